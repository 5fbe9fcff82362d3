// Progress as the fragment of a link, and back: pure functions. What both ends can work out travels as a short hash; at the end stands
// a check sum, since programs cut long links.
var playbookProgressLink = (format => {
  'use strict';
  const { VERSION, DIGITS, key, parts, open, hash } = format;
  const KINDS = ['read', 'saved', 'task', 'stage', 'path'], LETTERS = 'rstcp';
  const brief = text => hash(text, 4);

  // sections: {article: its section hashes}; names: other ids. An id that is not among them, or shares its hash, travels in full.
  const book = (sections, names) => {
    const short = {};
    for (const id of [...Object.keys(sections), ...names]) short[brief(id)] = (short[brief(id)] ?? id) === id ? id : '';
    return short;
  };

  const encode = (state, sections, names) => {
    const short = book(sections, names);
    let text = '' + VERSION, now = 0, last;
    // Five bits to a digit; the sixth says that more follow.
    const number = n => {
      for (; n > 31; n = Math.floor(n / 32)) text += DIGITS[32 + n % 32];
      text += DIGITS[n];
    };
    // A hash, a text with its length, or nothing.
    const put = (digits, value) => {
      text += digits ? 1 + digits : value ? 2 : 0;
      if (digits || !value) return;
      number(value.length);
      text += value;
    };
    const word = id => put(id[0] === '?' ? id.slice(1) : short[brief(id)] === id && brief(id), encodeURIComponent(id));
    const items = Object.entries(state).map(([name, entry]) => [...parts(name), entry]).filter(([kind]) => KINDS.includes(kind));
    items.sort(([, a, ...x], [, b, ...y]) => a < b ? -1 : a > b ? 1 : x.at(-1)[0] - y.at(-1)[0]);
    for (const [name, id, ...rest] of items) {
      const [time, on, value = ''] = rest.pop(), kind = KINDS.indexOf(name), letter = LETTERS[kind];
      if (id !== last) {
        text += 'g';
        word(last = id);
      }
      text += on ? letter : letter.toUpperCase();
      // Seconds since the entry before; the lowest bit is the sign.
      number(time < now ? (now - time) * 2 - 1 : (time - now) * 2);
      now = time;
      if (kind === 2) text += rest[0];
      if (kind > 2) word(rest[0] ?? value);
      if (!kind) put(value[0] === '!' ? value.slice(1) : value && value === sections[id] && brief(value), value);
    }
    return text + brief(text);
  };

  // A state, or null where the text is none or was cut. An id that this site does not know is kept as ? and its hash.
  const decode = (text, sections, names) => {
    const short = book(sections, names), end = text.length - 4, entries = {};
    let at = 1, now = 0, id;
    if (text[0] !== '' + VERSION || brief(text.slice(0, end)) !== text.slice(end)) return null;
    const take = count => text.slice(at, at += count);
    const number = () => {
      let n = 0;
      for (let unit = 1, digit = 32; digit > 31; unit *= 32) n += unit * ((digit = DIGITS.indexOf(take(1))) & 31);
      return n;
    };
    const get = (ofHash, ofText) => {
      const form = take(1);
      return form === '1' ? ofHash(take(4)) : ofText(form === '2' ? take(number()) : '');
    };
    const word = () => get(digits => short[digits] || '?' + digits, decodeURIComponent);
    try {
      while (at < end) {
        const letter = take(1), kind = LETTERS.indexOf(letter.toLowerCase());
        if (letter === 'g') {
          id = word();
          continue;
        }
        const step = number(), named = kind === 2 ? take(2) : kind > 2 ? word() : null, known = sections[id];
        now += step % 2 ? -(step + 1) / 2 : step / 2;
        entries[key(KINDS[kind], id, kind < 4 ? named : null)] = [now, letter > 'Z', kind === 4 ? named
          : !kind && get(digits => known && digits === brief(known) ? known : '!' + digits, value => value)];
      }
      return open({ version: VERSION, entries });
    } catch (malformed) {
      return null;
    }
  };

  return { encode, decode };
})(playbookProgressFormat);
