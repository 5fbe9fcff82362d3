// window.playbookSearch: all that a page has of the search until somebody searches. It knows its folder from its own address; there lie the
// engine with the head of the index (index.js) and the parts. Over http the engine runs in a worker; from disk, where browsers allow none
// with an address, and wherever a worker does not start, it runs on the page.

var folder = new URL('.', document.currentScript.src).href;
var root = new URL('..', folder).href;
var policy = null;
var engine = null;

function trusted(path) {
  if (!window.trustedTypes) return folder + path;
  policy = policy || window.trustedTypes.createPolicy('playbook', {
    createScriptURL: function (url) {
      if (url.startsWith(folder) && /^(index\.js|parts\/[a-z0-9]+\.js\?v=[a-f0-9]+)$/.test(url.slice(folder.length))) return url;
      throw new TypeError('not a file of the search: ' + url);
    }
  });
  return policy.createScriptURL(folder + path);
}

function load(paths) {
  return Promise.all(paths.map(function (path) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      script.src = trusted(path);
      // on disk nobody else says so
      script.charset = 'utf-8';
      script.onload = function () {
        script.remove();
        resolve();
      };
      script.onerror = function () {
        script.remove();
        reject(new Error('cannot load ' + path));
      };
      document.head.appendChild(script);
    });
  }));
}

function onPage() {
  return load(['index.js']).then(function () { return window.playbookSearchEngine(load, root); });
}

function inWorker() {
  return new Promise(function (resolve, reject) {
    var worker = new Worker(trusted('index.js'));
    var waiting = new Map();
    var number = 0;
    worker.onerror = function (event) {
      event.preventDefault();
      reject(new Error('no worker'));
      waiting.forEach(function (asked) { asked[1](new Error('no worker')); });
    };
    worker.onmessage = function (event) {
      var asked = waiting.get(event.data.number);
      if (!asked) return;
      waiting.delete(event.data.number);
      if (event.data.answer) asked[0](event.data.answer);
      else asked[1](new Error(event.data.failure));
    };
    ask('', { limit: 0 }).then(function () { resolve(ask); }, reject);

    function ask(text, options) {
      return new Promise(function (answered, failed) {
        waiting.set(++number, [answered, failed]);
        worker.postMessage({ number: number, text: text, options: options, root: root });
      });
    }
  });
}

function start() {
  engine = engine || (/^http/.test(folder) && window.Worker
    ? inWorker().catch(onPage)
    : onPage());
  return engine;
}

function ask(text, options) {
  return start().then(function (search) { return search(text, options); });
}

window.playbookSearch = {
  warm: function () {
    return start().then(function () {});
  },
  search: function (text, options) {
    text = String(text === undefined || text === null ? '' : text);
    // only what can be sent to a worker
    options = JSON.parse(JSON.stringify(options || {}));
    return ask(text, options).catch(function () {
      // A part may be missing because the site was published anew: once more from the beginning.
      engine = null;
      return ask(text, options);
    });
  }
};
