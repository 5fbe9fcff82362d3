// Progress as the fragment of a link, and back: pure functions. What both ends can work out travels as a short hash; at the end stands
// a check sum, since programs cut long links.
var playbookProgressLink = (format => {
  'use strict';
  const { VERSION, DIGITS, key, parts, open, hash } = format;
  const KINDS = ['read', 'saved', 'task', 'stage', 'path'];

  // sections: {article: its section hashes}; names: other ids. An id that is not among them, or shares its hash, travels in full.
  const book = (sections, names) => {
    const short = {};
    for (const id of [...Object.keys(sections), ...names]) {
      const brief = hash(id, 4);
      short[brief] = (short[brief] ?? id) === id ? id : '';
    }
    return short;
  };

  const encode = (state, sections, names) => {
    const short = book(sections, names);
    let text = String(VERSION), now = 0, last;
    // Five bits to a digit; the sixth says that more follow.
    const number = n => {
      for (; n > 31; n = Math.floor(n / 32)) text += DIGITS[32 + n % 32];
      text += DIGITS[n];
    };
    const literal = value => {
      if (!value) return text += '0';
      text += '2';
      number(value.length);
      text += value;
    };
    const word = id => {
      const brief = id[0] === '?' ? id.slice(1) : hash(id, 4);
      if (id[0] === '?' || short[brief] === id) text += '1' + brief;
      else literal(encodeURIComponent(id));
    };
    const items = Object.entries(state).map(([name, entry]) => [...parts(name), entry]).filter(([kind]) => KINDS.includes(kind));
    items.sort(([, a, ...x], [, b, ...y]) => a < b ? -1 : a > b ? 1 : x.at(-1)[0] - y.at(-1)[0]);
    for (const [name, id, ...rest] of items) {
      let [time, on, value = ''] = rest.pop();
      const kind = KINDS.indexOf(name);
      if (id !== last) {
        text += 'g';
        word(last = id);
      }
      text += (on ? 'rstcp' : 'RSTCP')[kind];
      // Seconds since the entry before; the lowest bit is the sign.
      number(time < now ? (now - time) * 2 - 1 : (time - now) * 2);
      now = time;
      if (kind === 2) text += rest[0];
      if (kind === 3) word(rest[0]);
      if (kind === 4) word(value);
      if (kind === 0) {
        if (value && value === sections[id]) value = '!' + hash(value, 4);
        if (value[0] === '!') text += '1' + value.slice(1);
        else literal(value);
      }
    }
    return text + hash(text, 4);
  };

  // A state, or null where the text is none or was cut. An id that this site does not know is kept as ? and its hash.
  const decode = (text, sections, names) => {
    const short = book(sections, names), end = text.length - 4, entries = {};
    let at = 1, now = 0, id;
    if (text[0] !== String(VERSION) || hash(text.slice(0, end), 4) !== text.slice(end)) return null;
    const take = count => text.slice(at, at += count);
    const number = () => {
      let n = 0;
      for (let unit = 1, digit = 32; digit > 31; unit *= 32) n += unit * ((digit = DIGITS.indexOf(take(1))) % 32);
      return n;
    };
    const literal = form => form === '2' ? take(number()) : '';
    const word = (form = take(1), brief = form === '1' && take(4)) => brief ? short[brief] || '?' + brief : decodeURIComponent(literal(form));
    try {
      while (at < end) {
        const letter = take(1), kind = 'rstcp'.indexOf(letter.toLowerCase());
        if (letter === 'g') {
          id = word();
          continue;
        }
        const step = number(), part = kind === 2 ? take(2) : kind === 3 ? word() : null;
        let value = kind === 4 ? word() : '';
        now += step % 2 ? -(step + 1) / 2 : step / 2;
        if (kind === 0) {
          const form = take(1);
          value = form === '1' ? '!' + take(4) : literal(form);
          if (sections[id] && value === '!' + hash(sections[id], 4)) value = sections[id];
        }
        entries[key(KINDS[kind], id, part)] = [now, letter > 'Z', value];
      }
      return open({ version: VERSION, entries });
    } catch (malformed) {
      return null;
    }
  };

  return { encode, decode };
})(playbookProgressFormat);
