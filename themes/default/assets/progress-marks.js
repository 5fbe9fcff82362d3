// Marks on articles and paths: boxes for what was read, kept and done, checklists that remember their ticks, and which sections
// changed since they were read.
((progress, format) => {
  'use strict';
  const words = document.currentScript.dataset, shows = [], note = document.querySelector('.marks-note');
  const say = text => { if (note) note.textContent = progress.trouble ? words.trouble : text; };

  const bind = (box, value, ...name) => {
    shows.push(() => { box.checked = progress.is(...name); });
    box.addEventListener('change', () => {
      progress.mark(box.checked, box.checked && value, ...name);
      say('');
    });
  };
  for (const box of document.querySelectorAll('[data-mark]')) {
    const { id, sections } = box.closest('[data-id]').dataset, kind = box.dataset.mark;
    bind(box, kind === 'read' && sections, kind, ...kind === 'stage' ? [box.closest('[data-path]').dataset.path] : [], id);
  }
  for (const box of document.querySelectorAll('#checklist ~ ul:not(#checklist ~ h2 ~ *) .task input')) {
    box.disabled = false;
    bind(box, '', 'task', box.closest('[data-id]').dataset.id, format.hash(box.parentNode.textContent, 2));
  }

  for (const owner of document.querySelectorAll('[data-sections]')) {
    const { id, sections } = owner.dataset, place = owner.querySelector('.changed'), list = place?.querySelector('ul');
    // What stands before the first heading of an article is known by its title.
    const heads = list ? [...owner.querySelectorAll('.prose .anchor')].map(anchor => anchor.parentNode) : [];
    if (sections.length / 4 > heads.length) heads.unshift(owner.querySelector('h1'));
    if (place) shows.push(() => {
      const changed = format.changed(progress.isRead(id) && progress.get('read', id)[2], sections);
      place.hidden = changed?.length === 0;
      (list ? place.firstElementChild : place).textContent = format.told(words, changed) || '';
      if (!list) return;
      list.replaceChildren();
      heads.forEach((head, i) => {
        const isChanged = !!changed?.includes(i);
        head.classList.toggle('section-changed', isChanged);
        if (!isChanged) return;
        const item = document.createElement('li'), link = document.createElement('a');
        link.href = '#' + (head.id || 'main');
        link.textContent = head.textContent.replace(/#$/, '');
        item.append(link);
        list.append(item);
      });
    });
    if (!list) continue;
    place.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return;
      place.open = false;
      place.firstElementChild.focus();
    });
    place.querySelector('button').addEventListener('click', () => {
      progress.mark(true, sections, 'read', id);
      say(words.seen);
      document.querySelector('[data-mark="read"]').focus();
    });
  }

  progress.onChange(() => shows.forEach(show => show()));
  const former = {}, formerPaths = {};
  for (const { dataset: { was, path, id } } of document.querySelectorAll('[data-was]'))
    for (const old of was.split(' ')) (path ? formerPaths : former)[old] = path || id;
  progress.know(former, formerPaths);
})(playbookProgress, playbookProgressFormat);
