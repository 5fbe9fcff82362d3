// The page that shows all progress, gives it out as a file or a link, takes it in, and erases it.
(function (progress, format, links, site, articles) {
  'use strict';
  var words = document.currentScript.dataset, page = document.querySelector('.progress'), former = null;
  var sections = {}, names = [], shown = {}, was = Object.assign({}, site.was);
  function find(selector) { return page.querySelector(selector); }
  Object.keys(articles).forEach(function (id) {
    sections[id] = articles[id][1];
    // What came by a link before this site knew the article.
    was['?' + format.hash(id, 4)] = id;
  });
  site.paths.forEach(function (path) {
    names.push(path.id);
    path.stages.forEach(function (stage) { names.push(stage.id); });
  });

  function fill(text, values) { return text.replace(/{(\w+)}/g, function (hole, name) { return values[name]; }); }
  function make(name, text, inside) {
    var element = inside.appendChild(document.createElement(name));
    element.textContent = text;
    return element;
  }
  function link(text, kind, id, behind, inside) {
    make('a', text, inside).href = words[kind].replace('{id}', encodeURIComponent(id)) + behind;
  }
  function title(article) { return (articles[article] || [article])[0]; }
  function day(time) { return time < 2 ? '' : new Date(time * 1000).toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' }); }

  // A row: a box to take the mark back, what is marked, and what is to be said of it.
  function row(list, kind, id, part, text, address, about) {
    var item = list.appendChild(document.createElement('li')), label = make('label', '', item), box = make('input', '', label);
    box.type = 'checkbox';
    box.checked = progress.is(kind, id, part);
    box.addEventListener('change', function () {
      progress.mark(box.checked, box.checked && kind === 'read' && sections[id], kind, id, part);
    });
    make('span', text, label).className = 'unseen';
    link(text, address, id, part ? '#' + encodeURIComponent(part) : '', item);
    make('span', about, item).className = 'meta';
  }

  function list(kind, draw) {
    var place = find('[data-kind="' + kind + '"]'), all = progress.all();
    // What is unmarked here stays in the list, so that it can be marked again.
    Object.keys(all).forEach(function (name) { if (all[name][1]) shown[name] = true; });
    place.replaceChildren();
    Object.keys(all).filter(function (name) { return shown[name] && name.startsWith(kind + '/'); }).sort(function (a, b) {
      return all[b][0] - all[a][0] || (a < b ? -1 : 1);
    }).forEach(function (name) { draw(place, format.parts(name), all[name]); });
    place.parentNode.hidden = !place.children.length;
  }

  function show() {
    var place = find('[data-kind="paths"]'), ticks = {}, focus = document.activeElement, at = Array.from(page.querySelectorAll('input')).indexOf(focus);
    place.replaceChildren();
    site.paths.forEach(function (path) {
      var ids = path.stages.flatMap(function (stage) { return stage.articles; }), last = progress.get('path', path.id);
      var read = ids.filter(progress.isRead).length, next = format.next(ids, progress.isRead, last && last[2]);
      var done = path.stages.filter(function (stage) { return progress.is('stage', path.id, stage.id); }).length;
      if (!read && !done && !last) return;
      var item = place.appendChild(document.createElement('li')), bar = document.createElement('progress');
      link(path.title, 'path', path.id, '', item);
      bar.max = ids.length;
      bar.value = read;
      bar.ariaLabel = path.title;
      item.append(bar);
      var about = make('span', fill(words.count, { read: read, articles: ids.length, done: done, stages: path.stages.length }) + ' ', item);
      about.className = 'meta';
      if (!next) return;
      about.append(words.next + ' ');
      link(title(next), 'article', next, '?path=' + encodeURIComponent(path.id), about);
    });
    place.parentNode.hidden = !place.children.length;
    list('read', function (place, part, entry) {
      var changed = entry[1] ? format.changed(entry[2], sections[part[1]]) : [];
      row(place, 'read', part[1], null, title(part[1]), 'article', [day(entry[0]), !changed ? words.changed : changed.length
        ? fill(changed.length > 1 ? words.changedMany : words.changedOne, { n: changed.length }) : ''].filter(Boolean).join(' · '));
    });
    list('saved', function (place, part, entry) { row(place, 'saved', part[1], null, title(part[1]), 'article', day(entry[0])); });
    list('stage', function (place, part, entry) {
      var path = site.paths.find(function (path) { return path.id === part[1]; });
      var stage = path && path.stages.find(function (stage) { return stage.id === part[2]; });
      row(place, 'stage', part[1], part[2], (path ? path.title : part[1]) + ': ' + (stage ? stage.title : part[2]), 'path', day(entry[0]));
    });
    list('task', function (place, part, entry) {
      if (!entry[1]) return;
      if (!ticks[part[1]]) {
        var item = place.appendChild(document.createElement('li'));
        link(title(part[1]), 'article', part[1], '#checklist', item);
        ticks[part[1]] = [0, make('span', '', item)];
        ticks[part[1]][1].className = 'meta';
      }
      ticks[part[1]][1].textContent = fill(words.ticks, { n: ++ticks[part[1]][0] });
    });
    find('.progress-none').hidden = Object.values(progress.all()).some(function (entry) { return entry[1]; });
    if (at >= 0 && !focus.isConnected) page.querySelectorAll('input')[at].focus();
    if (progress.trouble) say(progress.trouble);
  }

  function say(what, values, canUndo) {
    find('.marks-note').textContent = fill(words[what], values || {});
    find('[data-do="undo"]').hidden = !canUndo;
  }

  function take(state) {
    if (!state) return say('notProgress');
    former = progress.state();
    var before = Object.keys(former).length;
    progress.add(state);
    var added = Object.keys(progress.state()).length - before;
    say(progress.trouble || 'added', { n: added }, true);
  }
  function decode(text) { return links.decode(text.split('#progress=')[1] || '', sections, names); }

  var actions = {
    file: function () {
      var saved = document.createElement('a');
      saved.href = URL.createObjectURL(new Blob([format.close(progress.state())], { type: 'application/json' }));
      saved.download = words.file;
      saved.click();
      URL.revokeObjectURL(saved.href);
      say('saved');
    },
    link: function () {
      var field = find('.progress-link');
      field.value = location.href.split('#')[0] + '#progress=' + links.encode(progress.state(), sections, names);
      field.select();
      if (navigator.clipboard) navigator.clipboard.writeText(field.value).then(function () { say('copied'); }, function () {});
      say('shown', { n: field.value.length });
    },
    paste: function () { take(decode(find('.progress-link').value)); },
    ask: function () { find('dialog').showModal(); },
    keep: function () { find('dialog').close(); },
    erase: function () {
      find('dialog').close();
      former = progress.erase();
      shown = {};
      show();
      say('erased', {}, true);
    },
    undo: function () {
      progress.erase();
      progress.add(former);
      say('undone');
    },
    take: function () {
      take(decode(location.hash));
      find('.progress-offer').hidden = true;
      history.replaceState(null, '', location.pathname + location.search);
    }
  };
  page.addEventListener('click', function (event) {
    var button = event.target.closest('[data-do]');
    if (button) actions[button.dataset.do]();
  });
  find('[type="file"]').addEventListener('change', function (event) {
    event.target.files[0].text().then(function (text) {
      event.target.value = '';
      try { take(format.open(JSON.parse(text))); } catch (notJson) { take(null); }
    });
  });

  // A link that carries progress is asked about first: it may come from somebody else.
  function offer() {
    if (!location.hash.startsWith('#progress=')) return;
    var state = decode(location.hash);
    if (!state) return say('notProgress');
    find('.progress-offer').hidden = false;
    find('.progress-offer p').textContent = fill(words.offer, { n: Object.keys(state).length });
  }
  addEventListener('hashchange', offer);
  progress.onChange(show);
  progress.know(was, site.pathsWere);
  offer();
})(playbookProgress, playbookProgressFormat, playbookProgressLink, playbookPaths, playbookArticles);
