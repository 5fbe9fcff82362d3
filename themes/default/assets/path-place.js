// An article on the path that the reader came by (?path=ID): its place there stands first, the breadcrumbs lead along it, and the
// other paths are folded.
(function (progress) {
  'use strict';
  var words = document.currentScript.dataset;
  var id = new URLSearchParams(location.search).get('path');
  var places = Array.from(document.querySelectorAll('.place'));
  var mine = places.find(function (place) { return place.dataset.path === id; });
  if (!mine) return;

  mine.querySelectorAll('.pager [rel]').forEach(function (link) { link.search = '?path=' + encodeURIComponent(id); });
  var others = places.filter(function (place) { return place !== mine; });
  places[0].before(mine);
  if (others.length) {
    var fold = document.createElement('details'), summary = document.createElement('summary');
    summary.textContent = (others.length > 1 ? words.others : words.other).replace('{n}', others.length);
    fold.className = 'other-places';
    mine.after(fold);
    fold.append(summary);
    others.forEach(function (place) { fold.append(place); });
  }
  var inRail = document.querySelectorAll('.rail-paths li')[places.indexOf(mine)];
  inRail.parentNode.prepend(inRail);

  var crumbs = document.querySelector('.breadcrumbs ol');
  var here = document.createElement('span');
  here.setAttribute('aria-current', 'page');
  here.textContent = document.querySelector('h1').textContent;
  var steps = Array.from(mine.querySelectorAll('p a'), function (link) { return link.cloneNode(true); }).concat(here);
  crumbs.replaceChildren.apply(crumbs, steps.map(function (step) {
    var item = document.createElement('li');
    item.append(step);
    return item;
  }));
  crumbs.className = 'on-path';

  var article = document.querySelector('article[data-id]').dataset.id, last = progress.get('path', id);
  if (!last || last[2] !== article) progress.mark(true, article, 'path', id);
})(playbookProgress);
