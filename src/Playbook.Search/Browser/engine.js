// Where the engine runs: in a worker, which answers messages, or on the page, where the façade calls it and time is given back in between.

var isWorker = typeof document === 'undefined' && typeof importScripts === 'function';

// Gives the page a moment between two pieces of work, when it has had none for a while; a worker may go on. It is called after each piece
// that may take some milliseconds.
var SLICE = 8;
var began = 0;

function pause() {
  if (isWorker || performance.now() - began < SLICE) return;
  return new Promise(function (resolve) {
    var channel = new MessageChannel();
    channel.port1.onmessage = function () {
      channel.port1.close();
      began = performance.now();
      resolve();
    };
    channel.port2.postMessage(0);
  });
}

if (isWorker) {
  var folder = new URL('.', self.location.href).href;
  var policy = self.trustedTypes ? self.trustedTypes.createPolicy('playbook', {
    createScriptURL: function (url) {
      if (url.startsWith(folder) && /^parts\/[a-z0-9]+\.js\?v=[a-f0-9]+$/.test(url.slice(folder.length))) return url;
      throw new TypeError('not a file of the search: ' + url);
    }
  }) : null;
  loadScripts = function (paths) {
    return new Promise(function (resolve) {
      importScripts.apply(self, paths.map(path => policy ? policy.createScriptURL(folder + path) : folder + path));
      resolve();
    });
  };
  self.onmessage = function (event) {
    var asked = event.data;
    answer(asked.text, asked.options, asked.root).then(function (found) {
      self.postMessage({ number: asked.number, answer: found });
    }, function (failure) {
      self.postMessage({ number: asked.number, failure: String(failure && failure.message || failure) });
    });
  };
} else {
  self.playbookSearchEngine = function (load, root) {
    loadScripts = load;
    return (text, options) => answer(text, options, root);
  };
}
