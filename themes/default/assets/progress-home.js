// The home page goes on where its reader was. paths.js tells what stands on the paths.
((progress, format, site) => {
  'use strict';
  const place = document.querySelector('.begin'), begin = place.firstElementChild.cloneNode(true);

  const show = () => {
    // The path that was walked last; without one, that with the most behind it.
    const rank = walk => walk.time || walk.read, link = begin.cloneNode(true);
    const [best] = site.paths.map(path => {
      const ids = path.stages.flatMap(stage => stage.articles);
      return { ...progress.walk(path.id, ids), path: path.title, id: path.id, articles: ids.length };
    }).filter(walk => walk.next && rank(walk)).sort((a, b) => rank(b) - rank(a));
    if (best) {
      link.href = format.fill(place.dataset.address, { id: encodeURIComponent(best.next) }) + '?path=' + encodeURIComponent(best.id);
      link.firstElementChild.textContent = format.fill(place.dataset.go, best);
      link.lastElementChild.textContent = site.titles[best.next];
    }
    place.replaceChildren(link);
  };
  progress.onChange(show);
  show();
})(playbookProgress, playbookProgressFormat, playbookPaths);
