// Talking with the search: it is asked when typing pauses, and only the newest answer is heard.
(function () {
  'use strict';
  var view = window.playbookSearchView = window.playbookSearchView || {};
  var TYPING = 100, SLOW = 300, SAID = 400;

  // hear: { answer(answer), slow(), failed() }
  view.conversation = function (hear) {
    var newest = 0;
    var pause, patience;
    function forget() {
      newest++;
      clearTimeout(pause);
      clearTimeout(patience);
    }
    function ask(text, options) {
      var mine = newest;
      function heard(say) {
        return function (answer) {
          if (mine !== newest) return;
          clearTimeout(patience);
          say(answer);
        };
      }
      patience = setTimeout(hear.slow, SLOW);
      if (window.playbookSearch) window.playbookSearch.search(text, options).then(heard(hear.answer), heard(hear.failed));
      else heard(hear.failed)();
    }
    return {
      forget: forget,
      ask: function (text, options, typed) {
        forget();
        if (typed) pause = setTimeout(ask, TYPING, text, options);
        else ask(text, options);
      }
    };
  };

  // Says something to those who listen to the page, once it has stopped changing.
  view.announcer = function (status) {
    var wait;
    return function (words) {
      clearTimeout(wait);
      wait = setTimeout(function () { status.textContent = words; }, SAID);
    };
  };

  // The words of the theme, with their holes filled: view.words(root)('count-many', { count: 3 }).
  view.words = function (root) {
    return function (name, holes) {
      return (root.getAttribute('data-' + name) || '').replace(/\{(\w+)\}/g, function (hole, key) {
        return holes && key in holes ? holes[key] : hole;
      });
    };
  };

  // What somebody typed, short enough to be repeated in a sentence.
  view.short = function (text) {
    var characters = Array.from(text.trim().replace(/\s+/g, ' '));
    return characters.length > 60 ? characters.slice(0, 59).join('') + '…' : characters.join('');
  };

  // What is asked and written into addresses: nobody means more, and servers refuse addresses without end.
  view.asked = function (text) { return Array.from(text.trim()).slice(0, 400).join('').trim(); };

  // Whether something was typed that has no word in it, such as a smile: then everything is listed.
  view.isWordless = function (answer) {
    return Boolean(answer.text.trim()) && answer.results.length > 0 && answer.results[0].words.length === 0;
  };

  // How many there are, in words: "3 results for “x”", or "3 entries" where nothing was searched for.
  view.count = function (words, answer) {
    var amount = answer.total === 0 ? 'none' : answer.total === 1 ? 'one' : 'many';
    var listed = !answer.text.trim() || view.isWordless(answer);
    return words((listed ? 'listed-' : 'count-') + amount, { count: answer.total, text: view.short(answer.text) });
  };
})();
