// The reader's level: what is for it comes first and stands out. Chosen once, remembered in this browser, off until then. Nothing is
// added, taken away or hidden.
(() => {
  'use strict';
  const { key } = document.currentScript.dataset, select = document.querySelector('.lens select'), lists = new Map();
  if (!select) return;
  const add = (parts, levels) => {
    const list = parts[0].parentNode;
    lists.set(list, [...lists.get(list) || [], { parts, levels }]);
  };
  for (const part of document.querySelectorAll('[data-levels]')) add([part], part.dataset.levels.split(' '));
  // At each level: a term names a level by its title.
  const name = element => element.textContent.trim().toLowerCase();
  for (const term of document.querySelectorAll('#at-each-level ~ dl:not(#at-each-level ~ h2 ~ *) dt')) {
    const parts = [term];
    for (let next = term; (next = next.nextElementSibling)?.matches('dd');) parts.push(next);
    add(parts, [...select.options].filter(option => name(option) === name(term)).map(option => option.value));
  }

  const show = () => {
    for (const [list, items] of lists) {
      const first = document.createComment(''), isMine = item => !!select.value && item.levels.includes(select.value);
      [...list.children].find(child => items.some(item => item.parts.includes(child))).before(first);
      for (const item of [...items].sort((a, b) => isMine(b) - isMine(a))) {
        for (const part of item.parts) part.classList.toggle('my-level', isMine(item));
        first.before(...item.parts);
      }
      first.remove();
    }
  };
  const turn = () => {
    try { select.value = localStorage.getItem(key) || ''; } catch (blocked) { /* Off, then. */ }
    if (select.selectedIndex < 0) select.value = '';
    if (select.value || document.querySelector('.my-level')) show();
  };
  select.addEventListener('change', () => {
    try { localStorage.setItem(key, select.value); } catch (blocked) { /* The choice lasts as long as the page. */ }
    show();
  });
  addEventListener('storage', change => { if (change.key === key) turn(); });
  turn();
})();
