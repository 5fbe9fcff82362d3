// The matrix by topic: shows what belongs to one topic. The choice stands in the address (?topic=).
(() => {
  'use strict';
  const select = document.querySelector('#topic'), status = document.querySelector('#topic-count'), address = new URL(location.href);
  const left = place => place.querySelectorAll('[data-topics]:not([hidden])');

  const show = () => {
    const topic = select.value, articles = new Set();
    let statements = 0;
    for (const entry of document.querySelectorAll('[data-topics]')) entry.hidden = topic && !entry.dataset.topics.split(' ').includes(topic);
    // A cell without anything left steps back; in the table it is not taken away, that would lose its form.
    for (const place of document.querySelectorAll('.matrix-pillar, section.cell')) place.hidden = topic && !left(place)[0];
    for (const entry of left(document)) {
      if (entry.closest('table')) statements += !entry.matches('.best');
      else articles.add(entry.querySelector('a').href);
    }
    for (const link of document.querySelectorAll('.cell-more > a')) {
      const n = left(document.getElementById(decodeURIComponent(link.hash.slice(1))).closest('section')).length;
      link.parentNode.hidden = !n;
      link.querySelector('.cell-count').textContent = n + ' ' + (n === 1 ? select.dataset.one : select.dataset.many);
    }
    status.textContent = topic && status.dataset.words.replace('{statements}', statements).replace('{articles}', articles.size);
  };

  select.addEventListener('change', () => {
    if (select.value) address.searchParams.set('topic', select.value);
    else address.searchParams.delete('topic');
    try { history.replaceState(null, '', address); } catch (refused) { /* A browser may refuse this from disk; the choice then lasts as long as the page. */ }
    show();
  });
  select.value = address.searchParams.get('topic') ?? '';
  if (select.selectedIndex < 0) select.value = '';
  show();
})();
