// Draws results: as a list of links on the search page, as options of a listbox in the dialog. Texts are only ever put in as texts.
(function () {
  'use strict';
  var view = window.playbookSearchView = window.playbookSearchView || {};

  view.element = function (name, look, content) {
    var element = document.createElement(name);
    if (look) element.className = look;
    if (content !== undefined) element.append(content);
    return element;
  };

  // A text with some of its ranges in <mark>.
  function marked(text, ranges) {
    var fragment = document.createDocumentFragment();
    var done = 0;
    (ranges || []).forEach(function (range) {
      if (range[0] < done) return;
      fragment.append(text.slice(done, range[0]), view.element('mark', '', text.slice(range[0], range[1])));
      done = range[1];
    });
    fragment.append(text.slice(done));
    return fragment;
  }

  // The address of a result, with the words to be marked there.
  function address(url, result) {
    if (!result.words || !result.words.length) return url;
    var found = new URL(url);
    found.searchParams.set('h', result.words.slice(0, 12).join(' '));
    return found.href;
  }

  // The hue of a pillar is that of its filter.
  function hue(result) {
    var box = (result.pillar || []).length && document.querySelector('[data-facet="pillar"] input[value="' + CSS.escape(result.pillar[0]) + '"]');
    var look = box && /\bhue-\d\b/.exec(box.parentElement.className);
    return look ? ' ' + look[0] : '';
  }

  // What it is: its pillar and how long it takes, or its kind.
  function facts(result, answer, words) {
    var line = view.element('span', 'result-facts');
    var pillars = (answer.facets.pillar || []).filter(function (value) { return value.id === (result.pillar || [])[0]; });
    if (result.kind !== 'article') line.append(view.element('span', '', words('kind-' + result.kind)));
    else if (pillars.length) line.append(view.element('span', 'pillar-name', pillars[0].title));
    if (result.minutes) line.append(view.element('span', '', words('minutes', { count: result.minutes })));
    return line;
  }

  function excerpt(result, name, look) {
    var text = result.excerpt || result.description;
    return text ? view.element(name, look, marked(text, result.excerpt ? result.marks : [])) : '';
  }

  // A result on the search page: a heading that is a link, what fits best in it, and its best sections.
  view.result = function (result, answer, words) {
    var item = view.element('li', 'result' + hue(result));
    var link = view.element('a', '', marked(result.title, result.titleMarks));
    link.href = address(result.url, result);
    link.setAttribute('data-result', '');
    item.append(view.element('h3', '', link), facts(result, answer, words), excerpt(result, 'p', 'result-excerpt'));
    if (result.sections.length) item.append(view.element('ul', 'result-sections'));
    result.sections.forEach(function (section) {
      var part = view.element('a', '', marked(section.title, section.titleMarks));
      part.href = address(section.url, result);
      item.lastChild.append(view.element('li', '', part));
      if (section.excerpt) item.lastChild.lastChild.append(view.element('p', 'result-excerpt', marked(section.excerpt, section.marks)));
    });
    return item;
  };

  // A result in the dialog: a group of options, the page first, then its best sections.
  view.options = function (result, answer, words, id) {
    var group = view.element('div', 'result' + hue(result));
    group.setAttribute('role', 'group');
    group.setAttribute('aria-labelledby', id + '-0-name');
    group.append(option(id + '-0', address(result.url, result), marked(result.title, result.titleMarks), facts(result, answer, words),
      excerpt(result, 'span', 'result-excerpt')));
    result.sections.forEach(function (section, at) {
      var found = option(id + '-' + (at + 1), address(section.url, result), marked(section.title, section.titleMarks), '',
        section.excerpt ? view.element('span', 'result-excerpt', marked(section.excerpt, section.marks)) : '');
      found.classList.add('option-section');
      group.append(found);
    });
    return group;
  };

  function option(id, url, title, facts, text) {
    var link = view.element('a', 'option');
    var name = view.element('span', 'option-title', title);
    link.href = url;
    link.id = id;
    link.tabIndex = -1;
    link.setAttribute('role', 'option');
    link.setAttribute('aria-selected', 'false');
    name.id = id + '-name';
    link.append(name, facts, text);
    return link;
  }
})();
