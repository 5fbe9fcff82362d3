// Keeps progress in this browser under the key of this site, and nowhere else; docs/progress.md tells what it offers. Where storage
// is blocked or full, marks last as long as the page, and `trouble` says why.
var playbookProgress = (format => {
  'use strict';
  const place = document.currentScript.dataset.key, listeners = [];
  // Former ids of articles and paths: {old: new}.
  const articles = { ...window.playbookPaths?.was }, paths = { ...window.playbookPaths?.pathsWere };
  let trouble = null, view = null, state = load();

  function attempt(act) {
    try { return act(); } catch (failure) { trouble = failure.name === 'QuotaExceededError' ? 'full' : 'blocked'; }
  }
  function load() {
    let stored = attempt(() => localStorage.getItem(place));
    try { stored = JSON.parse(stored); } catch (notOurs) { stored = null; }
    if (stored?.version > format.VERSION) trouble = 'later';
    return format.open(stored) || {};
  }
  function turn(to) {
    state = to;
    view = null;
    for (const listener of listeners) listener();
  }
  // Another tab may have written since, so nothing is written without what is there; what a later version wrote is left alone.
  function add(entries) {
    const all = format.merge(format.merge(state, load()), entries);
    if (trouble !== 'later') attempt(() => {
      localStorage.setItem(place, format.close(all));
      trouble = null;
    });
    turn(all);
  }
  const all = () => view ||= format.rename(state, articles, paths);
  const get = (...name) => all()[format.key(...name)];
  const is = (...name) => !!get(...name)?.[1];
  const isRead = article => is('read', article);

  addEventListener('storage', change => { if (change.key === place || change.key === null) turn(load()); });
  addEventListener('pageshow', event => { if (event.persisted) turn(format.merge(state, load())); });

  return {
    isRead, is, get, all, add,
    // Later than what was there, whatever the clock says.
    mark(on, value, ...name) {
      const time = Math.max(Math.floor(Date.now() / 1000), (get(...name)?.[0] ?? -1) + 1);
      add({ [format.key(...name)]: [time, on ? 1 : 0].concat(value || []) });
    },
    // How far a path with these articles is walked: how many are read, what is next, when its reader was last on it.
    walk(path, ids) {
      const last = get('path', path) || [0];
      return { read: ids.filter(isRead).length, next: format.next(ids, isRead, last[2]), time: last[0] };
    },
    erase() {
      attempt(() => localStorage.removeItem(place));
      turn({});
    },
    know(formerArticles, formerPaths) {
      Object.assign(articles, formerArticles);
      Object.assign(paths, formerPaths);
      turn(state);
    },
    onChange(listener) { listeners.push(listener); },
    get state() { return state; },
    get trouble() { return trouble; }
  };
})(playbookProgressFormat);
