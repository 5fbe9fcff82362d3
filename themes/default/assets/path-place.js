// An article on the path that its reader came by (?path=ID): its place there stands first, the breadcrumbs lead along it, and the
// other paths are folded.
((progress, format) => {
  'use strict';
  const words = document.currentScript.dataset, id = new URLSearchParams(location.search).get('path');
  const places = [...document.querySelectorAll('.place')], mine = places.find(place => place.dataset.path === id);
  if (!mine) return;

  for (const link of mine.querySelectorAll('.pager [rel]')) link.search = '?path=' + encodeURIComponent(id);
  const others = places.filter(place => place !== mine);
  places[0].before(mine);
  if (others.length) {
    const fold = document.createElement('details'), summary = document.createElement('summary');
    summary.textContent = format.fill(words.others, { n: others.length });
    fold.className = 'other-places';
    fold.append(summary, ...others);
    mine.after(fold);
  }
  const inRail = document.querySelectorAll('.rail-paths li')[places.indexOf(mine)];
  inRail.parentNode.prepend(inRail);

  const crumbs = document.querySelector('.breadcrumbs ol'), here = document.createElement('span');
  here.ariaCurrent = 'page';
  here.textContent = document.querySelector('h1').textContent;
  crumbs.className = 'on-path';
  crumbs.replaceChildren(...[...mine.querySelectorAll('p a')].map(link => link.cloneNode(true)).concat(here).map(step => {
    const item = document.createElement('li');
    item.append(step);
    return item;
  }));

  const article = document.querySelector('article').dataset.id;
  if (progress.get('path', id)?.[2] !== article) progress.mark(true, article, 'path', id);
})(playbookProgress, playbookProgressFormat);
