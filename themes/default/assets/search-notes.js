// Says in words what the search made of a question, with the way back; and helps where nothing was found.
(function () {
  'use strict';
  var view = window.playbookSearchView = window.playbookSearchView || {};

  // A text with some of its words in quotes, so that they are searched as they stand.
  function quoted(text, found) {
    var rest = text.replace(/"/g, ' ');
    found.forEach(function (word) {
      var at = rest.toLowerCase().indexOf(word.toLowerCase());
      if (at >= 0) rest = rest.slice(0, at) + '"' + rest.slice(at, at + word.length) + '"' + rest.slice(at + word.length);
    });
    return rest.indexOf('"') < 0 ? '"' + rest.trim() + '"' : rest.trim();
  }

  function list(words) {
    return words.map(function (word) { return '“' + view.short(word) + '”'; }).join(', ');
  }

  function button(text, press) {
    var made = view.element('button', '', text);
    made.type = 'button';
    made.addEventListener('click', press);
    return made;
  }

  // actions: { search(text), without(facet), titles(facet) }
  view.notes = function (place, answer, words, actions) {
    var said = [];
    var exact = [];
    answer.corrections.forEach(function (correction) {
      said.push(words('corrected', { typed: list([correction.word]), read: list(correction.to) }));
      exact.push(correction.word);
    });
    if (answer.relaxed.length) {
      said.push(words('relaxed', { words: list(answer.relaxed) }));
      exact = exact.concat(answer.relaxed);
    }
    if (answer.synonyms.length) {
      var also = answer.synonyms.reduce(function (all, one) { return all.concat(one.also); }, []);
      said.push(words('synonyms', { words: list(Array.from(new Set(also))) }));
      exact = exact.concat(answer.synonyms.map(function (one) { return one.word; }));
    }
    place.replaceChildren();
    if (view.isWordless(answer) && !/(^|\s)-\S/.test(answer.text)) {
      said.push(words('wordless', { text: view.short(answer.text) }));
      place.append(view.element('p', '', said[said.length - 1]));
    } else if (answer.total > 0 && said.length) {
      var back = button(words('exact'), function () { actions.search(quoted(answer.text, exact)); });
      place.append(view.element('p', '', said.join(' ') + ' '));
      place.lastChild.append(back);
    }
    if (answer.total === 0 && answer.help) help(place, answer.help, words, actions);
    place.hidden = !place.hasChildNodes();
    return said.join(' ');
  };

  function help(place, found, words, actions) {
    var ways = found.words.map(function (word) {
      return button(word, function () { actions.search(word); });
    });
    if (ways.length) {
      place.append(view.element('p', 'search-nearest', words('nearest') + ' '));
      place.lastChild.append.apply(place.lastChild, ways);
    }
    found.filters.filter(function (filter) { return filter.total > 0; }).forEach(function (filter) {
      var text = words(filter.total === 1 ? 'without-one' : 'without-many', { count: filter.total, filters: list(actions.titles(filter.facet)) });
      place.append(view.element('p', '', button(text, function () { actions.without(filter.facet); })));
    });
  }
})();
