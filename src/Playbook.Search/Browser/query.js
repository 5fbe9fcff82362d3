// Understands what was typed: words, "phrases", -words that must not be there, and whether the last word may be unfinished.

// More words than anybody means; what comes after is left out and said so.
var MOST_WORDS = 12;
var MOST_CHARACTERS = 1000;

// { groups: [{ word, words, start, end, exact, unfinished, joined }], without: [word], left: [word], tokens }
function understand(text) {
  var typed = text.slice(0, MOST_CHARACTERS).replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"');
  var query = { groups: [], without: [], left: [], tokens: [] };
  var pattern = /(^|\s)(-?)"([^"]*)("|$)|(^|\s)(-?)([^\s"]+)/g;
  var found;
  var seen = new Set();
  while ((found = pattern.exec(typed)) !== null) {
    var quoted = found[3] !== undefined;
    var content = quoted ? found[3] : found[7];
    var start = found.index + found[0].indexOf(content, found[1] !== undefined ? found[1].length + 1 : 0);
    var words = wordsOf(content);
    if (words.length === 0) continue;
    if (quoted ? found[2] : found[6]) {
      query.without.push(quoted ? words.map(wordIn) : [words[0].word]);
      continue;
    }
    if (quoted) {
      addGroup({ word: words.map(wordIn).join(' '), words: words.map(wordIn), start: start, end: start + content.length, exact: true });
      continue;
    }
    for (var i = 0; i < words.length; i++) {
      query.tokens.push(words[i].word);
      addGroup({
        word: words[i].word,
        words: [words[i].word],
        start: start + words[i].start,
        end: start + words[i].end,
        exact: false,
        joined: words.length === 2 && words[1].hyphen ? words[0].word + words[1].word : ''
      });
    }
  }
  var last = query.groups[query.groups.length - 1];
  if (last && !last.exact && last.end === typed.length) last.unfinished = true;
  dropStopWords();
  return query;

  function addGroup(group) {
    if (seen.has(group.word)) return;
    seen.add(group.word);
    if (query.groups.length < MOST_WORDS) query.groups.push(group);
    else query.left.push(group.word);
  }

  function dropStopWords() {
    var meaning = query.groups.filter(function (group) { return group.exact || !head.stop.has(group.word); });
    if (meaning.length > 0) query.groups = meaning;
  }
}

function wordIn(token) {
  return token.word;
}

// Other words that are searched too: [{ from: [group], words, name, typed }].
function synonymsFor(query) {
  var found = [];
  if (head.synonyms.length === 0 || query.tokens.length === 0) return found;
  head.spoken = head.spoken || head.synonyms.map(function (entry) {
    return entry.slice(1).map(function (name) { return { name: name, words: wordsOf(name).map(wordIn) }; });
  });
  head.spoken.forEach(function (members, number) {
    members.forEach(function (member, index) {
      if (index === 0 && !head.synonyms[number][0] || !contains(query.tokens, member.words)) return;
      var groups = query.groups.filter(function (group) { return !group.exact && member.words.indexOf(group.word) >= 0; });
      if (groups.length === 0) return;
      members.forEach(function (other, at) {
        if (other === member || at > 0 && !head.synonyms[number][0]) return;
        if (contains(query.tokens, other.words)) return;
        found.push({ from: groups, words: other.words, name: other.name, typed: member.name });
      });
    });
  });
  return found.slice(0, 6);
}

function contains(words, sequence) {
  for (var i = 0; i + sequence.length <= words.length; i++) {
    var same = sequence.length > 0;
    for (var j = 0; same && j < sequence.length; j++) same = words[i + j] === sequence[j];
    if (same) return true;
  }
  return false;
}
