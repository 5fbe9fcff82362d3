// From what was typed to an answer: load, match, rank, filter, show.

// So many files are asked for in one search, the head included; texts for excerpts come last and wait for the next search otherwise.
var MOST_REQUESTS = 6;

async function answer(text, options, root) {
  await opened();
  var query = understand(text);
  var requests = 1;
  var spoken = synonymsFor(query);
  var names = [];
  query.groups.forEach(function (group) { names = names.concat(partsFor(group)); });
  query.without.forEach(function (words) { words.forEach(function (word) { names.push('w' + partWith(word)); }); });
  // other words are searched as far as requests allow
  var room = MOST_REQUESTS - 2 - missing(names).length;
  spoken = spoken.filter(synonym => {
    var more = missing(synonym.words.map(word => 'w' + partWith(word))).filter(name => names.indexOf(name) < 0);
    if (more.length > Math.max(0, room)) return false;
    room -= more.length;
    names = names.concat(more);
    return true;
  });
  requests += await need(names);
  requests += await findVariants(query, spoken, requests);
  await pause();

  var kept = query.groups;
  for (var i = 0; i < kept.length; i++) {
    await weigh(kept[i]);
  }
  var matched = kept.length > 0 ? together(kept) : { documents: everything() };
  var documents = without(matched.documents, query.without);
  var scores = await score(documents, kept);
  await pause();

  var filters = filtersOf(options);
  var result = filtered(documents, filters);
  sort(result.documents, scores, kept.length === 0);
  var limit = options.limit === undefined ? 10 : Math.max(0, Math.floor(Number(options.limit)) || 0);
  var offset = Math.max(0, Math.floor(Number(options.offset)) || 0);
  var shown = result.documents.slice(offset, offset + limit);
  // what the best of all lacks is what was left out
  var relaxed = kept.length === 0 ? [] : documents.length === 0 ? kept : matched.missing(documents.reduce(function (best, d) {
    return scores[d] > scores[best] ? d : best;
  }));
  await needTexts(shown, kept, requests);
  var results = [];
  for (i = 0; i < shown.length; i++) {
    await pause();
    results.push(resultOf(shown[i], scores[shown[i]], kept, root));
  }
  return {
    text: text,
    total: result.documents.length,
    results: results,
    facets: result.facets,
    corrections: correctionsOf(text, kept),
    relaxed: relaxed.map(group => group.word).concat(query.left),
    synonyms: synonymsUsed(spoken, kept),
    help: result.documents.length > 0 ? null : helpOf(query, result, filters, documents)
  };
}

// Gives each group its variants; what nobody wrote is looked for farther away. Promises how many parts had to be asked for.
async function findVariants(query, spoken, spent) {
  var unknown = [];
  for (var g = 0; g < query.groups.length; g++) {
    await pause();
    look(query.groups[g]);
  }
  function look(group) {
    if (group.exact) {
      group.variants = [];
      var words = group.words.map(word => head.stop.has(word) ? null : formsOf(word, true));
      if (words.length === 1) group.variants = words[0] || formsOf(group.words[0], true);
      else addSequence(group, words, 'typed', 1, group.word);
      return;
    }
    group.variants = formsOf(group.word, false);
    if (group.joined) group.variants = group.variants.concat(formsOf(group.joined, false));
    if (group.unfinished) {
      // where not all that it may become is known, nothing is left out for it
      group.soft = !partsFrom(group.word).areAll;
      group.variants = group.variants.concat(endingsOf(group.word, new Set(group.variants.map(variant => variant.word))));
    }
    if (!group.variants.some(variant => variant.kind !== 'longer')) unknown.push(group);
  }
  spoken.forEach(function (synonym) {
    var words = synonym.words.map(word => head.stop.has(word) ? null : formsOf(word, false));
    synonym.from.forEach(function (group) { addSequence(group, words, 'synonym', SYNONYM, synonym.name); });
  });
  var requests = 0;
  for (var i = 0; i < unknown.length; i++) {
    await pause();
    // two more files, which other words may make dispensable
    requests += await repair(unknown[i], unknown.length === query.groups.length || spent + requests + 2 <= MOST_REQUESTS);
  }
  return requests;
}

function addSequence(group, words, kind, factor, name) {
  var numbers = words.length === 1 && words[0] ? null : sequence(words);
  if (numbers === null) {
    words[0].forEach(function (variant) {
      if (group.variants.some(v => v.word === variant.word)) return;
      group.variants.push({ word: variant.word, part: variant.part, index: variant.index, factor: variant.factor * factor, kind: kind, name: name });
    });
  } else if (numbers.length > 0) {
    group.variants.push({ word: name, words: words, numbers: numbers, factor: factor, kind: kind, name: name });
  }
}

// Looks for what a word was meant to be: among words that begin like it first, then among those that end like it.
async function repair(group, mayLookFar) {
  var requests = 0;
  if (editsFor(group.word) === 0) return 0;
  var part = arrived.get('w' + partWith(group.word));
  var found = part ? repairs(group.word, part.words, false) : [];
  if (group.variants.length === 0 && (found.length === 0 || found[0].edits > 1)) {
    var far = [];
    if (head.firsts.length > 1 && mayLookFar) {
      var ending = backwards(group.word);
      var name = 's' + partWith(ending, head.endings);
      requests += await need([name]);
      far = repairs(ending, arrived.get(name), false).map(repair => ({ word: backwards(repair.word), edits: repair.edits }));
    }
    if (far.length > 0) {
      found = far;
      found.sort((a, b) => (b.word[0] === group.word[0]) - (a.word[0] === group.word[0]));
      requests += await need(found.slice(0, MOST_REPAIRS).map(repair => 'w' + partWith(repair.word)));
    }
  }
  if (found.length === 0 && group.variants.length === 0 && group.unfinished && group.word.length > 4 && part) found = repairs(group.word, part.words, true).slice(0, MOST_REPAIRS);
  // what the word may become is more likely than that it is wrong
  group.variants = group.variants.concat(repaired(found, group.variants.length > 0 ? 0.3 : 1));
  return requests;
}

function backwards(word) {
  return Array.from(word).reverse().join('');
}

function everything() {
  return head.documents.map((_, d) => d);
}

function without(documents, unwanted) {
  unwanted.forEach(function (words) {
    var variants = words.map(word => head.stop.has(word) ? null : formsOf(word, true));
    var numbers = words.length > 1 ? sequence(variants) : null;
    var has = new Set();
    if (numbers) eachPosting(numbers, function (d) { has.add(d); });
    else (variants[0] || []).forEach(function (variant) { eachPosting(postingsOf(variant.part, variant.index), function (d) { has.add(d); }); });
    documents = documents.filter(d => !has.has(d));
  });
  return documents;
}

function sort(documents, scores, byTitle) {
  documents.sort(function (a, b) {
    if (scores[a] !== scores[b]) return scores[b] - scores[a];
    if (byTitle && head.names && head.documents[a].kind === head.documents[b].kind) {
      var one = head.names[3 * a + 1].toLowerCase();
      var other = head.names[3 * b + 1].toLowerCase();
      if (one !== other) return one < other ? -1 : 1;
    }
    return a - b;
  });
}

// Asks for the texts of what is shown; where the head has no names, all of them, else as many as a search may ask for.
function needTexts(shown, groups, requests) {
  var parts = [];
  var left = head.names ? MOST_REQUESTS - requests : Infinity;
  if (groups.length === 0 && head.names) return Promise.resolve();
  shown.forEach(function (d) {
    var name = 't' + head.texts[d][0];
    if (arrived.has(name) || parts.indexOf(name) >= 0 || parts.length >= left) return;
    parts.push(name);
  });
  return need(parts);
}

function resultOf(d, value, groups, root) {
  var document = head.documents[d];
  var names = namesOf(d);
  var kind = head.kinds[document.kind];
  var url = root + addressOf(kind, names[0]);
  var meant = new Map();
  var words = new Set();
  groups.forEach(function (group, g) {
    group.variants.forEach(function (variant) {
      if (variant.numbers) wordsOf(variant.word).forEach(function (token) { if (!head.stop.has(token.word)) meant.set(token.word, g); });
      else if (!meant.has(variant.word)) meant.set(variant.word, g);
    });
  });
  var title = rangesIn(names[1], meant);
  var part = excerptOf(names[2], meant, groups);
  var text = textOf(d);
  var sections = text && groups.length > 0 ? sectionsOf(text, meant, groups) : [];
  var best = sections.slice().sort((a, b) => b.body - a.body)[0];
  if (best && best.body > part.worth) part = best;
  note(names[1]);
  note(names[2]);
  if (text) text[0].forEach(function (piece, i) { if (i % 3 > 0) note(piece); });
  var result = {
    kind: kind[0],
    id: names[0],
    url: url,
    title: names[1],
    titleMarks: marksOf(title),
    description: names[2],
    excerpt: part.excerpt,
    marks: part.marks,
    sections: sections.filter(section => section.id !== '').slice(0, MOST_SECTIONS).map(function (section) {
      return {
        id: section.id, title: section.title, titleMarks: section.titleMarks, url: url + '#' + encodeURIComponent(section.id),
        excerpt: section.excerpt, marks: section.marks
      };
    }),
    words: Array.from(words),
    minutes: document.minutes,
    score: value
  };
  head.facets.forEach(function (facet) {
    result[facet.name] = Array.from(facet.of[d], index => facet.values[index].id);
  });
  return result;

  function note(piece) {
    readWords(piece).forEach(function (token) { if (meant.has(token.word)) words.add(token.word); });
  }
}

function addressOf(kind, id) {
  var address = kind[1] + encodeURIComponent(id) + kind[2];
  if (!head.portable) return address;
  return kind[2] === '' ? address.replace('#', 'index.html#') : address + 'index.html';
}

// What was searched in the place of words that nobody wrote.
function correctionsOf(text, groups) {
  var corrections = [];
  groups.forEach(function (group) {
    var meant = [];
    group.variants.forEach(function (variant) {
      if (variant.kind === 'repaired' && meant.indexOf(variant.meant) < 0) meant.push(variant.meant);
    });
    if (meant.length === 0) return;
    corrections.push({ word: text.slice(group.start, group.end), to: meant, text: text.slice(0, group.start) + meant[0] + text.slice(group.end) });
  });
  return corrections;
}

function synonymsUsed(spoken, groups) {
  var used = [];
  spoken.forEach(function (synonym) {
    var found = groups.some(function (group) {
      return group.variants.some(variant => variant.kind === 'synonym' && variant.name === synonym.name);
    });
    if (!found) return;
    var entry = used.find(other => other.word === synonym.typed);
    if (!entry) used.push(entry = { word: synonym.typed, also: [] });
    if (entry.also.indexOf(synonym.name) < 0) entry.also.push(synonym.name);
  });
  return used;
}

// When nothing was found: words that are near, and what there would be without a filter.
function helpOf(query, result, filters, documents) {
  var words = [];
  query.groups.forEach(function (group) {
    var part = arrived.get('w' + partWith(group.word));
    if (!part || group.exact && group.words.length > 1) return;
    var at = lowerBound(part.words, group.word.slice(0, 3));
    for (var i = at; i < part.words.length && i < at + 200 && words.length < 5; i++) {
      if (part.words[i] !== group.word && part.words[i].length > 3 && part.words[i].startsWith(group.word.slice(0, 3))) words.push(part.words[i]);
    }
  });
  var all = head.facets.map(facet => facet.name).concat('kind', 'max');
  var helping = [];
  all.forEach(function (name, f) {
    if (filters[f] !== null && result.without[f] > 0) helping.push({ facet: name, total: result.without[f] });
  });
  return { words: documents.length > 0 ? [] : words, filters: helping };
}
