// The index: its head, and the parts that have arrived. A part is a script that calls playbookSearchPart(version, name, content, …).

var head = null;
var version = '';
var arrived = new Map();
// Puts scripts to work and promises when they are done; the page or the worker gives it.
var loadScripts = null;

self.playbookSearchPart = function (of, name, content, more) {
  if (name === 'head') {
    version = of;
    head = readHead(content);
  } else if (of !== version) {
    // The site was published anew meanwhile: the numbers of its documents are others. The façade begins again.
    throw new Error('outdated');
  } else if (name[0] === 'w') {
    arrived.set(name, { words: frontCoded(content), postings: more.split(' '), stems: new Map(), read: new Map() });
  } else {
    arrived.set(name, name[0] === 's' ? frontCoded(content) : content);
  }
};

function readHead(content) {
  var numbers = digitsOf(content.documents);
  var facets = content.facets.map(function (facet) {
    var values = [];
    for (var i = 1; i < facet.length; i += 2) values.push({ id: facet[i], title: facet[i + 1] });
    return { name: facet[0], values: values, of: [] };
  });
  var documents = [];
  var body = 0;
  for (var at = 0, d = 0; d < content.count; d++) {
    var length = numbers[at + 2] * 16;
    documents.push({ kind: numbers[at], title: numbers[at + 1], body: length, boost: numbers[at + 3] / 10, minutes: numbers[at + 4] });
    body += length;
    at += 5;
    for (var f = 0; f < facets.length; f++) {
      var count = numbers[at++];
      facets[f].of.push(count ? numbers.subarray(at, at + count) : NOTHING);
      at += count;
    }
  }
  var texts = [];
  var part = 0;
  digitsOf(content.texts).forEach(function (count) {
    for (var i = 0; i < count; i++) texts.push([part, i]);
    part++;
  });
  return {
    language: content.language,
    english: /^en(-|$)/i.test(content.language),
    portable: content.portable,
    kinds: content.kinds,
    facets: facets,
    documents: documents,
    usualBody: Math.max(1, body / Math.max(1, documents.length)),
    firsts: content.words.split(' '),
    texts: texts,
    stop: new Set(content.stop.split(' ')),
    synonyms: content.synonyms,
    names: content.names
  };
}

var NOTHING = new Int32Array(0);

// Promises that parts have arrived, and how many had to be asked for.
function need(names) {
  var missing = Array.from(new Set(names)).filter(function (name) { return !arrived.has(name); });
  if (missing.length === 0) return Promise.resolve(0);
  return loadScripts(missing.map(function (name) { return 'parts/' + name + '.js?v=' + version; })).then(function () { return missing.length; });
}

// Which part has a word, if any has.
function partWith(word) {
  var low = 0;
  var high = head.firsts.length;
  while (low < high) {
    var middle = low + high >> 1;
    if (head.firsts[middle] <= word) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

// Which parts have what begins like this; a short beginning has many, of which the first few will do.
function partsFrom(beginning, most) {
  var names = [];
  var last = partWith(beginning + '\uffff');
  for (var i = partWith(beginning); i <= last && names.length < most; i++) names.push('w' + i);
  return names;
}

// What is called id, title and description of a document: in the head, or with its text.
function namesOf(document) {
  if (head.names) return head.names.slice(3 * document, 3 * document + 3);
  var text = textOf(document);
  return text ? text.slice(1) : null;
}

function textOf(document) {
  var place = head.texts[document];
  var part = arrived.get('t' + place[0]);
  return part ? part[place[1]] : null;
}

// Where a word stands in the words of a part: the first that is not before it.
function lowerBound(words, word) {
  var low = 0;
  var high = words.length;
  while (low < high) {
    var middle = low + high >> 1;
    if (words[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function postingsOf(part, index) {
  var numbers = part.read.get(index);
  if (!numbers) {
    numbers = digitsOf(part.postings[index]);
    part.read.set(index, numbers);
  }
  return numbers;
}
