// The words of the index that a typed word may mean, each with how much it counts: itself, its other forms, what begins like it while it is
// unfinished, and, when nobody wrote it, what it was meant to be.

var AS_TYPED = 1;
var INFLECTED = 0.6;
var DERIVED = 0.25;
var LONGER = 0.85;
var ONE_EDIT = 0.5;
var TWO_EDITS = 0.3;
var SYNONYM = 0.45;
var MOST_REPAIRS = 8;
var MOST_ENDINGS = 80;

// The parts in which the variants of a word may be.
function partsFor(group) {
  var names = [];
  group.words.forEach(function (word) {
    if (group.exact) names.push('w' + partWith(word));
    else names = names.concat(partsWithForms(word));
    if (group.unfinished) names = names.concat(partsFrom(word));
  });
  if (group.joined) names.push('w' + partWith(group.joined));
  return names;
}

// The parts in which a word is and in which its other forms are: they begin with its stem.
function partsWithForms(word) {
  var names = ['w' + partWith(word)];
  if (!head.english) return names;
  var stem = stemOf(word);
  names.push('w' + partWith(stem), 'w' + partWith(stem.replace(/i$/, 'y')));
  // what begins like a short stem is something else mostly
  if (stem.length > 3 && partsFrom(stem).length === 2) names.push('w' + partWith(stem + '\uffff'));
  return Array.from(new Set(names));
}

// The words of the index that are a word in any form: [{ word, part, index, factor, kind }].
function formsOf(word, exact) {
  var variants = [];
  var part = arrived.get('w' + partWith(word));
  var at = part ? lowerBound(part.words, word) : 0;
  if (part && part.words[at] === word) variants.push({ word: word, part: part, index: at, factor: AS_TYPED, kind: 'typed', very: 1 });
  if (exact || !head.english) return variants;
  var stem = stemOf(word);
  var inflected = inflectionOf(word);
  partsWithForms(word).forEach(function (name) {
    var near = arrived.get(name);
    if (!near) return;
    [stem.slice(0, 3), stem.replace(/i$/, 'y').slice(0, 3)].forEach(function (beginning, turn) {
      if (turn === 1 && beginning === stem.slice(0, 3)) return;
      for (var i = lowerBound(near.words, beginning); i < near.words.length && near.words[i].startsWith(beginning); i++) {
        if (near.words[i] !== word && stemIn(near, i) === stem) {
          var factor = inflectionOf(near.words[i]) === inflected ? INFLECTED : DERIVED;
          variants.push({ word: near.words[i], part: near, index: i, factor: factor, kind: 'form' });
        }
      }
    });
  });
  return variants;
}

function stemIn(part, index) {
  var stem = part.stems.get(index);
  if (stem === undefined) {
    stem = stemOf(part.words[index]);
    part.stems.set(index, stem);
  }
  return stem;
}

// What begins like an unfinished word.
function endingsOf(word, known) {
  var variants = [];
  partsFrom(word).forEach(function (name) {
    var part = arrived.get(name);
    if (!part) return;
    for (var i = lowerBound(part.words, word); i < part.words.length && part.words[i].startsWith(word); i++) {
      if (known.has(part.words[i]) || variants.length >= MOST_ENDINGS) continue;
      variants.push({ word: part.words[i], part: part, index: i, factor: LONGER * Math.sqrt(word.length / part.words[i].length), kind: 'longer' });
    }
  });
  return variants;
}

// What a word may have been meant to be, among some words: [{ word, edits }], nearest first.
function repairs(word, words, asPrefix) {
  var most = editsFor(word);
  var found = [];
  for (var i = 0; i < words.length && most > 0; i++) {
    var other = words[i];
    if (other.length < 3 || head.stop.has(other)) continue;
    var edits = distance(word, other, most, asPrefix);
    if (edits > most || edits === 0) continue;
    if (edits < most) {
      most = edits;
      found = [];
    }
    found.push({ word: other, edits: edits });
  }
  return found;
}

// Puts the words that were meant in the place of a word that nobody wrote.
function repaired(found, likely) {
  var variants = [];
  found.slice(0, MOST_REPAIRS).forEach(function (repair) {
    var factor = likely * (repair.edits > 1 ? TWO_EDITS : ONE_EDIT);
    formsOf(repair.word).forEach(function (variant) {
      if (variants.some(v => v.word === variant.word && v.factor >= variant.factor * factor)) return;
      variants.push({
        word: variant.word, part: variant.part, index: variant.index, factor: variant.factor * factor, kind: 'repaired', meant: repair.word,
        very: variant.very ? factor : 0
      });
    });
  });
  return variants;
}
