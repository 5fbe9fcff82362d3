// The way into the search from every page: the button in the header and its shortcut. What they open, and the marks for the words
// that somebody came for, are files that templates of the page name; they are loaded when they are needed.
(function () {
  'use strict';
  var view = window.playbookSearchView = window.playbookSearchView || {};
  var link = document.querySelector('[data-search-open]');
  var field = document.querySelector('[data-search-page] input[type="search"]');
  var button = null;

  // The scripts of a template run in their order once they stand on the page.
  var loaded = {};
  function load(id) {
    if (loaded[id]) return loaded[id];
    var part = document.importNode(document.getElementById(id).content, true);
    var files = Array.from(part.querySelectorAll('script, link')).map(function (file) {
      file.async = false;
      return new Promise(function (resolve, reject) {
        file.addEventListener('load', resolve);
        file.addEventListener('error', reject);
      });
    });
    document.body.append(part);
    loaded[id] = Promise.all(files);
    return loaded[id];
  }

  // The markup that the build wrote into a script: texts, and elements as [name, attributes, what is in it …]. It is made piece by piece,
  // since the policy of the site lets no text become markup. Its addresses are as seen from the script.
  window.playbookMarkup = function (nodes) {
    var base = document.currentScript.src;
    document.body.append.apply(document.body, nodes.map(function (node) { return make(node, 'http://www.w3.org/1999/xhtml'); }));

    function make(node, space) {
      if (typeof node === 'string') return node;
      if (node[0] === 'svg') space = 'http://www.w3.org/2000/svg';
      var element = document.createElementNS(space, node[0]);
      Object.keys(node[1]).forEach(function (name) {
        element.setAttribute(name, name === 'href' ? new URL(node[1][name], base).href : node[1][name]);
      });
      element.append.apply(element, node.slice(2).map(function (child) { return make(child, space); }));
      return element;
    }
  };

  function open(event) {
    if (field) {
      field.focus();
      field.select();
      return;
    }
    load('playbook-search-parts').then(function () { view.openDialog(event.type === 'click' ? button : null); }, function () { location.href = link.href; });
  }

  // A reader may switch the shortcut off; it is on unless this browser remembers otherwise.
  var apple = /^(Mac|iP)/.test(navigator.platform);
  var key = link.getAttribute('data-storage');
  view.shortcut = {
    keys: apple ? '⌘ K' : 'Ctrl K',
    isOn: function () {
      try { return localStorage.getItem(key) !== 'off'; } catch (blocked) { return true; }
    },
    turn: function (on) {
      try {
        if (on) localStorage.removeItem(key);
        else localStorage.setItem(key, 'off');
      } catch (blocked) { /* It then stays on. */ }
      tell();
    }
  };

  var hint = document.createElement('kbd');
  function tell() {
    var on = view.shortcut.isOn();
    hint.hidden = !on;
    if (button && on) button.setAttribute('aria-keyshortcuts', apple ? 'Meta+K' : 'Control+K');
    else if (button) button.removeAttribute('aria-keyshortcuts');
    document.querySelectorAll('[data-search-shortcut]').forEach(function (box) { box.checked = on; });
    document.querySelectorAll('[data-search-keys]').forEach(function (keys) { keys.textContent = view.shortcut.keys; });
  }
  view.tellShortcut = tell;
  document.addEventListener('change', function (event) {
    if (event.target.matches('[data-search-shortcut]')) view.shortcut.turn(event.target.checked);
  });

  document.addEventListener('keydown', function (event) {
    var pressed = apple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
    if (!pressed || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return;
    if (event.defaultPrevented || !view.shortcut.isOn()) return;
    event.preventDefault();
    open(event);
  });

  if (!field) {
    button = document.createElement('button');
    button.type = 'button';
    button.className = link.className;
    button.setAttribute('aria-haspopup', 'dialog');
    hint.textContent = view.shortcut.keys;
    hint.setAttribute('aria-hidden', 'true');
    button.append.apply(button, Array.from(link.childNodes).concat(hint));
    button.addEventListener('click', open);
    button.addEventListener('pointerenter', function () { load('playbook-search-parts').catch(function () { }); }, { once: true });
    link.replaceWith(button);
  }
  tell();

  if (/[?&]h=[^&]/.test(location.search)) load('playbook-marks-parts').then(function () { view.mark(); }, function () { });
})();
