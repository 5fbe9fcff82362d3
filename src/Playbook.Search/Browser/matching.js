// Which documents have what was asked for, and how well.

// Fills a group: the weight of each document, and how rare the group is.
async function weigh(group) {
  var all = head.documents.length;
  var weights = new Float32Array(all);
  var very = new Float32Array(all);
  var summary = new Uint8Array(all);
  var met = new Uint8Array(all);
  var near = 0;
  group.variants.forEach(function (variant) {
    if (variant.kind !== 'repaired' && variant.kind !== 'synonym') near += mark(variant);
  });
  // how rare the word is does not depend on how it is written
  var rare = near > 0 ? rarity(near) : 0;
  group.rarity = rare;
  for (var v = 0; v < group.variants.length; v++) {
    await pause();
    add(group.variants[v]);
  }
  function add(variant) {
    var numbers = variant.numbers || postingsOf(variant.part, variant.index);
    var count = countOf(numbers);
    var own = variant.kind === 'repaired' || variant.kind === 'synonym' ? rarity(count) : rare;
    if (near === 0 && own > group.rarity) group.rarity = own;
    // only where there are other forms that it is to be told from
    var form = variant.very && group.variants.length > 1 ? VERY_FORM * variant.very * rarity(count) : 0;
    eachPosting(numbers, function (document, at, count, more) {
      if (count > 0 && numbers[at] < HEADINGS) summary[document] = 1;
      if (form > very[document]) very[document] = form;
      var weight = own * variant.factor * weightAt(numbers, at, count, more, head.documents[document]);
      var other = weights[document];
      weights[document] = Math.max(weight, other) + 0.15 * Math.min(weight, other);
    });
  }
  for (var d = 0; d < all; d++) {
    if (weights[d] > 0) weights[d] += very[d];
  }
  group.weights = weights;
  group.summary = summary;

  function mark(variant) {
    var fresh = 0;
    eachPosting(variant.numbers || postingsOf(variant.part, variant.index), function (document) {
      fresh += 1 - met[document];
      met[document] = 1;
    });
    return fresh;
  }
}

// Calls for each document of a word: its number, where its positions begin, how many there are, and how many were not kept.
function eachPosting(numbers, call) {
  for (var at = 0, document = -1; at < numbers.length;) {
    document += numbers[at] + 1;
    var count = numbers[at + 1] % MORE;
    call(document, at + 2, count, (numbers[at + 1] - count) / MORE);
    at += 2 + count;
  }
}

function countOf(numbers) {
  var count = 0;
  eachPosting(numbers, function () { count++; });
  return count;
}

// The sorted positions of some variants in the documents that are wanted: Map of document to positions.
function positionsOf(variants, wanted) {
  var positions = new Map();
  variants.forEach(function (variant) {
    var numbers = variant.numbers || postingsOf(variant.part, variant.index);
    eachPosting(numbers, function (document, at, count) {
      if (wanted && !wanted[document]) return;
      var list = positions.get(document);
      if (!list) positions.set(document, list = []);
      for (var i = 0, position = 0; i < count; i++) list.push(position += numbers[at + i]);
    });
  });
  if (variants.length > 1) positions.forEach(function (list) { list.sort((a, b) => a - b); });
  return positions;
}

// Where words stand one after the other, as the numbers of a word: each word is a list of variants, empty for one that is not indexed.
function sequence(words) {
  var meaning = words.map((variants, offset) => ({ variants: variants, offset: offset }))
    .filter(word => word.variants !== null);
  var numbers = [];
  if (meaning.length === 0) return numbers;
  var places = meaning.map(word => positionsOf(word.variants, null));
  var before = -1;
  Array.from(places[0].keys()).sort((a, b) => a - b).forEach(function (document) {
    var starts = places[0].get(document).filter(function (start) {
      for (var i = 1; i < meaning.length; i++) {
        var list = places[i].get(document);
        if (!list || list.indexOf(start - meaning[0].offset + meaning[i].offset) < 0) return false;
      }
      return true;
    });
    if (starts.length === 0) return;
    starts = starts.slice(0, MORE - 1);
    numbers.push(document - before - 1, starts.length);
    before = document;
    for (var i = 0, last = 0; i < starts.length; i++) {
      numbers.push(starts[i] - last);
      last = starts[i];
    }
  });
  return numbers;
}

// The documents that have all groups, or, when there are none, those that lack one, or two, and so on: { documents, missing }, where missing
// gives the groups that a document lacks.
function together(groups) {
  var telling = groups.filter(group => !group.soft);
  if (telling.length === 0) telling = groups;
  var has = new Uint8Array(head.documents.length);
  telling.forEach(function (group) {
    for (var d = 0; d < has.length; d++) has[d] += group.weights[d] > 0;
  });
  var most = has.reduce((a, b) => Math.max(a, b), 0);
  return {
    documents: most > 0 ? everything().filter(d => has[d] === most) : [],
    missing: d => telling.filter(group => group.weights[d] === 0)
  };
}

// The scores of documents: weights of all groups, nearness of neighbours, whole titles, boost and kind.
async function score(documents, groups) {
  var scores = new Float32Array(head.documents.length);
  var wanted = new Uint8Array(head.documents.length);
  documents.forEach(function (d) {
    wanted[d] = 1;
    groups.forEach(function (group) { scores[d] += group.weights[d]; });
  });
  var places = [];
  for (var i = 0; groups.length > 1 && i < groups.length; i++) {
    places.push(positionsOf(groups[i].variants, wanted));
    await pause();
  }
  for (var g = 0; g + 1 < groups.length; g++) {
    await pause();
    var value = NEARNESS * Math.max(groups[g].rarity, groups[g + 1].rarity);
    documents.forEach(function (d) {
      var first = places[g].get(d);
      var second = places[g + 1].get(d);
      if (first && second) scores[d] += value * nearness(first, second);
    });
  }
  var whole = groups.length > 1 ? SUMMARY * groups.reduce((sum, group) => sum + group.rarity, 0) : 0;
  documents.forEach(function (d) {
    var document = head.documents[d];
    if (groups.every(group => group.summary[d])) scores[d] += whole;
    // where a word is missing, better a common one
    groups.forEach(function (group) { if (group.weights[d] > 0) scores[d] += group.rarity; });
    scores[d] *= document.boost * head.kinds[document.kind][3];
  });
  return scores;
}
