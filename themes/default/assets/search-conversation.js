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

  // How many there are, in words: "3 results for “x”", or "3 entries" where nothing was typed.
  view.count = function (words, text, total) {
    var amount = total === 0 ? 'none' : total === 1 ? 'one' : 'many';
    return words((text.trim() ? 'count-' : 'listed-') + amount, { count: total, text: view.short(text) });
  };
})();
