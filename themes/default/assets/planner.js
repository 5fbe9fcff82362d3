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
(() => {
  'use strict';
  const SLICE = 30; // no part of a checkpoint is shorter, except the last
  const MOST_MINUTES = 2400;

  const byId = list => ({ __proto__: null, ...Object.fromEntries(list.map(item => [item.id, item])) });
  const ids = list => list.map(item => item.id);
  const sum = (list, of) => list.reduce((all, item) => all + of(item), 0);
  const clamp = (least, value, most) => Math.max(least, Math.min(value, most));

  /** The first of those that cost least; a cost is a list, and of two lists the first difference counts. */
  const least = (list, cost) => list.reduce((best, item) => {
    const a = cost(item), b = cost(best), i = a.findIndex((part, i) => part !== b[i]);
    return a[i] < b[i] ? item : best;
  }, list[0]);

  /** The graph of levels: what can be asked of it, in one order. */
  const graph = list => {
    const levels = byId(list);
    const rank = id => levels[id].rank;
    /** Whether a level is another or leads to it. */
    const leadsTo = (from, to, seen = []) => from === to
      || !seen.includes(from) && seen.push(from) && !!levels[from]?.next?.some(next => leadsTo(next, to, seen));
    const isBelow = (low, high) => low !== high && leadsTo(low, high);
    const between = (from, to) => ids(list).filter(id => leadsTo(from, id) && leadsTo(id, to));
    const lowest = some => least(ids(list).filter(id => some.includes(id)), id => [rank(id)]);
    return [levels, rank, isBelow, leadsTo, between, lowest];
  };

  /** Spreads additions between the steps of a stage, each after an article of another pillar if there is one. */
  const interleave = (steps, extras, pillarOf) => {
    const waiting = [...extras], order = [], every = (steps.length + 1) / (extras.length + 1);
    const take = () => {
      const other = waiting.findIndex(id => pillarOf(id) !== pillarOf(order.at(-1)));
      order.push(...waiting.splice(Math.max(0, other), 1));
    };
    steps.forEach((id, i) => {
      order.push(id);
      while (waiting.length && extras.length - waiting.length + 1 <= (i + 1) / every) take();
    });
    while (waiting.length) take();
    return order;
  };

  const fill = (stages, budget) => {
    const weeks = [];
    let week, room = 0;
    const turn = () => {
      weeks.push(week = { number: weeks.length + 1, minutes: 0, parts: [] });
      room = budget;
    };
    const put = (kind, id, minutes, part, of) => {
      if (minutes > room) turn();
      room -= minutes;
      week.minutes += minutes;
      week.parts.push({ kind, id, minutes, part, of });
    };
    /** Whole where a week can hold it, otherwise in equal parts, a week each. */
    const inParts = (kind, id, minutes) => {
      const of = Math.ceil(minutes / budget), until = part => Math.floor(minutes * part / of);
      for (let part = 1; part <= of; part++) put(kind, id, until(part) - until(part - 1), part, of);
    };
    for (const stage of stages) {
      for (const item of stage.items) {
        const whole = item.reading + item.practice;
        if (whole > room && whole <= budget) turn();
        inParts('read', item.id, item.reading);
        inParts('practise', item.id, item.practice);
      }
      const parts = [];
      for (let left = stage.offered ? 0 : stage.minutes; left > 0; left -= parts.at(-1).minutes) {
        if (room < Math.min(left, SLICE, budget)) turn();
        put('checkpoint', stage.key, Math.min(left, room), parts.length + 1);
        parts.push(week.parts.at(-1));
      }
      for (const part of parts) part.of = parts.length;
    }
    return weeks;
  };

  const plan = (data, { goal, from: stated = {}, answers = {}, known: read = [], ...time }) => {
    const [levels, rank, isBelow, leadsTo, between, lowest] = graph(data.levels), from = {};
    if (!levels[goal]) return null;
    for (const { id } of data.pillars) if (levels[stated[id]]) from[id] = stated[id];
    const articles = byId(data.articles), pillars = Object.keys(from);
    const asked = clamp(1, Math.floor(time.weeks) || 1, 520), minutes = clamp(15, Math.floor(time.minutes) || 120, MOST_MINUTES);

    // Way.
    const isReached = pillar => from[pillar] === goal || isBelow(goal, from[pillar]);
    const deepens = !!pillars[0] && pillars.every(isReached);
    const isOnWay = (level, at) => isBelow(at, goal) ? isBelow(at, level) : level === goal && (at === goal ? deepens : !isBelow(goal, at));

    // Gaps, and why an article that is met at a level is known, or null.
    const isGap = ({ id, pillar, level }) => from[pillar] && leadsTo(level, goal)
      && (id in answers ? answers[id] < 2 : isOnWay(level, from[pillar]));
    const trainedBy = id => data.competencies.filter(c => c.articles?.includes(id) && leadsTo(c.level, goal));
    const isUsual = c => answers[c.id] === 2;
    const whyKnown = ({ id, pillars = [] }, level) => {
      const statements = trainedBy(id), own = pillars.filter(p => from[p]);
      return read.includes(id) ? 'marked'
        : statements[0] && statements.every(isUsual) ? 'usually'
        : own[0] && !statements.some(c => c.id in answers && !isUsual(c))
          && own.every(p => isBelow(level, from[p]) || isReached(p) && !deepens) ? 'level' : null;
    };

    // Skeleton: the best chain of paths to each level, from the lowest up; a longer one begins with one of these.
    const open = pillars.filter(p => deepens || !isReached(p));
    let start = deepens ? goal : lowest(open.map(p => from[p]));
    // Sideways, as from staff to lead: the branch begins at the highest level that both come from.
    if (!leadsTo(start, goal)) start = least(data.levels.filter(l => leadsTo(l.id, start) && leadsTo(l.id, goal)), l => [-l.rank])?.id || goal;
    const best = {};
    const offer = (path, before = []) => {
      const chain = [...before, path];
      best[path.to] = least([best[path.to] || chain, chain], paths => [
        sum(paths, path => open.filter(p => !path.pillars.includes(p)).length),
        paths.length,
        sum(paths, path => path.pillars.filter(p => !open.includes(p)).length),
        between(paths[0].from, start).length,
        ids(paths).join(' ')
      ]);
    };
    const paths = data.paths.filter(path => leadsTo(path.to, goal) && path.pillars?.some(p => open.includes(p)));
    for (const path of paths) if (leadsTo(path.from, start) && (isBelow(start, path.to) || path.to === goal)) offer(path);
    for (const { id } of [...data.levels].sort((a, b) => a.rank - b.rank))
      if (id !== goal && best[id]) for (const path of paths) if (path.from === id && isBelow(id, path.to)) offer(path, best[id]);
    const chain = best[goal] || [];

    // Its stages, or one for each level that has gaps, and the places of their steps. An article on two paths stands where it is still
    // to be learned, else where it comes first.
    const stages = (chain[0] ? chain.flatMap(path => path.stages.map(stage => ({ ...stage, path: path.id })))
      : data.levels.filter(l => data.competencies.some(c => c.level === l.id && isGap(c))).map(({ id, title }) => ({ id, title, level: id })))
      .sort((a, b) => rank(a.level) - rank(b.level));
    const place = { __proto__: null };
    stages.forEach((stage, i) => stage.articles?.forEach(id => {
      const article = articles[id];
      if (!article?.pillars?.some(p => from[p])) return;
      const known = whyKnown(article, stage.level);
      if (!place[id] || place[id].known && !known) place[id] = { stage: i, known };
    }));

    // What closes the gaps that no step closes.
    const optional = stages.flatMap(stage => stage.optional || []), extra = { __proto__: null };
    let gaps = data.competencies.filter(c => isGap(c) && !c.articles?.some(id => place[id]?.known === null || read.includes(id)));
    for (;;) {
      const closedBy = id => gaps.filter(c => c.articles?.includes(id));
      const id = least(ids(data.articles).filter(id => closedBy(id)[0]), id =>
        [-closedBy(id).length, !optional.includes(id), articles[id].reading + articles[id].practice, id]);
      if (!id) break;
      const closed = closedBy(id), level = lowest(closed.map(c => c.level));
      const same = stages.findIndex(stage => stage.level === level), below = stages.filter(stage => rank(stage.level) <= rank(level));
      delete place[id];
      extra[id] = { stage: same < 0 ? Math.max(0, below.length - 1) : same, pillar: closed[0].pillar };
      gaps = gaps.filter(c => !closed.includes(c));
    }

    // Order. An article stands behind what it requires.
    const done = [];
    const add = (items, id, level, why, forId) => {
      const article = articles[id];
      if (done.includes(id) || !article) return;
      done.push(id);
      const known = extra[id] ? null : place[id] ? place[id].known : whyKnown(article, lowest(article.levels || []) || level);
      if (!known) article.requires?.forEach(before => add(items, before, level, 'before', id));
      items.push({
        id, known, why: extra[id] ? 'statement' : place[id] ? 'path' : why, for: forId, reading: known ? 0 : article.reading,
        practice: known ? 0 : article.practice, closes: known ? [] : ids(trainedBy(id).filter(isGap))
      });
    };
    const pillarOf = id => extra[id]?.pillar || articles[id]?.pillars?.[0];
    const plan = [];
    stages.forEach((stage, i) => {
      const items = [], steps = stage.articles?.filter(id => place[id]?.stage === i) || [];
      for (const id of interleave(steps, Object.keys(extra).filter(id => extra[id].stage === i).sort(), pillarOf)) add(items, id, stage.level, 'path');
      const known = items.filter(item => item.known).length;
      if (items[0]) plan.push({
        minutes: 0, ...stage, key: stage.path ? stage.path + '/' + stage.id : stage.id, items, known: known === items.length, offered: known * 2 > items.length
      });
    });

    // Weeks.
    const weeks = fill(plan, minutes);
    const span = (id, isCheckpoint) => {
      const hit = weeks.filter(week => week.parts.some(part => part.id === id && (part.kind === 'checkpoint') === isCheckpoint));
      return hit[0] ? [hit[0].number, hit.at(-1).number] : null;
    };
    for (const stage of plan) {
      for (const item of stage.items) item.weeks = span(item.id, false);
      stage.ends = span(stage.key, true);
      const spans = [...stage.items.map(item => item.weeks), stage.ends].filter(Boolean);
      stage.weeks = spans[0] ? [spans[0][0], spans.at(-1)[1]] : null;
    }
    const minutesOf = kind => sum(weeks.flatMap(week => week.parts), part => part.kind === kind ? part.minutes : 0);
    const fits = weeks.length <= asked;
    let more = minutes;
    do more += 30 - more % 30; while (!fits && more <= MOST_MINUTES && fill(plan, more).length > asked);
    return {
      goal, from, asked, minutes, deepens, paths: ids(chain), stages: plan, weeks, untrained: ids(gaps), fits,
      reading: minutesOf('read'), practice: minutesOf('practise'), checkpoints: minutesOf('checkpoint'), total: sum(weeks, week => week.minutes),
      ...!fits && { instead: {
        weeks: weeks.length, minutes: more > MOST_MINUTES ? null : more,
        stages: plan.filter(stage => stage.weeks?.[1] <= asked).map(stage => stage.key)
      } }
    };
  };

  /**
   * The level in each pillar by the answers (0 not yet, 1 sometimes, 2 usually). A level holds with two thirds "usually". From the
   * lowest up, an unanswered level is passed over; one that was answered and does not hold ends the way. Of branches the fuller counts.
   */
  const assess = (data, answers) => {
    const [levels, rank, isBelow] = graph(data.levels);
    const bottom = ids(data.levels).filter(id => !data.levels.some(other => isBelow(other.id, id)));
    return data.pillars.map(pillar => {
      const all = data.levels.map(({ id }) => {
        const own = ids(data.competencies.filter(c => c.pillar === pillar.id && c.level === id)), usually = own.filter(id => answers[id] === 2).length;
        return { level: id, of: own.length, usually, answered: own.filter(id => id in answers).length, needed: Math.ceil(own.length * 2 / 3) };
      });
      const counts = all.filter(count => count.answered), seen = [];
      let reached = null;
      const climb = id => {
        const here = all.find(count => count.level === id), holds = here?.of && here.usually >= here.needed;
        if (!here || seen.includes(id) || here.answered && !holds) return;
        seen.push(id);
        const height = reached ? rank(id) - rank(reached.level) : 1;
        if (holds && (height > 0 || !height && here.usually > reached.usually)) reached = here;
        levels[id].next?.forEach(climb);
      };
      bottom.forEach(climb);
      return {
        pillar: pillar.id, level: counts[0] ? reached?.level || bottom[0] || data.levels[0].id : null, holds: !!reached,
        answered: sum(counts, count => count.answered), counts
      };
    });
  };

  window.playbookPlanner = { plan, assess };
})();
