// Marks on articles and paths: boxes for what was read, kept and done, checklists that remember their ticks, and which sections
// changed since they were read. Its own words and those for trouble are on its tag.
(function (progress, format) {
  'use strict';
  var words = document.currentScript.dataset;
  var boxes = [], owners = document.querySelectorAll('[data-sections]'), note = document.querySelector('.marks-note');

  function bind(box, value, kind, id, part) {
    boxes.push(function () { box.checked = progress.is(kind, id, part); });
    box.addEventListener('change', function () {
      progress.mark(box.checked, box.checked && value, kind, id, part);
      note.textContent = words[progress.trouble] || '';
    });
  }
  document.querySelectorAll('[data-mark]').forEach(function (box) {
    var owner = box.closest('[data-id]').dataset, path = box.closest('[data-path]');
    if (box.dataset.mark === 'stage') bind(box, '', 'stage', path.dataset.path, owner.id);
    else bind(box, box.dataset.mark === 'read' && owner.sections, box.dataset.mark, owner.id);
  });
  document.querySelectorAll('#checklist ~ ul:not(#checklist ~ h2 ~ *) .task input').forEach(function (box) {
    box.disabled = false;
    bind(box, '', 'task', box.closest('[data-id]').dataset.id, format.hash(box.parentNode.textContent, 2));
  });

  function showChanges(owner) {
    var read = progress.is('read', owner.dataset.id) && progress.get('read', owner.dataset.id)[2];
    var changed = format.changed(read, owner.dataset.sections), place = owner.querySelector('.changed');
    if (!place) return;
    place.hidden = changed && !changed.length;
    var text = !changed ? words.changed : (changed.length === 1 ? words.changedOne : words.changedMany).replace('{n}', changed.length);
    (place.querySelector('summary') || place).textContent = text;
    var list = place.querySelector('ul');
    if (!list) return;
    // On the article itself: links to its sections. The first may have no heading.
    var headings = Array.from(owner.querySelectorAll('.prose .anchor')), before = owner.dataset.sections.length / 4 - headings.length;
    list.replaceChildren();
    headings.forEach(function (anchor, i) {
      var isChanged = changed && changed.includes(i + before);
      anchor.parentNode.classList.toggle('section-changed', isChanged);
      if (!isChanged) return;
      var link = list.appendChild(document.createElement('li')).appendChild(document.createElement('a'));
      link.href = anchor.getAttribute('href');
      link.textContent = anchor.parentNode.firstChild.textContent;
    });
  }

  document.querySelectorAll('details.changed').forEach(function (details) {
    details.addEventListener('keydown', function (event) {
      if (event.key !== 'Escape') return;
      details.open = false;
      details.firstElementChild.focus();
    });
    details.querySelector('button').addEventListener('click', function () {
      var owner = details.closest('[data-id]').dataset;
      progress.mark(true, owner.sections, 'read', owner.id);
      note.textContent = words[progress.trouble] || words.seen;
      document.querySelector('[data-mark="read"]').focus();
    });
  });

  function show() {
    boxes.forEach(function (box) { box(); });
    owners.forEach(showChanges);
  }
  progress.onChange(show);
  var former = {}, formerPaths = {};
  document.querySelectorAll('[data-was]').forEach(function (owner) {
    var names = owner.dataset;
    names.was.split(' ').forEach(function (old) { (names.path ? formerPaths : former)[old] = names.path || names.id; });
  });
  progress.know(former, formerPaths);
})(playbookProgress, playbookProgressFormat);
