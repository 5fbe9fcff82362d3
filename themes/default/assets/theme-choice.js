// Runs before the page is drawn, so that a chosen colour scheme shows without a flash.
(function () {
  'use strict';
  var root = document.documentElement;
  var script = document.currentScript;
  var key = script ? script.getAttribute('data-key') : 'playbook-theme';
  root.setAttribute('data-script', '');
  root.setAttribute('data-theme-key', key);
  try {
    var choice = localStorage.getItem(key);
    if (choice === 'light' || choice === 'dark') root.setAttribute('data-theme', choice);
  } catch (blocked) { /* Without storage the page follows the system. */ }
})();
