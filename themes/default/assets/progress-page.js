// The page that shows all progress, gives it out as a file or a link, takes it in, and erases it.
((progress, format, links, site, articles) => {
  'use strict';
  const words = document.currentScript.dataset, page = document.querySelector('.progress'), { fill } = format;
  const find = selector => page.querySelector(selector), sections = Object.create(null), was = {};
  const names = site.paths.flatMap(path => [path.id, ...path.stages.map(stage => stage.id)]);
  let shown = {}, former;
  for (const id in articles) {
    sections[id] = articles[id][1];
    // What came by a link before this site knew the article.
    was['?' + format.hash(id, 4)] = id;
  }
  const title = article => articles[article]?.[0] || article;

  const make = (name, inside, textContent = '', className = '') =>
    Object.assign(inside.appendChild(document.createElement(name)), { textContent, className });
  const link = (inside, text, kind, id, behind = '') => {
    make('a', inside, text).href = fill(words[kind], { id: encodeURIComponent(id) }) + behind;
  };

  // Paths on which something is marked, that walked last first.
  const showPaths = place => {
    const walks = site.paths.map(({ id, title, stages }) => {
      const ids = stages.flatMap(stage => stage.articles);
      return {
        id, title, ...progress.walk(id, ids), articles: ids.length, stages: stages.filter(stage => stage.checkpoint).length,
        done: stages.filter(stage => progress.is('stage', id, stage.id)).length
      };
    });
    for (const walk of walks.filter(walk => walk.read || walk.done || walk.time).sort((a, b) => b.time - a.time)) {
      const item = make('li', place);
      link(item, walk.title, 'path', walk.id);
      Object.assign(make('progress', item), { max: walk.articles, value: walk.read, ariaLabel: walk.title });
      const about = make('span', item, fill(words.count, walk), 'meta');
      if (!walk.next) continue;
      about.append('. ' + words.next + ' ');
      link(about, title(walk.next), 'article', walk.next, '?path=' + encodeURIComponent(walk.id));
    }
  };

  // A mark: a box to take it back, what it is on, and when.
  const showMark = (place, [time, on, value], kind, id, part) => {
    const item = make('li', place), label = make('label', item), box = make('input', label);
    const path = site.paths.find(path => path.id === id), stage = path?.stages.find(stage => stage.id === part);
    const text = part ? (path?.title || id) + ': ' + (stage?.title || part) : title(id);
    box.type = 'checkbox';
    box.checked = on;
    box.addEventListener('change', () => progress.mark(box.checked, box.checked && kind === 'read' && sections[id], kind, id, part));
    make('span', label, text, 'unseen');
    link(item, text, part ? 'path' : 'article', id, part && '#' + encodeURIComponent(part));
    make('span', item, [
      time > 1 && new Date(time * 1000).toLocaleDateString([], { dateStyle: 'long' }),
      kind === 'read' && format.told(words, format.changed(value, sections[id]))
    ].filter(Boolean).join(' · '), 'meta');
  };

  const show = () => {
    const inputs = [...page.querySelectorAll('input')], at = inputs.indexOf(document.activeElement), ticks = {}, places = {};
    const entries = Object.entries(progress.all()).sort(([a, x], [b, y]) => y[0] - x[0] || (a < b ? -1 : 1));
    for (const place of page.querySelectorAll('[data-kind]')) {
      place.replaceChildren();
      places[place.dataset.kind] = place;
    }
    for (const [name, entry] of entries) {
      const [kind, id, part] = format.parts(name);
      // What is unmarked here stays in the list, so that it can be marked again.
      shown[name] ||= entry[1];
      if (kind !== 'task') places[kind] && shown[name] && showMark(places[kind], entry, kind, id, part);
      else if (entry[1]) ticks[id] = (ticks[id] || 0) + 1;
    }
    // Of a checklist there is one row, with the number of its ticks.
    for (const id in ticks) {
      const item = make('li', places.task);
      link(item, title(id), 'article', id, '#checklist');
      make('span', item, fill(words.ticks, { n: ticks[id] }), 'meta');
    }
    showPaths(places.paths);
    for (const kind in places) places[kind].parentNode.hidden = !places[kind].firstChild;
    find('.progress-none').hidden = entries.some(([, entry]) => entry[1]);
    if (at >= 0 && !inputs[at].isConnected) page.querySelectorAll('input')[at].focus();
    if (progress.trouble) say(progress.trouble);
  };

  const say = (what, values, canUndo) => {
    find('.marks-note').textContent = fill(words[what], values);
    find('[data-do="undo"]').hidden = !canUndo;
  };
  const take = state => {
    if (!state) return say('notProgress');
    former = progress.state;
    progress.add(state);
    say(progress.trouble || 'added', { n: Object.keys(progress.state).length - Object.keys(former).length }, true);
  };
  const carried = link => links.decode(link.split('#progress=')[1] || '', sections, names);

  const actions = {
    file() {
      const file = document.createElement('a');
      file.href = URL.createObjectURL(new Blob([format.close(progress.state)], { type: 'application/json' }));
      file.download = words.file;
      file.click();
      say('saved');
    },
    link() {
      const field = find('#progress-link'), n = (field.value = location.href.split('#')[0] + '#progress=' + links.encode(progress.state, sections, names)).length;
      field.select();
      say('shown', { n });
      navigator.clipboard?.writeText(field.value).then(() => say('copied', { n }), () => {});
    },
    paste() { take(carried(find('#progress-link').value)); },
    take() {
      take(carried(location.hash));
      find('.progress-offer').hidden = true;
      history.replaceState(null, '', location.pathname + location.search);
    },
    ask() { find('dialog').showModal(); },
    keep() { find('dialog').close(); },
    erase() {
      find('dialog').close();
      former = progress.state;
      shown = {};
      progress.erase();
      say('erased', {}, true);
    },
    undo() {
      progress.erase();
      progress.add(former);
      say('undone');
    }
  };
  page.addEventListener('click', event => actions[event.target.closest('[data-do]')?.dataset.do]?.());
  find('[type="file"]').addEventListener('change', event => {
    event.target.files[0].text().then(JSON.parse).then(format.open).catch(() => null).then(take);
    event.target.value = '';
  });

  // A link that carries progress asks first: it may come from somebody else.
  const offer = () => {
    const state = carried(location.hash);
    if (state) find('.progress-offer p').textContent = fill(words.offer, { n: Object.keys(state).length });
    else if (location.hash.startsWith('#progress=')) say('notProgress');
    find('.progress-offer').hidden = !state;
  };
  addEventListener('hashchange', offer);
  progress.onChange(show);
  progress.know(was, {});
  offer();
})(playbookProgress, playbookProgressFormat, playbookProgressLink, playbookPaths, playbookArticles);
