// The index: its head, and the parts that have arrived. A part is a script that calls playbookSearchPart(version, name, content, …).

var head = null;
var opening = null;
var version = '';
var arrived = new Map();
// Puts scripts to work and promises when they are done; the page or the worker gives it.
var loadScripts = null;

self.playbookSearchPart = function (of, name, content, more) {
  if (name === 'head') {
    version = of;
    opening = () => readHead(content);
  } else if (of !== version) {
    // The site was published anew meanwhile: the numbers of its documents are others. The façade begins again.
    throw new Error('outdated');
  } else if (name[0] === 'w') {
    arrived.set(name, { words: frontCoded(content), postings: more.split(' '), stems: new Map(), read: new Map() });
  } else {
    arrived.set(name, name[0] === 's' ? frontCoded(content) : content);
  }
};

// Promises that the head is read; it is read when the first question comes.
function opened() {
  var first = opening();
  opening = () => first;
  return first;
}

async function readHead(content) {
  var facets = [];
  for (var f = 0; f < content.facets.length; f++) {
    await pause();
    var facet = content.facets[f];
    var values = [];
    for (var i = 1; i < facet.length; i += 2) values.push({ id: facet[i], title: facet[i + 1] });
    facets.push({ name: facet[0], values: values, of: listsOf(content.lists.slice(3 * f, 3 * f + 3).map(digitsOf), values.length) });
  }
  await pause();
  var columns = content.documents.map(digitsOf);
  var documents = [];
  var body = 0;
  for (var d = 0; d < content.count; d++) {
    var length = unrounded(columns[2][d]);
    documents.push({ kind: columns[0][d], title: columns[1][d], body: length, boost: columns[3][d] / 10, minutes: columns[4][d] });
    body += length;
  }
  var texts = [];
  var part = 0;
  digitsOf(content.texts).forEach(function (count) {
    for (i = 0; i < count; i++) texts.push([part, i]);
    part++;
  });
  head = {
    english: /^en(-|$)/i.test(content.language),
    portable: content.portable,
    kinds: content.kinds,
    facets: facets,
    documents: documents,
    usualBody: Math.max(1, body / Math.max(1, documents.length)),
    firsts: content.words.split(' '),
    endings: content.endings.split(' '),
    texts: texts,
    stop: new Set(content.stop.split(' ')),
    synonyms: content.synonyms,
    names: content.names
  };
}

var NOTHING = [];

// The values of a facet for each document, from three columns: how many, the first as a distance from the document before, the others.
function listsOf(columns, all) {
  var lists = [];
  var first = 0;
  var rest = 0;
  var value = 0;
  columns[0].forEach(function (count) {
    if (count === 0) return lists.push(NOTHING);
    value = (value + columns[1][first++]) % all;
    var list = [value];
    while (list.length < count) list.push(columns[2][rest++]);
    lists.push(list);
  });
  return lists;
}

// The number of words that Head.cs made small: the middle of those that it may have been.
function unrounded(number) {
  return (8.5 + (number & 7)) * Math.pow(2, number >> 3) - 8;
}

// Which parts have not arrived, each once.
function missing(names) {
  return Array.from(new Set(names)).filter(name => !arrived.has(name));
}

// Promises that parts have arrived, and how many had to be asked for.
function need(names) {
  var wanted = missing(names);
  if (wanted.length === 0) return Promise.resolve(0);
  return loadScripts(wanted.map(name => 'parts/' + name + '.js?v=' + version)).then(() => wanted.length);
}

// Which part has a word, if any has: the last whose first word is not behind it.
function partWith(word, firsts) {
  var found = lowerBound(firsts || head.firsts, word + '\u0000');
  return Math.max(0, found - 1);
}

// Which parts have what begins like this; a short beginning has many, of which the first few are taken.
var MOST_BEGINNINGS = 3;

function partsFrom(beginning) {
  var names = [];
  var last = partWith(beginning + '\uffff');
  for (var i = partWith(beginning); i <= last && names.length < MOST_BEGINNINGS; i++) names.push('w' + i);
  names.areAll = i > last;
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
