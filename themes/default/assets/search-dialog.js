// The search dialog: a combobox with a listbox, after the ARIA pattern. The focus stays in the field while the arrows move through
// the list; filters and notes are beside it. It is put on the page when it is first opened.
(function () {
  'use strict';
  var view = window.playbookSearchView;
  var dialog = document.querySelector('dialog.search-dialog');
  var field = dialog.querySelector('.search-field');
  var list = dialog.querySelector('[role="listbox"]');
  var hint = dialog.querySelector('.search-hint');
  var count = dialog.querySelector('.search-count');
  var notes = dialog.querySelector('.search-notes');
  var body = dialog.querySelector('.search-body');
  var all = dialog.querySelector('.search-all');
  var home = all.href;
  var browse = all.textContent;
  var words = view.words(dialog);
  var announce = view.announcer(dialog.querySelector('[role="status"]'));
  var active = null;

  var facets = view.facets(dialog, function () { ask(false); });
  var conversation = view.conversation({ answer: show, slow: function () { say(words('slow')); }, failed: function () { empty(words('failed')); } });

  function ask(typed) {
    var filters = facets.read();
    if (!field.value.trim() && !Object.keys(filters).length) {
      conversation.forget();
      empty('');
      return;
    }
    conversation.ask(field.value, Object.assign({ limit: 8 }, filters), typed);
  }

  function say(text) {
    count.textContent = text;
    count.hidden = !text;
    hint.hidden = Boolean(text);
    announce(text);
  }

  function empty(text) {
    move(null);
    list.replaceChildren();
    list.hidden = true;
    notes.hidden = true;
    facets.reset();
    field.setAttribute('aria-expanded', 'false');
    all.href = home;
    all.textContent = browse;
    say(text);
  }

  function show(answer) {
    move(null);
    list.replaceChildren.apply(list, answer.results.map(function (result, at) {
      return view.options(result, answer, words, 'playbook-search-option-' + at);
    }));
    list.hidden = !answer.results.length;
    field.setAttribute('aria-expanded', String(!list.hidden));
    facets.count(answer.facets);
    var noted = view.notes(notes, answer, words, {
      search: function (text) { field.value = text; field.focus(); ask(false); },
      without: function (facet) { facets.uncheck(facet); field.focus(); ask(false); },
      titles: facets.titles
    });
    all.href = address();
    all.textContent = answer.total > 0 ? words(answer.total === 1 ? 'all-one' : 'all-many', { count: answer.total }) : browse;
    if (!answer.total) all.href = home;
    body.scrollTop = 0;
    say(view.count(words, answer));
    if (noted) announce(count.textContent + '. ' + noted);
  }

  // The search page with the same question.
  function address() {
    var parameters = new URLSearchParams();
    if (field.value.trim()) parameters.set('q', view.asked(field.value));
    var filters = facets.read();
    Object.keys(filters).forEach(function (facet) {
      filters[facet].forEach(function (id) { parameters.append(facet, id); });
    });
    return home + '?' + parameters;
  }

  function options() { return Array.from(list.querySelectorAll('[role="option"]')); }

  function move(option) {
    if (active) active.setAttribute('aria-selected', 'false');
    active = option;
    if (!option) {
      field.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    field.setAttribute('aria-activedescendant', option.id);
    // The first one also shows what stands above the list.
    if (option === options()[0]) body.scrollTop = 0;
    option.scrollIntoView({ block: 'nearest' });
  }

  // Home and End belong to the text until there is nowhere to go in it.
  function jumps(key) {
    if (active) return true;
    if (field.selectionStart !== field.selectionEnd) return false;
    return field.selectionStart === (key === 'Home' ? 0 : field.value.length);
  }

  field.addEventListener('keydown', function (event) {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
    var found = options();
    var at = found.indexOf(active);
    var to;
    if (event.key === 'ArrowDown') to = found[(at + 1) % found.length];
    else if (event.key === 'ArrowUp') to = at < 0 ? found[found.length - 1] : found[at - 1] || null;
    else if (event.key === 'Home' && !event.shiftKey && jumps('Home')) to = found[0];
    else if (event.key === 'End' && !event.shiftKey && jumps('End')) to = found[found.length - 1];
    else if (event.key === 'Enter') {
      event.preventDefault();
      if (active) active.click();
      else if (field.value.trim()) location.href = address();
      return;
    } else return;
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  });

  // Escape clears, then closes.
  dialog.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape' || event.isComposing || !field.value) return;
    event.preventDefault();
    field.value = '';
    field.focus();
    ask(false);
  });

  field.addEventListener('input', function (event) { if (!event.isComposing) ask(true); });
  field.addEventListener('compositionend', function () { ask(true); });
  // The field keeps the focus when something of the list is clicked.
  list.addEventListener('mousedown', function (event) { event.preventDefault(); });
  list.addEventListener('click', function (event) {
    if (event.target.closest('a') && !event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
  });
  list.addEventListener('pointermove', function (event) {
    var option = event.target.closest('[role="option"]');
    if (option && option !== active && event.pointerType === 'mouse') {
      if (active) active.setAttribute('aria-selected', 'false');
      active = option;
      option.setAttribute('aria-selected', 'true');
      field.setAttribute('aria-activedescendant', option.id);
    }
  });
  dialog.querySelector('.search-close').addEventListener('click', function () { dialog.close(); });
  dialog.addEventListener('click', function (event) { if (event.target === dialog) dialog.close(); });

  // The browser gives the focus back to where it was; not every browser gives it to a button that was clicked.
  var opener = null;
  dialog.addEventListener('close', function () { if (opener) opener.focus({ preventScroll: true }); });
  view.openDialog = function (from) {
    opener = from;
    if (!dialog.open) dialog.showModal();
    view.tellShortcut();
    if (window.playbookSearch) window.playbookSearch.warm().catch(function () { });
    field.focus();
    field.select();
  };
})();
