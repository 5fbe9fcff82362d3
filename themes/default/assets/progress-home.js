// The home page: goes on where the reader was. paths.js tells what stands on the paths.
(function (progress, format, site) {
  'use strict';
  var place = document.querySelector('.begin'), link = place.querySelector('a'), begin = link.cloneNode(true);

  function show() {
    var best = null;
    site.paths.forEach(function (path) {
      var ids = path.stages.flatMap(function (stage) { return stage.articles; }), last = progress.get('path', path.id);
      var read = ids.filter(progress.isRead), next = format.next(ids, progress.isRead, last && last[2]);
      // The path that was walked last; without one, that with the most behind it.
      var rank = last && last[1] ? last[0] : read.length;
      if (next && rank > (best ? best.rank : 0)) best = { rank: rank, path: path, read: read.length, all: ids.length, next: next };
    });
    if (!best) return link.replaceWith(link = begin.cloneNode(true));
    link.href = place.dataset.address.replace('{id}', encodeURIComponent(best.next)) + '?path=' + encodeURIComponent(best.path.id);
    link.firstElementChild.textContent = place.dataset.go
      .replace('{path}', best.path.title).replace('{read}', best.read).replace('{articles}', best.all);
    link.lastElementChild.textContent = site.titles[best.next];
  }
  progress.onChange(show);
  progress.know(site.was, site.pathsWere);
})(playbookProgress, playbookProgressFormat, playbookPaths);
