// Keeps progress in this browser under the key of this site, and nowhere else. What it offers to other scripts is described in
// docs/progress.md. Where storage is blocked or full, marks last as long as the page, and `trouble` says why.
var playbookProgress = (function (format) {
  'use strict';
  var place = document.currentScript.dataset.key;
  var listeners = [], articles = {}, paths = {};
  var trouble = null, view = null, state = load();

  function load() {
    var stored = null;
    try {
      stored = localStorage.getItem(place);
    } catch (blocked) {
      trouble = 'blocked';
    }
    try { stored = JSON.parse(stored); } catch (notOurs) { stored = null; }
    if (stored && stored.version > format.VERSION) trouble = 'later';
    return format.open(stored) || {};
  }

  function turn(to) {
    state = to;
    view = null;
    listeners.forEach(function (listener) { listener(); });
  }

  // Another tab may have written since: nothing is written without what is there. What a later version wrote is left alone.
  function add(entries) {
    var all = format.merge(format.merge(state, load()), entries);
    try {
      if (trouble !== 'later') {
        localStorage.setItem(place, format.close(all));
        trouble = null;
      }
    } catch (failure) {
      trouble = failure.name === 'QuotaExceededError' ? 'full' : 'blocked';
    }
    turn(all);
  }

  function seen() { return view || (view = format.rename(state, articles, paths)); }
  function get(kind, id, part) { return seen()[format.key(kind, id, part)]; }
  function is(kind, id, part) { return !!(get(kind, id, part) || [])[1]; }

  addEventListener('storage', function (change) {
    if (change.key === place || change.key === null) turn(load());
  });
  addEventListener('pageshow', function (event) {
    if (event.persisted) turn(format.merge(state, load()));
  });

  return {
    get: get, is: is, add: add,
    isRead: function (article) { return is('read', article); },
    all: seen,
    state: function () { return state; },
    // Later than what was there, whatever the clock says.
    mark: function (on, value, kind, id, part) {
      var before = get(kind, id, part), entries = {};
      var entry = entries[format.key(kind, id, part)] = [Math.max(Date.now() / 1000 | 0, before ? before[0] + 1 : 0), on ? 1 : 0];
      if (value) entry.push(value);
      add(entries);
    },
    erase: function () {
      var before = state;
      try { localStorage.removeItem(place); } catch (blocked) { trouble = 'blocked'; }
      turn({});
      return before;
    },
    know: function (formerArticles, formerPaths) {
      Object.assign(articles, formerArticles);
      Object.assign(paths, formerPaths);
      turn(state);
    },
    onChange: function (listener) { listeners.push(listener); },
    get trouble() { return trouble; }
  };
})(playbookProgressFormat);
