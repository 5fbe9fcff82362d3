// The address form of what a plan is made of: what stands behind # on /start/, where no server sees it. Pure.
// p is the version; articles and statements are named by four letters made of their ids. What is unknown is passed over.
(() => {
  'use strict';
  const VERSION = '1';

  /** FNV-1a, folded to four letters of base 36. */
  const code = id => {
    let hash = 2166136261;
    for (const letter of id) hash = Math.imul(hash ^ letter.codePointAt(), 16777619);
    return ((hash >>> 0) % 1679616).toString(36).padStart(4, '0');
  };
  const codes = ids => [...ids].sort().map(code).join('');

  const encode = ({ goal, from = {}, answers = {}, known = [], weeks, minutes, day, weekday, time, planned }) => {
    const answered = value => codes(Object.keys(answers).filter(id => answers[id] === value));
    const parts = {
      p: VERSION, to: goal, at: Object.entries(from).map(pair => pair.join(':')).join(), w: weeks, m: minutes,
      u: answered(2), s: answered(1), n: answered(0), k: codes(known), day, on: weekday, time, plan: planned && 1
    };
    return '#' + new URLSearchParams(Object.entries(parts).filter(([, value]) => value || value === 0)).toString()
      .replace(/%(3A|2C)/g, decodeURIComponent);
  };

  /** The input of an address, or null where it is none, or of a later version. */
  const decode = (data, hash) => {
    const parts = new URLSearchParams(hash.slice(1)), get = key => parts.get(key) || '';
    if (get('p') !== VERSION) return null;
    const named = (list, key) => {
      const wanted = get(key).match(/.{4}/g);
      return list.map(item => item.id).filter(id => wanted?.includes(code(id)));
    };
    const like = (form, key, otherwise) => form.test(get(key)) ? get(key) : otherwise;
    const whole = (key, otherwise) => +like(/^\d{1,5}$/, key, otherwise);
    const find = (list, id) => list.find(item => item.id === id)?.id;
    const from = {}, answers = {};
    for (const pair of get('at').split(',')) {
      const [pillar, level] = pair.split(':');
      if (find(data.pillars, pillar) && find(data.levels, level)) from[pillar] = level;
    }
    ['n', 's', 'u'].forEach((key, value) => { for (const id of named(data.competencies, key)) answers[id] = value; });
    return {
      goal: find(data.levels, get('to')), from, answers, known: named(data.articles, 'k'),
      weeks: whole('w', 26), minutes: whole('m', 120), weekday: whole('on', 1) % 7,
      day: like(/^\d{4}-\d\d-\d\d$/, 'day', ''), time: like(/^\d\d:\d\d$/, 'time', ''), planned: get('plan') === '1'
    };
  };

  window.playbookPlanAddress = { encode, decode, code };
})();
