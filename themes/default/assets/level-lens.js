// The reader's level: what is for it comes first and stands out. Chosen once, remembered in this browser, off until then. Nothing is
// added, taken away or hidden; on paper everything is as it was written.
(function () {
  'use strict';
  var place = document.currentScript.dataset.key, select = document.querySelector('.lens select'), lists = new Map();
  if (!select) return;
  document.querySelectorAll('[data-levels]').forEach(function (part) { add(part.parentNode, [part], part.dataset.levels.split(' ')); });
  // At each level: a term names a level by its title.
  document.querySelectorAll('#at-each-level ~ dl:not(#at-each-level ~ h2 ~ *) dt').forEach(function (term) {
    var parts = [term], name = term.textContent.trim().toLowerCase();
    for (var next = term; (next = next.nextElementSibling) && next.matches('dd');) parts.push(next);
    add(term.parentNode, parts, Array.from(select.options).filter(function (option) {
      return option.textContent.trim().toLowerCase() === name;
    }).map(function (option) { return option.value; }));
  });

  function add(list, parts, levels) {
    if (!lists.has(list)) lists.set(list, []);
    lists.get(list).push({ parts: parts, levels: levels });
  }

  function show() {
    var level = select.value;
    lists.forEach(function (items, list) {
      // What stood behind the last of them stays there.
      var all = items.flatMap(function (item) { return item.parts; });
      var behind = all.reduce(function (last, part) { return last.compareDocumentPosition(part) & 4 ? part : last; }).nextSibling;
      var isMine = function (item) { return level && item.levels.includes(level); };
      items.filter(isMine).concat(items.filter(function (item) { return !isMine(item); })).forEach(function (item) {
        item.parts.forEach(function (part) {
          part.classList.toggle('my-level', !!isMine(item));
          list.insertBefore(part, behind);
        });
      });
    });
  }

  function read() {
    try { return localStorage.getItem(place) || ''; } catch (blocked) { return ''; }
  }
  function turn() {
    var level = read();
    select.value = level;
    if (select.selectedIndex < 0) select.value = '';
    if (select.value || document.querySelector('.my-level')) show();
  }
  select.addEventListener('change', function () {
    try {
      if (select.value) localStorage.setItem(place, select.value);
      else localStorage.removeItem(place);
    } catch (blocked) { /* The choice then lasts as long as the page. */ }
    show();
  });
  addEventListener('storage', function (change) { if (change.key === place) turn(); });
  turn();
})();
