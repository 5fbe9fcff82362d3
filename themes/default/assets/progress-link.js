// Progress as the fragment of a link, and back: pure functions. What both ends can work out travels as a short hash; at the end stands
// a check sum, since programs cut long links.
var playbookProgressLink = (function (format) {
  'use strict';
  var DIGITS = format.DIGITS, KINDS = ['read', 'saved', 'task', 'stage', 'path'];

  // sections: {article: its section hashes}; names: other ids of this site. An id that is not among them travels in full.
  function book(sections, names) {
    var short = {};
    Object.keys(sections).concat(names || []).forEach(function (id) {
      var brief = format.hash(id, 4);
      short[brief] = brief in short && short[brief] !== id ? null : id;
    });
    return short;
  }

  function encode(state, sections, names) {
    var short = book(sections, names), text = String(format.VERSION), now = 0, id;
    // Five bits to a digit; the sixth says that more follow.
    function number(n) {
      for (; n > 31; n = Math.floor(n / 32)) text += DIGITS[32 + n % 32];
      text += DIGITS[n];
    }
    function word(name) {
      var brief = name[0] === '?' ? name.slice(1) : format.hash(name, 4);
      if (name[0] === '?' || short[brief] === name) text += '1' + brief;
      else literal(encodeURIComponent(name));
    }
    function literal(value) {
      text += value && '2';
      if (value) number(value.length);
      text += value || '0';
    }
    Object.keys(state).map(function (name) {
      return { part: format.parts(name), entry: state[name] };
    }).filter(function (item) { return KINDS.includes(item.part[0]); }).sort(function (a, b) {
      return a.part[1] < b.part[1] ? -1 : a.part[1] > b.part[1] ? 1 : a.entry[0] - b.entry[0];
    }).forEach(function (item) {
      var kind = KINDS.indexOf(item.part[0]), time = item.entry[0], value = item.entry[2] || '';
      if (item.part[1] !== id) {
        text += 'g';
        word(id = item.part[1]);
      }
      text += (item.entry[1] ? 'rstcp' : 'RSTCP')[kind];
      // Seconds since the entry before; the lowest bit is the sign.
      number(time < now ? (now - time) * 2 - 1 : (time - now) * 2);
      now = time;
      if (kind === 2) text += item.part[2];
      if (kind === 3) word(item.part[2]);
      if (kind === 4) word(value);
      if (kind === 0) {
        if (value && value === sections[id]) value = '!' + format.hash(value, 4);
        if (value[0] === '!') text += '1' + value.slice(1);
        else literal(value);
      }
    });
    return text + format.hash(text, 4);
  }

  // A state, or null where the text is none or was cut. An id that this site does not know is kept as ? and its hash.
  function decode(text, sections, names) {
    var short = book(sections, names), at = 1, now = 0, entries = {}, end = text.length - 4, id;
    if (text[0] !== String(format.VERSION) || format.hash(text.slice(0, end), 4) !== text.slice(end)) return null;
    function take(count) { return text.slice(at, at += count); }
    function number() {
      for (var n = 0, unit = 1, digit = 32; digit > 31; unit *= 32) n += unit * ((digit = DIGITS.indexOf(take(1))) % 32);
      return n;
    }
    function literal(form) { return form === '2' ? take(number()) : ''; }
    function word() {
      var form = take(1), brief = form === '1' && take(4);
      return brief ? short[brief] || '?' + brief : decodeURIComponent(literal(form));
    }
    try {
      while (at < end) {
        var letter = take(1), kind = 'rstcp'.indexOf(letter.toLowerCase());
        if (letter === 'g') {
          id = word();
          continue;
        }
        var step = number();
        now += step % 2 ? -(step + 1) / 2 : step / 2;
        var part = kind === 2 ? take(2) : kind === 3 ? word() : null, value = kind === 4 ? word() : '';
        if (kind === 0) {
          var form = take(1);
          value = form === '1' ? '!' + take(4) : literal(form);
          if (sections[id] && value === '!' + format.hash(sections[id], 4)) value = sections[id];
        }
        entries[format.key(KINDS[kind], id, part)] = [now, letter > 'Z' ? 1 : 0, value];
      }
      return format.open({ version: format.VERSION, entries: entries });
    } catch (malformed) {
      return null;
    }
  }

  return { encode: encode, decode: decode };
})(playbookProgressFormat);
