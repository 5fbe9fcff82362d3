// The home page goes on where its reader was. paths.js tells what stands on the paths.
((progress, format, site) => {
  'use strict';
  const place = document.querySelector('.begin'), begin = place.firstElementChild.cloneNode(true);

  function show() {
    let best = { rank: 0 };
    for (const path of site.paths) {
      const ids = path.stages.flatMap(stage => stage.articles), walk = progress.walk(path.id, ids);
      // The path that was walked last; without one, that with the most behind it.
      const rank = walk.time || walk.read;
      if (walk.next && rank > best.rank) best = { ...walk, rank, path: path.title, id: path.id, articles: ids.length };
    }
    const link = begin.cloneNode(true);
    if (best.next) {
      link.href = format.fill(place.dataset.address, { id: encodeURIComponent(best.next) }) + '?path=' + encodeURIComponent(best.id);
      link.firstElementChild.textContent = format.fill(place.dataset.go, best);
      link.lastElementChild.textContent = site.titles[best.next];
    }
    place.replaceChildren(link);
  }
  progress.onChange(show);
  progress.know(site.was, site.pathsWere);
})(playbookProgress, playbookProgressFormat, playbookPaths);
