// What a reader's progress is made of, and what can be done with it: pure functions, without page, storage or clock.
// A state has entries, key -> [seconds, 1 or 0, value]; docs/progress.md describes them.
var playbookProgressFormat = (() => {
  'use strict';
  const VERSION = 2;
  const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

  // A key is a kind and ids, parted by slashes.
  const key = (...parts) => parts.filter(part => part != null).map(encodeURIComponent).join('/');
  const parts = name => name.split('/').map(decodeURIComponent);
  const isKey = name => {
    try { return /^[a-z]+(\/[^/]+)+$/.test(name) && key(...parts(name)) === name; } catch (malformed) { /* It is none. */ }
  };

  // The later entry; of one second, the one that says more. A total order, so merging is associative.
  const later = (a, b) => !a || b && (b[0] - a[0] || b[1] - a[1] || ((b[2] || '') > (a[2] || '') ? 1 : -1)) > 0 ? b : a;

  const merge = (a, b) => {
    const both = { ...a };
    for (const name in b) both[name] = later(both[name], b[name]);
    return both;
  };

  // A state from what was stored or exported in any version; null where it is none, or of a later version.
  const open = stored => {
    const state = {};
    if (stored?.version === 1) {
      // Plain lists without times: older than anything else.
      for (const [kind, ids] of [['read', stored.read], ['saved', stored.saved], ['stage', stored.checkpoints]])
        for (const id of ids || []) if (typeof id === 'string' && isKey(kind + '/' + id)) state[kind + '/' + id] = [1, 1];
      return state;
    }
    if (stored?.version !== VERSION) return null;
    for (const [name, entry] of Object.entries(stored.entries || {})) {
      // Unknown kinds and ids are kept; what can be no entry is not.
      if (!isKey(name) || !Number.isSafeInteger(entry?.[0]) || entry[0] < 0) continue;
      state[name] = [entry[0], entry[1] ? 1 : 0];
      if (entry[2]) state[name].push(String(entry[2]));
    }
    return state;
  };

  // One state, one text.
  const close = state => JSON.stringify({ version: VERSION, entries: Object.fromEntries(Object.entries(state).sort()) });

  // A state seen through renamings {old: new}.
  const rename = (state, articles, paths) => {
    const seen = {};
    for (const name in state) {
      const [kind, id, ...part] = parts(name), names = /^(stage|path)$/.test(kind) ? paths : articles;
      const now = key(kind, Object.hasOwn(names, id) ? names[id] : id, ...part);
      seen[now] = later(seen[now], state[name]);
    }
    return seen;
  };

  // Some digits for a text; how its words are spaced does not count.
  const hash = (text, length) => {
    let sum = 2166136261, digits = '';
    for (const letter of text.trim().replace(/\s+/g, ' ')) sum = Math.imul(sum ^ letter.codePointAt(), 16777619);
    for (sum ^= sum >>> 15; digits.length < length; sum >>>= 6) digits += DIGITS[sum & 63];
    return digits;
  };

  // Which sections say something else than those read: indexes, or null where it is only known that some do. Sections are four
  // digits each; behind a ! stands one hash of them all, which is what a link carries.
  const changed = (read, now) => {
    if (!read || !now || read === now) return [];
    if (read[0] === '!') return read.slice(1) === hash(now, 4) ? [] : null;
    const known = read.match(/.{4}/g);
    return now.match(/.{4}/g).flatMap((section, i) => known.includes(section) ? [] : i);
  };

  // The same in words: those of a tag, as data-changed, data-changed-one and data-changed-many; nothing where nothing changed.
  const told = (words, sections) => !sections ? words.changed
    : sections[0] >= 0 && fill(sections[1] ? words.changedMany : words.changedOne, { n: sections.length });

  // What to read on a path: what was open last, unless it is read; else the next unread behind it, else the first.
  const next = (ids, isRead, last) => [...ids.slice(Math.max(ids.indexOf(last), 0)), ...ids].find(id => !isRead(id));

  // Fills the holes of a text: {name}.
  const fill = (text, values) => text.replace(/{(\w+)}/g, (hole, name) => values[name]);

  return { VERSION, DIGITS, key, parts, merge, open, close, rename, hash, changed, told, next, fill };
})();
