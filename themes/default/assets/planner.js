// The planner: from where somebody stands and where they want to be to a plan by weeks. Pure: no page, no clock, no storage; the
// same input gives the same plan. docs/planner.md says why, and describes input, data and plan.
//
// 1. Way: in each pillar, the levels between the stated one and the goal. Where all pillars are there, the goal's level is deepened.
// 2. Skeleton: the chain of paths from the lowest stated level to the goal with the fewest pillars left out, then the fewest paths.
// 3. Known: a step whose stage lies below the stated level, whose statements are all "usually", or that was read. It stays, in one line.
// 4. Gaps: statements ahead that are not "usually". What no step trains gets an article, the one that closes most gaps first.
// 5. Order: what is required comes before, levels never fall, added articles are spread between the steps.
// 6. Weeks: an article is read and practised in one week where it fits, else practised on in equal parts; checkpoints fill the rest.
// Ties are broken by id.
(function () {
  'use strict';
  const SLICE = 30; // no part of a checkpoint is shorter, except the last
  const MOST_MINUTES = 40 * 60;

  const byId = (list) => new Map(list.map((item) => [item.id, item]));
  const sum = (list, of) => list.reduce((all, item) => all + of(item), 0);
  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

  function lexically(a, b) {
    for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return compare(a[i], b[i]);
    return 0;
  }

  /** The graph of levels; each leads to itself. */
  function graph(levels) {
    const known = byId(levels);
    const after = new Map();
    const reach = (id, seen) => {
      if (!known.has(id) || seen.has(id)) return seen;
      seen.add(id);
      (known.get(id).next || []).forEach((next) => reach(next, seen));
      return seen;
    };
    levels.forEach((level) => after.set(level.id, reach(level.id, new Set())));
    const isBelow = (low, high) => low !== high && after.get(low).has(high);
    return {
      rank: (id) => known.get(id).rank,
      isBelow,
      leadsTo: (from, to) => after.get(from).has(to),
      between: (from, to) => levels.map((l) => l.id).filter((id) => after.get(from).has(id) && after.get(id).has(to)),
      lowest: (ids) => levels.map((l) => l.id).filter((id) => ids.includes(id)).sort((a, b) => known.get(a).rank - known.get(b).rank)[0],
    };
  }

  function skeleton(data, levels, start, goal, pillars) {
    const cost = (chain) => [
      sum(chain, (path) => pillars.filter((p) => !(path.pillars || []).includes(p)).length),
      chain.length,
      sum(chain, (path) => (path.pillars || []).filter((p) => !pillars.includes(p)).length),
      levels.between(chain[0].from, start).length,
      chain.map((path) => path.id).join(' '),
    ];
    // The best chain to each level, from the lowest up; a longer one begins with one of these.
    const best = new Map();
    const offer = (chain) => {
      const to = chain[chain.length - 1].to;
      if (!best.has(to) || lexically(cost(chain), cost(best.get(to))) < 0) best.set(to, chain);
    };
    const paths = data.paths.filter((path) => levels.leadsTo(path.to, goal) && (path.pillars || []).some((p) => pillars.includes(p)));
    paths.filter((path) => levels.leadsTo(path.from, start) && (levels.isBelow(start, path.to) || path.to === goal)).forEach((path) => offer([path]));
    [...data.levels].sort((a, b) => a.rank - b.rank).filter((level) => level.id !== goal).forEach((level) => {
      if (best.has(level.id)) paths.filter((path) => path.from === level.id && levels.isBelow(level.id, path.to)).forEach((path) => offer([...best.get(level.id), path]));
    });
    return best.get(goal) || [];
  }

  function situation(data, input) {
    const levels = graph(data.levels);
    const from = {};
    data.pillars.forEach((p) => {
      if (data.levels.some((l) => l.id === (input.from || {})[p.id])) from[p.id] = input.from[p.id];
    });
    const goal = input.goal;
    const pillars = Object.keys(from);
    const isReached = (p) => from[p] === goal || levels.isBelow(goal, from[p]);
    const deepens = pillars.length > 0 && pillars.every(isReached);
    const answers = input.answers || {};
    const marked = new Set(input.known || []);
    const trains = new Map(data.articles.map((a) => [a.id, []]));
    data.competencies.forEach((c) => {
      if (levels.leadsTo(c.level, goal)) (c.articles || []).forEach((id) => trains.has(id) && trains.get(id).push(c));
    });

    const way = (p) => {
      if (isReached(p)) return deepens && from[p] === goal ? [goal] : [];
      return levels.leadsTo(from[p], goal) ? levels.between(from[p], goal).filter((l) => l !== from[p]) : [goal];
    };
    const isGap = (c) => {
      if (!(c.pillar in from) || !levels.leadsTo(c.level, goal)) return false;
      return c.id in answers ? answers[c.id] < 2 : way(c.pillar).includes(c.level);
    };
    /** Why an article that is met at a level is known, or null. */
    const known = (article, level) => {
      if (marked.has(article.id)) return 'marked';
      const statements = trains.get(article.id);
      if (statements.length && statements.every((c) => answers[c.id] === 2)) return 'usually';
      const own = (article.pillars || []).filter((p) => p in from);
      if (!own.length || statements.some((c) => c.id in answers && answers[c.id] < 2)) return null;
      return own.every((p) => levels.isBelow(level, from[p]) || (isReached(p) && !deepens)) ? 'level' : null;
    };
    return { levels, from, goal, pillars, isReached, deepens, marked, trains, way, isGap, known };
  }

  /** Stages and the places of their steps; without a skeleton one stage for each level that has gaps. */
  function stagesOf(data, s, articles) {
    const open = s.pillars.filter((p) => s.deepens || !s.isReached(p));
    let start = s.deepens ? s.goal : s.levels.lowest(open.map((p) => s.from[p]));
    if (!s.levels.leadsTo(start, s.goal)) {
      // Sideways, as from staff to lead: the branch begins at the highest level that both come from.
      const shared = data.levels.filter((l) => s.levels.leadsTo(l.id, start) && s.levels.leadsTo(l.id, s.goal));
      start = shared.sort((a, b) => b.rank - a.rank).map((l) => l.id)[0] || s.goal;
    }
    const chain = skeleton(data, s.levels, start, s.goal, open);
    const stages = chain.length
      ? chain.flatMap((path) => path.stages.map((stage) => ({ ...stage, path: path.id })))
      : data.levels.filter((l) => data.competencies.some((c) => c.level === l.id && s.isGap(c))).map((l) => ({ id: l.id, title: l.title, level: l.id }));
    stages.sort((a, b) => s.levels.rank(a.level) - s.levels.rank(b.level));

    // An article on two paths stands where it is still to be learned, else where it comes first.
    const place = new Map();
    stages.forEach((stage, i) => (stage.articles || []).forEach((id) => {
      const article = articles.get(id);
      if (!article || !(article.pillars || []).some((p) => p in s.from)) return;
      const why = s.known(article, stage.level);
      if (!place.has(id) || (place.get(id).known && !why)) place.set(id, { stage: i, known: why });
    }));
    return { chain, stages, place };
  }

  function additions(data, s, stages, place, articles) {
    const optional = new Set(stages.flatMap((stage) => stage.optional || []));
    const isCovered = (c) => (c.articles || []).some((id) => (place.has(id) && !place.get(id).known) || s.marked.has(id));
    let open = data.competencies.filter((c) => s.isGap(c) && !isCovered(c));
    const added = [];
    for (;;) {
      const closes = new Map();
      open.forEach((c) => (c.articles || []).forEach((id) => articles.has(id) && closes.set(id, [...(closes.get(id) || []), c])));
      if (!closes.size) break;
      const cost = (id) => [-closes.get(id).length, optional.has(id) ? 0 : 1, articles.get(id).reading + articles.get(id).practice, id];
      const best = [...closes.keys()].sort((a, b) => lexically(cost(a), cost(b)))[0];
      const level = s.levels.lowest(closes.get(best).map((c) => c.level));
      const low = stages.filter((stage) => s.levels.rank(stage.level) <= s.levels.rank(level)).length - 1;
      const same = stages.findIndex((stage) => stage.level === level);
      place.delete(best);
      added.push({ id: best, stage: same >= 0 ? same : Math.max(0, low), pillar: closes.get(best)[0].pillar });
      open = open.filter((c) => !closes.get(best).includes(c));
    }
    return { added, untrained: open.map((c) => c.id) };
  }

  /** Spreads additions between the steps of a stage, each after an article of another pillar if there is one. */
  function interleave(steps, extras, pillarOf) {
    const waiting = [...extras];
    const order = [];
    const take = () => {
      const last = pillarOf(order[order.length - 1]);
      const other = waiting.findIndex((id) => pillarOf(id) !== last);
      order.push(...waiting.splice(Math.max(0, other), 1));
    };
    const every = (steps.length + 1) / (extras.length + 1);
    steps.forEach((id, i) => {
      order.push(id);
      while (waiting.length && extras.length - waiting.length + 1 <= (i + 1) / every) take();
    });
    while (waiting.length) take();
    return order;
  }

  function fill(stages, budget) {
    const weeks = [];
    let week = null;
    const turn = () => {
      week = { number: weeks.length + 1, minutes: 0, parts: [] };
      weeks.push(week);
    };
    const room = () => (week ? budget - week.minutes : 0);
    const put = (kind, id, minutes, part, of) => {
      week.parts.push({ kind, id, minutes, part, of });
      week.minutes += minutes;
    };
    /** Whole where a week can hold it, otherwise in equal parts, a week each. */
    const inParts = (kind, id, minutes) => {
      const of = Math.ceil(minutes / budget);
      for (let part = 1; part <= of; part++) {
        const share = Math.floor((minutes * part) / of) - Math.floor((minutes * (part - 1)) / of);
        if (share > room()) turn();
        put(kind, id, share, part, of);
      }
    };
    const inWhatIsLeft = (kind, id, minutes) => {
      const parts = [];
      for (let left = minutes; left > 0;) {
        if (room() < Math.min(left, SLICE, budget)) turn();
        const share = Math.min(left, room());
        put(kind, id, share, parts.length + 1, 0);
        parts.push(week.parts[week.parts.length - 1]);
        left -= share;
      }
      parts.forEach((part) => { part.of = parts.length; });
    };
    stages.forEach((stage) => {
      stage.items.filter((item) => !item.known).forEach((item) => {
        const whole = item.reading + item.practice;
        if (whole > room() && whole <= budget) turn();
        if (item.reading) inParts('read', item.id, item.reading);
        if (item.practice) inParts('practise', item.id, item.practice);
      });
      if (stage.minutes && !stage.offered) inWhatIsLeft('checkpoint', stage.key, stage.minutes);
    });
    return weeks;
  }

  function waysOut(stages, weeks, asked, minutes) {
    let more = null;
    for (let m = (Math.floor(minutes / 30) + 1) * 30; m <= MOST_MINUTES && !more; m += 30) {
      if (fill(stages, m).length <= asked) more = m;
    }
    const done = stages.filter((stage) => stage.weeks && stage.weeks[1] <= asked);
    return { weeks: weeks.length, minutes: more, stages: done.map((stage) => stage.key) };
  }

  function plan(data, input) {
    if (!data.levels.some((l) => l.id === input.goal)) return null;
    const s = situation(data, input);
    const asked = Math.min(520, Math.max(1, Math.floor(input.weeks) || 1));
    const minutes = Math.min(MOST_MINUTES, Math.max(15, Math.floor(input.minutes) || 120));
    const result = { goal: s.goal, from: s.from, asked, minutes, deepens: s.deepens, paths: [], stages: [], weeks: [], untrained: [], fits: true };
    if (!s.pillars.length) return result;

    const articles = byId(data.articles);
    const { chain, stages, place } = stagesOf(data, s, articles);
    const { added, untrained } = additions(data, s, stages, place, articles);
    const extra = new Map(added.map((a) => [a.id, a]));
    const pillarOf = (id) => !id ? null : (extra.has(id) ? extra.get(id).pillar : (articles.get(id).pillars || [])[0]);
    const done = new Set();

    /** Adds an article to a stage, and before it what it requires. */
    const add = (items, id, level, why, forId) => {
      if (done.has(id) || !articles.has(id)) return;
      done.add(id);
      const article = articles.get(id);
      const lowest = s.levels.lowest(article.levels || []) || level;
      const known = extra.has(id) ? null : place.has(id) ? place.get(id).known : s.known(article, lowest);
      if (!known) (article.requires || []).forEach((before) => add(items, before, level, 'before', id));
      items.push({
        id, level, known, why: extra.has(id) ? 'statement' : place.has(id) ? 'path' : why, for: place.has(id) || extra.has(id) ? null : forId,
        reading: known ? 0 : article.reading, practice: known ? 0 : article.practice,
        closes: known ? [] : s.trains.get(id).filter(s.isGap).map((c) => c.id),
      });
    };

    stages.forEach((stage, i) => {
      const steps = (stage.articles || []).filter((id) => place.has(id) && place.get(id).stage === i);
      const own = added.filter((a) => a.stage === i).map((a) => a.id).sort();
      const items = [];
      interleave(steps, own, pillarOf).forEach((id) => add(items, id, stage.level, 'path', null));
      if (!items.length) return;
      const known = items.filter((item) => item.known).length;
      result.stages.push({
        key: stage.path ? stage.path + '/' + stage.id : stage.id, path: stage.path || null, id: stage.id, title: stage.title, level: stage.level,
        items, checkpoint: stage.checkpoint || null, minutes: stage.minutes || 0, known: known === items.length, offered: known * 2 > items.length,
      });
    });

    const weeks = fill(result.stages, minutes);
    const span = (test) => {
      const hit = weeks.filter((w) => w.parts.some(test));
      return hit.length ? [hit[0].number, hit[hit.length - 1].number] : null;
    };
    result.stages.forEach((stage) => {
      stage.items.forEach((item) => { item.weeks = span((part) => part.kind !== 'checkpoint' && part.id === item.id); });
      const of = (part) => (part.kind === 'checkpoint' ? part.id === stage.key : stage.items.some((item) => item.id === part.id));
      stage.weeks = span(of);
      stage.ends = span((part) => part.kind === 'checkpoint' && part.id === stage.key);
    });
    result.paths = chain.map((path) => path.id);
    result.weeks = weeks;
    result.untrained = untrained;
    result.reading = sum(result.stages, (stage) => sum(stage.items, (item) => item.reading));
    result.practice = sum(result.stages, (stage) => sum(stage.items, (item) => item.practice));
    result.checkpoints = sum(result.stages, (stage) => (stage.offered ? 0 : stage.minutes));
    result.total = result.reading + result.practice + result.checkpoints;
    result.fits = weeks.length <= asked;
    if (!result.fits) result.instead = waysOut(result.stages, weeks, asked, minutes);
    return result;
  }

  /**
   * The level in each pillar by the answers (0 not yet, 1 sometimes, 2 usually). A level holds with two thirds "usually". From the
   * lowest up, an unanswered level is passed over; one that was answered and does not hold ends the way. Of branches the fuller counts.
   */
  function assess(data, answers) {
    const levels = graph(data.levels);
    const bottom = data.levels.filter((l) => !data.levels.some((o) => levels.isBelow(o.id, l.id)));
    return data.pillars.map((pillar) => {
      const count = (id) => {
        const own = data.competencies.filter((c) => c.pillar === pillar.id && c.level === id);
        const usually = own.filter((c) => answers[c.id] === 2).length;
        return { level: id, of: own.length, usually, answered: own.filter((c) => c.id in answers).length, needed: Math.ceil((own.length * 2) / 3) };
      };
      const counts = new Map(data.levels.map((l) => [l.id, count(l.id)]));
      const holds = (c) => c.of > 0 && c.usually >= c.needed;
      let reached = null;
      const seen = new Set();
      const climb = (id) => {
        const here = counts.get(id);
        if (!here || seen.has(id) || (here.answered && !holds(here))) return;
        seen.add(id);
        const height = reached ? levels.rank(id) - levels.rank(reached.level) : 1;
        if (holds(here) && (height > 0 || (height === 0 && here.usually > reached.usually))) reached = here;
        (data.levels.find((l) => l.id === id).next || []).forEach(climb);
      };
      bottom.forEach((level) => climb(level.id));
      const answered = sum([...counts.values()], (c) => c.answered);
      const level = answered ? (reached ? reached.level : (bottom[0] || data.levels[0]).id) : null;
      return { pillar: pillar.id, level, holds: Boolean(reached), answered, counts: [...counts.values()].filter((c) => c.answered) };
    });
  }

  window.playbookPlanner = { plan, assess };
})();
