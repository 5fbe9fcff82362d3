// The page of a path: how far its reader is, where to go on, and the same in its drawing. Its links carry the path (?path=ID).
((progress, format) => {
  'use strict';
  const status = document.querySelector('.path-status'), links = {}, ids = [];
  if (!status) return;
  const { path } = document.querySelector('[data-path]').dataset, go = status.querySelector('a'), words = status.dataset;
  const marked = document.querySelectorAll('.step, .checkpoint'), stops = document.querySelectorAll('.stop');

  for (const step of document.querySelectorAll('.step')) {
    if (!step.matches('.optional')) ids.push(step.dataset.id);
    links[step.dataset.id] = step.querySelector('.item-title');
    for (const link of step.querySelectorAll('a')) link.search = '?path=' + encodeURIComponent(path);
  }

  const show = () => {
    const walk = progress.walk(path, ids), next = links[walk.next || ids[0]];
    let done = 0, stages = 0;
    // Articles and checkpoints stand in one order in the list and in the drawing.
    marked.forEach((mark, i) => {
      const stage = mark.parentNode.dataset.id, is = stage ? progress.is('stage', path, stage) : progress.isRead(mark.dataset.id);
      stops[i].classList.toggle('done', is);
      stages += !!stage;
      done += !!stage && is;
    });
    status.querySelector('progress').value = walk.read;
    status.querySelector('.path-count').textContent = format.fill(words.count, { read: walk.read, articles: ids.length, done, stages });
    go.href = next.href;
    go.firstElementChild.textContent = !walk.next ? words.again : walk.read || walk.time ? words.go : words.start;
    go.lastElementChild.textContent = next.textContent;
  };
  progress.onChange(show);
  show();
})(playbookProgress, playbookProgressFormat);
