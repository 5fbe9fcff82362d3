// The address form of what a plan is made of: what stands behind # on /start/, where no server sees it. Pure.
// p is the version; articles and statements are named by four letters made of their ids. What is unknown is passed over.
(function () {
  'use strict';
  const VERSION = '1';

  /** FNV-1a, folded to four letters of base 36. */
  function code(id) {
    let hash = 2166136261;
    for (const c of id) hash = Math.imul(hash ^ c.codePointAt(0), 16777619) >>> 0;
    return (hash % 1679616).toString(36).padStart(4, '0');
  }

  function encode(input) {
    const answered = (value) => Object.keys(input.answers || {}).filter((id) => input.answers[id] === value).sort().map(code).join('');
    const parts = {
      p: VERSION,
      to: input.goal,
      at: Object.keys(input.from || {}).map((p) => p + ':' + input.from[p]).join(','),
      w: input.weeks, m: input.minutes,
      u: answered(2), s: answered(1), n: answered(0),
      k: [...(input.known || [])].sort().map(code).join(''),
      day: input.day, on: input.weekday, time: input.time, plan: input.planned ? 1 : '',
    };
    return '#' + Object.keys(parts).filter((key) => parts[key] !== undefined && parts[key] !== '')
      .map((key) => key + '=' + encodeURIComponent(parts[key]).replace(/%(3A|2C)/g, decodeURIComponent)).join('&');
  }

  /** The input of an address, or null where it is none, or of a later version. */
  function decode(data, hash) {
    const parts = new URLSearchParams(hash.replace(/^#/, ''));
    if (parts.get('p') !== VERSION) return null;
    const named = (list, codes) => {
      const wanted = new Set((codes || '').match(/.{4}/g));
      return list.map((item) => item.id).filter((id) => wanted.has(code(id)));
    };
    const whole = (key, otherwise) => (/^\d{1,5}$/.test(parts.get(key) || '') ? Number(parts.get(key)) : otherwise);
    const isLevel = (id) => data.levels.some((l) => l.id === id);
    const from = {};
    (parts.get('at') || '').split(',').forEach((pair) => {
      const [pillar, level] = pair.split(':');
      if (data.pillars.some((p) => p.id === pillar) && isLevel(level)) from[pillar] = level;
    });
    const answers = {};
    ['n', 's', 'u'].forEach((key, value) => named(data.competencies, parts.get(key)).forEach((id) => { answers[id] = value; }));
    return {
      goal: isLevel(parts.get('to')) ? parts.get('to') : undefined,
      from, answers, known: named(data.articles, parts.get('k')),
      weeks: whole('w', 26), minutes: whole('m', 120), weekday: whole('on', 1) % 7,
      day: /^\d{4}-\d\d-\d\d$/.test(parts.get('day') || '') ? parts.get('day') : '',
      time: /^\d\d:\d\d$/.test(parts.get('time') || '') ? parts.get('time') : '',
      planned: parts.get('plan') === '1',
    };
  }

  window.playbookPlanAddress = { encode, decode, code };
})();
