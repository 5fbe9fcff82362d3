// Damerau–Levenshtein distance of neighbouring letters: letters too many, missing, wrong or swapped.

// So many edits a word of this length may have.
function editsFor(word) {
  return word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2;
}

var rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

// The distance, or most + 1 where it is larger than most. With asPrefix, the distance to the nearest beginning of the other word.
function distance(a, b, most, asPrefix) {
  if (!asPrefix && Math.abs(a.length - b.length) > most) return most + 1;
  var before = rows[0];
  var row = rows[1];
  var next = rows[2];
  for (var j = 0; j <= b.length; j++) row[j] = j;
  for (var i = 1; i <= a.length; i++) {
    next[0] = i;
    var least = i;
    for (j = 1; j <= b.length; j++) {
      var same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      var cost = Math.min(row[j - 1] + (same ? 0 : 1), row[j] + 1, next[j - 1] + 1);
      if (i > 1 && j > 1 && !same && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) {
        cost = Math.min(cost, before[j - 2] + 1);
      }
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    var free = before;
    before = row;
    row = next;
    next = free;
  }
  return asPrefix ? Math.min.apply(null, row.subarray(1, b.length + 1)) : row[b.length];
}
