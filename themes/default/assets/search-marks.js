// Marks the words that somebody searched for on the page that was found, and offers a bar: how many, next, clear. The words stand
// in the address (?h=) and nowhere else: links within the page lead to its plain address.
window.playbookSearchView.mark = function () {
  'use strict';
  var bar = document.querySelector('section.marks');
  var main = document.querySelector('main');
  var count = bar.querySelector('.marks-count');
  var status = bar.querySelector('[role="status"]');
  var SKIPPED = 'nav, aside, button, script, style, template, svg, textarea, select, .anchor, .end, .unseen';

  function plain(url) {
    url.searchParams.delete('h');
    return url.href;
  }
  function forget() { history.replaceState(history.state, '', plain(new URL(location.href))); }

  // Words are compared without case and accents. Folding may make a text longer or shorter, so each place knows where it came from.
  function fold(text) {
    var folded = '';
    var places = [];
    for (var at = 0; at < text.length; at++) {
      var letters = text[at].normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’‘]/g, '\'');
      for (var i = 0; i < letters.length; i++) places.push(at);
      folded += letters;
    }
    places.push(text.length);
    return { text: folded, places: places };
  }

  var wanted = (new URL(location.href).searchParams.get('h') || '').split(/\s+/).filter(Boolean).slice(0, 12)
    .map(function (word) { return fold(word.slice(0, 60)).text.replace(/[.*+?^${}()|[\]\\\/]/g, '\\$&'); })
    .filter(Boolean)
    .sort(function (one, other) { return other.length - one.length; });

  function mark() {
    var pattern = new RegExp('(?<![\\p{L}\\p{N}])(?:' + wanted.join('|') + ')(?![\\p{L}\\p{N}])', 'gu');
    var texts = [];
    var walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, function (node) {
      return node.parentElement.closest(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    });
    while (walk.nextNode()) texts.push(walk.currentNode);
    texts.forEach(function (node) {
      var folded = fold(node.data);
      // From the end, so that what stands before keeps its place.
      Array.from(folded.text.matchAll(pattern)).reverse().forEach(function (found) {
        var from = folded.places[found.index];
        var to = folded.places[found.index + found[0].length];
        var hit = node.splitText(from);
        hit.splitText(to - from);
        var element = document.createElement('mark');
        element.className = 'found';
        hit.replaceWith(element);
        element.append(hit);
      });
    });
    return Array.from(main.querySelectorAll('mark.found'));
  }

  var marks = wanted.length ? mark() : [];
  var current = -1;
  var landed = document.querySelector(':target');

  function words(name, holes) {
    return (bar.getAttribute('data-' + name) || '').replace(/\{(\w+)\}/g, function (hole, key) { return holes[key]; });
  }

  // The first step leads to what follows the heading that somebody landed at.
  function first() {
    if (!landed) return 0;
    var at = marks.findIndex(function (hit) { return landed.compareDocumentPosition(hit) & (4 | 16); });
    return at < 0 ? 0 : at;
  }

  function go(step) {
    var to = current >= 0 ? current + step : step > 0 ? first() : first() - 1;
    current = (to + marks.length) % marks.length;
    marks.forEach(function (hit, at) { hit.classList.toggle('current', at === current); });
    for (var fold = marks[current].closest('details:not([open])'); fold; fold = fold.parentElement.closest('details:not([open])')) fold.open = true;
    marks[current].scrollIntoView({ block: 'center' });
    count.textContent = words('place', { number: current + 1, count: marks.length });
    status.textContent = count.textContent;
  }

  function clear() {
    var place = current >= 0 ? marks[current].closest('p, li, dd, td, blockquote, h1, h2, h3, h4, h5, h6, pre') || main : landed || main;
    marks.forEach(function (hit) {
      var parent = hit.parentNode;
      hit.replaceWith.apply(hit, hit.childNodes);
      parent.normalize();
    });
    document.removeEventListener('keydown', keys);
    bar.remove();
    forget();
    // Reading goes on where it was.
    if (!place.hasAttribute('tabindex')) {
      place.tabIndex = -1;
      place.addEventListener('blur', function () { place.removeAttribute('tabindex'); }, { once: true });
    }
    place.focus({ preventScroll: true });
  }

  // The first Tab on the page goes to the bar, as if it stood before the text; Escape clears.
  function keys(event) {
    var focused = document.activeElement;
    var free = !focused || focused === document.body || bar.contains(focused);
    if (event.defaultPrevented || !free || document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') clear();
    else if (event.key === 'Tab' && !event.shiftKey && !bar.contains(focused) && current < 0) {
      event.preventDefault();
      bar.querySelector('[data-marks="next"]').focus();
    }
  }

  if (!marks.length) {
    bar.remove();
    forget();
    return;
  }
  main.prepend(bar);
  bar.hidden = false;
  count.textContent = words(marks.length === 1 ? 'one' : 'many', { count: marks.length });
  status.textContent = count.textContent;
  bar.addEventListener('click', function (event) {
    var pressed = event.target.closest('[data-marks]');
    if (!pressed) return;
    if (pressed.getAttribute('data-marks') === 'clear') clear();
    else go(pressed.getAttribute('data-marks') === 'next' ? 1 : -1);
  });
  document.addEventListener('keydown', keys);

  // Whoever copies a link to a heading shares the page, not what somebody searched for. Following one drops the words from the
  // address first, so that the browser stays on the page.
  main.querySelectorAll('a[href^="#"]').forEach(function (link) {
    link.href = plain(new URL(link.href));
    link.addEventListener('click', function (event) {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) forget();
    });
  });
};
