// Comforts on top of a page that is complete without them.
(function () {
  'use strict';
  var root = document.documentElement;

  // Colour scheme: light, dark, or like the system. theme-choice.js applies it on the next page.
  var choices = document.querySelectorAll('[data-theme-choice]');
  var key = root.getAttribute('data-theme-key');
  function show(choice) {
    if (choice === 'system') root.removeAttribute('data-theme');
    else root.setAttribute('data-theme', choice);
    choices.forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.getAttribute('data-theme-choice') === choice));
    });
  }
  choices.forEach(function (button) {
    button.addEventListener('click', function () {
      var choice = button.getAttribute('data-theme-choice');
      show(choice);
      try {
        if (choice === 'system') localStorage.removeItem(key);
        else localStorage.setItem(key, choice);
      } catch (blocked) { /* The choice then lasts as long as the page. */ }
    });
  });
  show(root.getAttribute('data-theme') || 'system');
  addEventListener('storage', function (change) {
    if (change.key === key) show(change.newValue || 'system');
  });

  // Menu and contents that opened on a phone close with Escape; contents close after a jump. On a wide page, where the
  // style sheet shows the contents anyway, they are open for those who ask the document rather than the style sheet.
  var wide = matchMedia('(width >= 60rem)');
  var contents = document.querySelector('details.contents');
  document.querySelectorAll('details.menu, details.contents').forEach(function (details) {
    details.addEventListener('keydown', function (event) {
      if (event.key !== 'Escape' || !details.open || wide.matches) return;
      details.open = false;
      details.querySelector('summary').focus();
    });
  });
  if (contents) {
    var fit = function () { contents.open = wide.matches; };
    wide.addEventListener('change', fit);
    fit();
    contents.addEventListener('click', function (event) {
      if (event.target.closest('a') && !wide.matches) contents.open = false;
    });
  }

  // Contents: mark the section that is being read.
  var links = new Map();
  document.querySelectorAll('.contents a[href^="#"]').forEach(function (link) {
    var heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  });
  if (links.size && 'IntersectionObserver' in window) {
    var headings = Array.from(links.keys());
    var mark = function () {
      var current = null;
      headings.forEach(function (heading) {
        if (heading.getBoundingClientRect().top < innerHeight * 0.3) current = heading;
      });
      links.forEach(function (link, heading) {
        if (heading === current) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      });
    };
    var observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -70% 0px' });
    headings.forEach(function (heading) { observer.observe(heading); });
  }

  // Code: a button that copies it.
  var words = document.body.dataset;
  if (navigator.clipboard) document.querySelectorAll('.prose pre').forEach(function (block) {
    var frame = document.createElement('div');
    frame.className = 'code';
    block.replaceWith(frame);
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = words.copy;
    button.addEventListener('click', function () {
      navigator.clipboard.writeText(block.textContent).then(function () {
        button.textContent = words.copied;
        setTimeout(function () { button.textContent = words.copy; }, 2000);
      });
    });
    frame.append(block, button);
  });
})();
