// Filters, and how many documents each value of a facet would give: the filters of all other facets hold.

var MINUTES = [5, 10, 15, 20];

// Filters as sets of indexes: one for each facet of the head, then kind and minutes; null where nothing is asked.
function filtersOf(options) {
  var filters = head.facets.map(function (facet) {
    return chosen(options[facet.name], facet.values.map(function (value) { return value.id; }));
  });
  filters.push(chosen(options.kind, head.kinds.map(function (kind) { return kind[0]; })));
  var most = Number(options.max);
  filters.push(options.max === undefined || options.max === null || options.max === '' || !(most >= 0) ? null : most);
  return filters;
}

function chosen(asked, ids) {
  var texts = asked === undefined || asked === null || asked === '' ? [] : [].concat(asked).map(String);
  if (texts.length === 0) return null;
  return new Set(texts.map(function (text) { return ids.indexOf(text); }));
}

function passes(filters, number, d) {
  var filter = filters[number];
  if (filter === null) return true;
  var facets = head.facets.length;
  if (number < facets) return head.facets[number].of[d].some(function (value) { return filter.has(value); });
  if (number === facets) return filter.has(head.documents[d].kind);
  var minutes = head.documents[d].minutes;
  return minutes > 0 && minutes <= filter;
}

// { documents: those that pass, facets, without: how many there would be without each filter }
function filtered(documents, filters) {
  var facets = head.facets.length;
  var counts = head.facets.map(function (facet) { return new Int32Array(facet.values.length); });
  counts.push(new Int32Array(head.kinds.length), new Int32Array(MINUTES.length));
  var without = new Int32Array(filters.length);
  var passed = [];
  documents.forEach(function (d) {
    var failed = -1;
    for (var f = 0; f < filters.length; f++) {
      if (passes(filters, f, d)) continue;
      if (failed >= 0) return;
      failed = f;
    }
    if (failed < 0) passed.push(d);
    for (f = 0; f < filters.length; f++) {
      if (failed >= 0 && failed !== f) continue;
      without[f]++;
      count(f, d);
    }
  });
  return { documents: passed, facets: shown(), without: without };

  function count(f, d) {
    if (f < facets) head.facets[f].of[d].forEach(function (value) { counts[f][value]++; });
    else if (f === facets) counts[f][head.documents[d].kind]++;
    else {
      MINUTES.forEach(function (most, i) {
        var minutes = head.documents[d].minutes;
        if (minutes > 0 && minutes <= most) counts[f][i]++;
      });
    }
  }

  function shown() {
    var result = {};
    head.facets.forEach(function (facet, f) {
      result[facet.name] = facet.values.map(function (value, i) { return entry(value.id, value.title, f, i); });
    });
    result.kind = head.kinds.map(function (kind, i) { return entry(kind[0], kind[0], facets, i); });
    result.minutes = MINUTES.map(function (most, i) {
      return { id: String(most), title: String(most), count: counts[facets + 1][i], selected: filters[facets + 1] === most };
    });
    return result;
  }

  function entry(id, title, f, i) {
    return { id: id, title: title, count: counts[f][i], selected: filters[f] !== null && filters[f].has(i) };
  }
}
