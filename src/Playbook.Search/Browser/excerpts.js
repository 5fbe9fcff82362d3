// The part of a text that fits best, and what to mark in it.

var EXCERPT = 190;
var MOST_SECTIONS = 3;

// Texts are read again with each letter that is typed: their words are kept a while.
var readTexts = new Map();

function readWords(text) {
  var words = readTexts.get(text);
  if (!words) {
    if (readTexts.size > 2000) readTexts.clear();
    readTexts.set(text, words = wordsOf(text));
  }
  return words;
}

// Ranges of a text to mark, each with the group it belongs to.
function rangesIn(text, meant) {
  var ranges = [];
  var words = readWords(text);
  for (var i = 0; i < words.length; i++) {
    var token = words[i];
    var group = meant.get(token.word);
    var joined = i + 1 < words.length && words[i + 1].hyphen ? meant.get(token.word + words[i + 1].word) : undefined;
    if (group === undefined && joined !== undefined) {
      ranges.push({ start: token.start, end: words[++i].end, group: joined });
    } else if (group !== undefined) {
      ranges.push({ start: token.start, end: token.end, group: group });
    }
  }
  return ranges;
}

function marksOf(ranges) {
  return ranges.map(range => [range.start, range.end]);
}

// How much some ranges say: each group once, more of them a little.
function worth(ranges, groups) {
  var seen = new Set();
  var sum = 0;
  ranges.forEach(function (range) {
    sum += seen.has(range.group) ? 0.05 : 1 + groups[range.group].rarity;
    seen.add(range.group);
  });
  return sum;
}

// { excerpt, marks, worth } of a text.
function excerptOf(text, meant, groups) {
  var ranges = rangesIn(text, meant);
  var best = { start: 0, worth: 0 };
  for (var i = 0; i < ranges.length; i++) {
    var j = i;
    while (j < ranges.length && ranges[j].end - ranges[i].start <= EXCERPT - 40) j++;
    var value = worth(ranges.slice(i, Math.max(j, i + 1)), groups);
    if (value > best.worth) best = { start: ranges[i].start, worth: value };
  }
  var start = beginning(text, best.start);
  var end = start + EXCERPT >= text.length ? text.length : text.lastIndexOf(' ', start + EXCERPT);
  if (end <= start) end = Math.min(text.length, start + EXCERPT);
  var lead = start > 0 ? '\u2026 ' : '';
  var cut = text.slice(start, end).replace(/\n/g, ' ');
  return {
    excerpt: lead + cut + (end < text.length ? ' \u2026' : ''),
    marks: ranges.filter(range => range.start >= start && range.end <= end)
      .map(range => [range.start - start + lead.length, range.end - start + lead.length]),
    worth: best.worth
  };
}

// A place to begin: where the sentence or line begins, if that is near, else some words before.
function beginning(text, at) {
  if (at <= 60) return 0;
  var before = text.slice(Math.max(0, at - 90), at);
  var sentence = Math.max(before.lastIndexOf('. '), before.lastIndexOf('? '), before.lastIndexOf('! '), before.lastIndexOf('\n') - 1);
  if (sentence >= 0) return at - before.length + sentence + 2;
  var space = text.indexOf(' ', at - 50);
  return space >= 0 && space < at ? space + 1 : at;
}

// The sections of a document that fit best: [{ id, title, titleMarks, excerpt, marks, worth }].
function sectionsOf(text, meant, groups) {
  var found = [];
  for (var i = 0; i < text[0].length; i += 3) {
    var heading = rangesIn(text[0][i + 1], meant);
    var part = excerptOf(text[0][i + 2], meant, groups);
    var value = part.worth + 1.5 * worth(heading, groups);
    if (value === 0) continue;
    found.push({
      id: text[0][i], title: text[0][i + 1], titleMarks: marksOf(heading), excerpt: part.excerpt, marks: part.marks, worth: value, body: part.worth
    });
  }
  return found.sort((a, b) => b.worth - a.worth);
}
