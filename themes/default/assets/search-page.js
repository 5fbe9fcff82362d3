// The search page. What is asked stands in its address, so that it can be shared, and back, forward and reload work.
(function () {
  'use strict';
  var view = window.playbookSearchView;
  var PAGE = 20;
  var root = document.querySelector('[data-search-page]');
  var field = root.querySelector('.search-field');
  var count = root.querySelector('.search-count');
  var notes = root.querySelector('.search-notes');
  var list = root.querySelector('.results');
  var more = root.querySelector('.search-more');
  var filters = root.querySelector('.search-filters');
  var words = view.words(root);
  var announce = view.announcer(root.querySelector('[role="status"]'));
  var FACETS = ['pillar', 'seniority', 'topic', 'path'];
  var title = document.title;

  var facets = view.facets(root, function () { commit(); ask(); });
  var conversation = view.conversation({
    answer: show,
    slow: function () { if (isAsked() && !list.hasChildNodes()) say(words('slow')); },
    failed: function () {
      if (!isAsked()) return;
      list.replaceChildren();
      notes.hidden = more.hidden = true;
      say(words('failed'));
    }
  });

  function isAsked() { return Boolean(field.value.trim() || Object.keys(facets.read()).length); }

  function ask(typed) {
    conversation.ask(field.value, Object.assign({ limit: PAGE }, facets.read()), typed);
  }

  function say(text) {
    count.textContent = text;
    announce(text);
  }

  function show(answer) {
    var asked = isAsked();
    document.documentElement.toggleAttribute('data-searching', asked);
    facets.count(answer.facets);
    list.replaceChildren.apply(list, asked ? answer.results.map(draw(answer)) : []);
    offer(answer);
    document.title = (field.value.trim() ? view.short(field.value) + ' · ' : '') + title;
    var noted = view.notes(notes, answer, words, {
      search: function (text) { field.value = text; field.focus(); commit(); ask(); },
      without: function (facet) { facets.uncheck(facet); field.focus(); commit(); ask(); },
      titles: facets.titles
    });
    if (asked && !answer.total) notes.append(browse());
    notes.hidden = !notes.hasChildNodes();
    say(asked ? view.count(words, answer) : '');
    if (asked && noted) announce(count.textContent + '. ' + noted);
  }

  function browse() {
    var link = view.element('a', '', words('browse'));
    link.href = root.getAttribute('data-address');
    return view.element('p', '', link);
  }

  function draw(answer) {
    return function (result) { return view.result(result, answer, words); };
  }

  // The rest comes in portions; the focus goes to the first that is new.
  function offer(answer) {
    var left = answer.total - list.children.length;
    more.hidden = left <= 0 || !list.children.length;
    more.textContent = words('more', { count: Math.min(left, PAGE) });
    more.onclick = function () {
      var options = Object.assign({ limit: PAGE, offset: list.children.length }, facets.read());
      window.playbookSearch.search(answer.text, options).then(function (rest) {
        if (rest.text !== field.value || !rest.results.length) return;
        var items = rest.results.map(draw(rest));
        list.append.apply(list, items);
        items[0].querySelector('a').focus();
        offer(answer);
      }, function () { say(words('failed')); });
    };
  }

  // The address. Typing makes one entry of the history, not one for each letter; a filter, Enter and leaving the field end it.
  function address() {
    var parameters = new URLSearchParams();
    if (field.value.trim()) parameters.set('q', view.asked(field.value));
    var chosen = facets.read();
    FACETS.forEach(function (facet) {
      (chosen[facet] || []).forEach(function (id) { parameters.append(facet, id); });
    });
    var query = String(parameters);
    return location.pathname + (query ? '?' + query : '');
  }
  function write(typing) {
    var here = address();
    if (here === location.pathname + location.search) {
      if (!typing) history.replaceState(null, '', here);
      return;
    }
    if (typing && history.state && history.state.typing) history.replaceState({ typing: true }, '', here);
    else history.pushState(typing ? { typing: true } : null, '', here);
  }
  function commit() { write(false); }

  function read() {
    var parameters = new URLSearchParams(location.search);
    var chosen = {};
    FACETS.forEach(function (facet) { chosen[facet] = parameters.getAll(facet); });
    field.value = parameters.get('q') || '';
    facets.write(chosen);
    ask();
  }

  field.addEventListener('input', function (event) { if (!event.isComposing) typed(); });
  field.addEventListener('compositionend', typed);
  function typed() {
    write(true);
    ask(true);
  }
  field.addEventListener('change', commit);
  field.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape' || event.isComposing || !field.value) return;
    event.preventDefault();
    field.value = '';
    typed();
  });
  // The policy of the site forbids forms to be sent, and there is nobody to send them to.
  root.querySelector('form').addEventListener('submit', function (event) {
    event.preventDefault();
    commit();
    ask();
  });
  addEventListener('popstate', read);

  // On a wide page the filters stand beside the results; on a phone they are folded.
  var wide = matchMedia('(width >= 60rem)');
  function fit() { filters.open = wide.matches; }
  wide.addEventListener('change', fit);
  fit();
  view.tellShortcut();
  read();
  // Whoever comes without a question comes to type one; on a phone the keyboard would cover the page.
  if (!isAsked() && matchMedia('(hover: hover)').matches) field.focus({ preventScroll: true });
})();
