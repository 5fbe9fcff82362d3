// The page of a path: how far its reader is, where to go on, and the same in its drawing. Its links carry the path (?path=ID).
(function (progress, format) {
  'use strict';
  var path = document.querySelector('[data-path]').dataset.path;
  var status = document.querySelector('.path-status'), bar = status.querySelector('progress'), go = status.querySelector('a');
  var steps = Array.from(document.querySelectorAll('.step')), links = {};
  var stages = Array.from(document.querySelectorAll('.stage')), stops = document.querySelectorAll('.stop');
  var needed = steps.filter(function (step) { return !step.matches('.optional'); }).map(function (step) { return step.dataset.id; });

  steps.forEach(function (step) {
    links[step.dataset.id] = step.querySelector('.item-title');
    step.querySelectorAll('a').forEach(function (link) { link.search = '?path=' + encodeURIComponent(path); });
  });

  function show() {
    var read = needed.filter(progress.isRead), last = progress.get('path', path), at = 0;
    var next = links[format.next(needed, progress.isRead, last && last[2])];
    var isDone = function (stage) { return progress.is('stage', path, stage.dataset.id); };
    bar.value = read.length;
    status.querySelector('.path-count').textContent = status.dataset.count
      .replace('{read}', read.length).replace('{articles}', needed.length)
      .replace('{done}', stages.filter(isDone).length).replace('{stages}', stages.length);
    go.href = (next || links[needed[0]]).href;
    go.firstElementChild.textContent = !next ? status.dataset.again : read.length || last ? status.dataset.go : status.dataset.start;
    go.lastElementChild.textContent = (next || links[needed[0]]).textContent;
    stages.forEach(function (stage) {
      stage.querySelectorAll('.step').forEach(function (step) {
        stops[at++].classList.toggle('done', progress.isRead(step.dataset.id));
      });
      if (stage.querySelector('.checkpoint')) stops[at++].classList.toggle('done', isDone(stage));
    });
  }
  progress.onChange(show);
  show();
})(playbookProgress, playbookProgressFormat);
