// Cuts a text into words exactly as the index does (Tokenizing/WordScanner.cs, Folding.cs): runs of letters and digits, small and without
// accents; apostrophes vanish; what stands between two words is only looked at for a hyphen or the end of a line.

var LONGEST_WORD = 40;
var WORD_PART = /[\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{Lo}\p{Nd}\p{Mn}\p{Mc}]/u;
var MARK = /\p{M}/gu;
var SPECIAL = { 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'ł': 'l', 'ı': 'i' };
var folded = new Map();

function isAscii(code) {
  return code >= 97 && code <= 122 || code >= 48 && code <= 57 || code >= 65 && code <= 90;
}

function isWordPart(code) {
  return code < 128 ? isAscii(code) : WORD_PART.test(String.fromCodePoint(code));
}

function isIdeograph(code) {
  return code >= 0x3040 && (code <= 0x30ff || code >= 0x3400 && code <= 0x4dbf || code >= 0x4e00 && code <= 0x9fff
    || code >= 0xf900 && code <= 0xfaff || code >= 0x20000 && code <= 0x3ffff);
}

function fold(code) {
  var letters = folded.get(code);
  if (letters === undefined) {
    var small = String.fromCodePoint(code).toLowerCase();
    letters = SPECIAL[small] || small.normalize('NFD').replace(MARK, '');
    folded.set(code, letters);
  }
  return letters;
}

function startsWord(code) {
  return code < 128 ? isAscii(code) : isWordPart(code) && fold(code).length > 0;
}

// [{ word, start, end, hyphen, line }]: start and end in the text; hyphen: only a hyphen stands before it; line: a line ended before it.
function wordsOf(text) {
  var found = [];
  var at = 0;
  while (at < text.length) {
    var gap = at;
    var line = false;
    var code = 0;
    while (at < text.length && !startsWord(code = text.codePointAt(at))) {
      line = line || code === 10;
      at += code > 0xffff ? 2 : 1;
    }
    if (at >= text.length) break;
    var hyphen = gap > 0 && at === gap + 1 && /[-\u2010\u2011]/.test(text[gap]);
    var start = at;
    var word = '';
    var apostrophe = -1;
    while (at < text.length) {
      // most words are letters of ASCII only: they are taken as a whole
      var from = at;
      while (at < text.length && isAscii(text.charCodeAt(at))) at++;
      if (at > from) word += text.slice(from, at).toLowerCase();
      if (at === text.length) break;
      code = text.codePointAt(at);
      var width = code > 0xffff ? 2 : 1;
      var goesOn = at + width < text.length && isWordPart(text.codePointAt(at + width));
      if ((code === 39 || code === 0x2019 || code === 0x2bc) && goesOn) apostrophe = word.length;
      else if ((code === 43 || code === 35) && !goesOn && (word.length === 1 || word.length === 2)) word += text[at];
      else if (code < 128 || !isWordPart(code) || isIdeograph(code) && word.length > 0) break;
      else word += fold(code);
      at += width;
      if (word.length === 1 && isIdeograph(word.charCodeAt(0))) break;
    }
    var tooLong = word.length > LONGEST_WORD;
    if (apostrophe > 0 && apostrophe === word.length - 1 && word[apostrophe] === 's') word = word.slice(0, -1);
    if (!tooLong && word.length > 0) found.push({ word: word, start: start, end: at, hyphen: hyphen, line: line });
  }
  return found;
}
