// The matrix by topic: shows what belongs to one topic. The choice stands in the address (?topic=).
(function () {
  'use strict';
  const select = document.getElementById('topic');
  const status = document.getElementById('topic-count');
  const entries = document.querySelectorAll('[data-topics]');

  function show(topic) {
    const articles = new Set();
    let statements = 0;
    entries.forEach((entry) => {
      const fits = !topic || entry.dataset.topics.split(' ').includes(topic);
      entry.hidden = !fits;
      if (!fits || entry.matches('.best')) return;
      if (entry.closest('table')) statements++;
      else articles.add(entry.querySelector('a').href);
    });
    // A cell without anything left steps back; it is not taken away, the table would lose its form.
    document.querySelectorAll('section.cell').forEach((cell) => {
      cell.hidden = Boolean(topic) && !cell.querySelector('[data-topics]:not([hidden])');
    });
    document.querySelectorAll('.matrix-pillar').forEach((pillar) => {
      pillar.hidden = Boolean(topic) && !pillar.querySelector('section.cell:not([hidden])');
    });
    document.querySelectorAll('.cell-more > a').forEach((link) => {
      const there = document.getElementById(decodeURIComponent(link.hash.slice(1))).closest('section');
      const left = there.querySelectorAll('[data-topics]:not([hidden])').length;
      link.parentElement.hidden = !left;
      link.querySelector('.cell-count').textContent = left + ' ' + (left === 1 ? select.dataset.one : select.dataset.many);
    });
    status.textContent = topic ? status.dataset.words.replace('{statements}', statements).replace('{articles}', articles.size) : '';
  }

  select.addEventListener('change', () => {
    const address = new URL(location.href);
    if (select.value) address.searchParams.set('topic', select.value);
    else address.searchParams.delete('topic');
    try {
      history.replaceState(null, '', address);
    } catch (refused) { /* A browser may refuse this from disk; the choice then lasts as long as the page. */ }
    show(select.value);
  });
  const asked = new URLSearchParams(location.search).get('topic');
  select.value = Array.from(select.options).some((option) => option.value === asked) ? asked : '';
  show(select.value);
})();
