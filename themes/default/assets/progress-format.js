// What a reader's progress is made of, and what can be done with it: pure functions, no page, no storage, no clock.
// A state has entries, key -> [seconds, 1 or 0, value]; docs/progress.md describes them. What is unmarked stays, with 0.
var playbookProgressFormat = (function () {
  'use strict';
  var VERSION = 2;
  var DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  function nothing() { return Object.create(null); }

  // A key: a kind and ids, each so written that a slash parts them.
  function key(kind, id, part) {
    return [kind, id, part].filter(function (name) { return name != null; }).map(encodeURIComponent).join('/');
  }
  function parts(name) { return name.split('/').map(decodeURIComponent); }
  function isKey(name) {
    try { return /^[a-z]+\/./.test(name) && key.apply(null, parts(name)) === name; } catch (malformed) { return false; }
  }

  // The later of two entries; of one second, the one that says more. The order is total, so that merging is associative.
  function later(a, b) {
    if (!a || !b) return a || b;
    return (a[0] - b[0] || a[1] - b[1] || ((a[2] || '') < (b[2] || '') ? -1 : 1)) < 0 ? b : a;
  }

  function merge(a, b) {
    var both = Object.assign(nothing(), a);
    for (var name in b) both[name] = later(both[name], b[name]);
    return both;
  }

  // A state from what was stored or exported in any version; null where it is none, or a later version's.
  function open(stored) {
    var state = nothing();
    if (stored && stored.version === 1) {
      // Plain lists without times: older than anything else.
      [['read', stored.read], ['saved', stored.saved], ['stage', stored.checkpoints]].forEach(function (list) {
        [].concat(list[1] || []).forEach(function (id) { if (isKey(list[0] + '/' + id)) state[list[0] + '/' + id] = [1, 1]; });
      });
      return state;
    }
    if (!stored || stored.version !== VERSION) return null;
    for (var name in stored.entries) {
      var entry = stored.entries[name];
      // Unknown kinds and ids are kept; what can be no entry is not.
      if (!isKey(name) || !Array.isArray(entry) || !Number.isSafeInteger(entry[0]) || entry[0] < 0) continue;
      state[name] = [entry[0], entry[1] ? 1 : 0];
      if (entry[2]) state[name].push(String(entry[2]));
    }
    return state;
  }

  // The text of a state: one state, one text.
  function close(state) {
    var entries = {};
    Object.keys(state).sort().forEach(function (name) { entries[name] = state[name]; });
    return JSON.stringify({ version: VERSION, entries: entries });
  }

  // A state seen through renamings {old: new}.
  function rename(state, articles, paths) {
    var seen = nothing();
    for (var name in state) {
      var part = parts(name), names = /^(stage|path)\//.test(name) ? paths : articles;
      if (Object.hasOwn(names, part[1])) part[1] = names[part[1]];
      var now = key.apply(null, part);
      seen[now] = later(seen[now], state[name]);
    }
    return seen;
  }

  // Some digits for a text; how its words are spaced does not count.
  function hash(text, length) {
    var sum = 2166136261, digits = '';
    text = text.trim().replace(/\s+/g, ' ');
    for (var i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 16777619);
    for (sum ^= sum >>> 15; digits.length < length; sum >>>= 6) digits += DIGITS[sum & 63];
    return digits;
  }

  // Which sections say something else than those read: indexes, or null where it is only known that some do. Sections are four
  // digits each, one behind the other; after a ! there is one hash of them all, which is what a link carries.
  function changed(read, now) {
    if (!read || !now || read === now) return [];
    if (read[0] === '!') return read.slice(1) === hash(now, 4) ? [] : null;
    var known = read.match(/.{4}/g);
    return now.match(/.{4}/g).map(function (part, i) { return known.includes(part) ? -1 : i; }).filter(function (i) { return i >= 0; });
  }

  // What to read on a path: what was open last, unless it is read; else the next unread behind it, else the first.
  function next(ids, isRead, last) {
    return ids.slice(Math.max(ids.indexOf(last), 0)).concat(ids).find(function (id) { return !isRead(id); });
  }

  return {
    VERSION: VERSION, DIGITS: DIGITS, key: key, parts: parts, later: later, merge: merge, open: open, close: close, rename: rename,
    hash: hash, changed: changed, next: next
  };
})();
