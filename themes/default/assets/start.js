// The page /start/: asks, lets planner.js think, draws. What was entered stands in the address behind # and nowhere else.
(() => {
  'use strict';
  const { playbookPlannerData: data, playbookPlanAddress: address, playbookPlanner: { plan, assess } } = window;
  const $ = id => document.getElementById(id), all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const words = Object.fromEntries(all('p', $('start-words').content).map(p => [p.dataset.word, p.textContent]));
  const say = (key, values) => (words[key] || '').replace(/{(\w+)}/g, (hole, name) => values?.[name] ?? hole);
  const sentences = (...parts) => parts.filter(Boolean).join(' ');

  const titleIn = list => id => list.find(item => item.id === id)?.title || id;
  const title = titleIn(data.articles), levelTitle = titleIn(data.levels);
  const pattern = $('start-links').content.firstElementChild.getAttribute('href');
  const link = id => pattern.replace('{id}', encodeURIComponent(id));
  const absolute = id => new URL(link(id), document.querySelector('link[rel="canonical"]')?.href || location.href).href;
  const duration = minutes => sentences(minutes >= 60 && Math.floor(minutes / 60) + ' h', (minutes % 60 || !minutes) && minutes % 60 + ' min');
  const weekCount = n => say(n === 1 ? 'plan_one_week' : 'plan_week_count', { n });
  const span = ([from, to]) => say(from === to ? 'plan_week' : 'plan_weeks_span', { n: from, from, to });

  const form = $('planner'), take = $('take'), { goal, weeks, hours } = form.elements;
  // Fields that stand in the state as they are.
  const { day, weekday, time } = take.elements, fields = [goal, day, weekday, time];
  const froms = all('[data-from]'), items = all('[data-competency]'), statements = {};
  let state, made;

  /** An element with what is in it; what is false or null is left out. */
  const element = (tag, values, ...content) => {
    const made = Object.assign(document.createElement(tag), values);
    made.append(...content.filter(Boolean));
    return made;
  };
  const p = (className, ...content) => element('p', { className }, ...content);
  const show = (id, text) => {
    $(id).textContent = text || '';
    $(id).hidden = !text;
  };

  // The assessment: each statement becomes a group of three buttons.
  for (const item of items) {
    const id = item.dataset.competency, text = statements[id] = item.textContent;
    item.replaceChildren(element('fieldset', { className: 'answers' }, element('legend', {}, text), ...['not_yet', 'sometimes', 'usually'].map((name, value) => {
      const radio = element('input', { type: 'radio', name: 'c:' + id, value });
      radio.addEventListener('change', () => answer(id, value));
      return element('label', {}, radio, ' ' + say('answer_' + name));
    })));
  }

  const answer = (id, value) => {
    state.answers[id] = value;
    const { pillar } = data.competencies.find(c => c.id === id);
    froms.find(select => select.dataset.from === pillar).value = showVerdicts().find(found => found.pillar === pillar).level;
    changed();
  };

  const showVerdicts = () => {
    const verdicts = assess(data, state.answers);
    for (const part of all('[data-pillar]')) {
      const { level, holds, counts } = verdicts.find(found => found.pillar === part.dataset.pillar), verdict = part.querySelector('.verdict');
      const text = level === null ? say('stand_open') : sentences(say(holds ? 'stand_level' : 'stand_bottom', { level: levelTitle(level) }),
        ...counts.map(c => say('stand_count', { ...c, level: levelTitle(c.level) })));
      // What did not change is not said again.
      if (verdict.textContent !== text) verdict.textContent = text;
      for (const details of all('details', part)) {
        const count = details.querySelector('[data-of]'), here = counts.find(c => c.level === details.dataset.level);
        count.textContent = here ? say('count_answered', here) : count.dataset.of;
      }
    }
    return verdicts;
  };

  // What is in the forms goes into the address, and from there into the forms.
  const changed = () => {
    for (const field of fields) state[field.name] = field.value;
    state.weeks = Math.round(weeks.value) || 1;
    state.minutes = Math.round(hours.value * 60) || 30;
    state.from = {};
    for (const select of froms) if (select.value) state.from[select.dataset.from] = select.value;
    keep();
    if (state.planned) draw();
  };
  const keep = () => history.replaceState(null, '', address.encode(state));
  const fillIn = () => {
    for (const field of fields) field.value = state[field.name];
    weeks.value = state.weeks;
    hours.value = state.minutes / 60;
    for (const select of froms) select.value = state.from[select.dataset.from] || '';
    for (const item of items) all('input', item).forEach((radio, value) => { radio.checked = state.answers[item.dataset.competency] === value; });
  };

  // The plan.
  const draw = () => {
    made = plan(data, state);
    const isEmpty = !Object.keys(made.from).length;
    $('plan').hidden = isEmpty;
    document.querySelector('main').classList.toggle('has-plan', !isEmpty);
    show('plan-trouble', isEmpty && say('plan_no_pillar'));
    if (isEmpty) return;
    $('plan-summary').textContent = summary();
    show('plan-fit', fit());
    $('plan-fit').classList.toggle('fits', made.fits);
    let isOver = made.fits;
    // Where the weeks are over that somebody has.
    const end = when => !isOver && when?.[1] > made.asked && (isOver = element('li', { className: 'plan-end' }, say('plan_end', { asked: weekCount(made.asked) })));
    $('plan-stages').replaceChildren(...made.stages.map(stage => element('li', { className: stage.known ? 'is-known' : '' },
      element('h4', {}, stage.title), p('meta', element('span', {}, levelTitle(stage.level)), stage.weeks && element('span', {}, span(stage.weeks))),
      element('ul', { className: 'plan-items' }, ...stage.items.flatMap(item => [end(item.weeks), itemOf(item)]),
        ...stage.checkpoint ? [end(stage.ends), element('li', { className: 'plan-checkpoint' }, element('strong', {}, say('checkpoint')), p('', stage.checkpoint),
          p('meta', stage.offered ? say('checkpoint_known') : stage.ends && duration(stage.minutes) + ', ' + span(stage.ends)))] : []))));
    show('plan-untrained', made.untrained[0] && say('plan_untrained', { statements: made.untrained.map(id => statements[id]).join(' ') }));
  };

  const itemOf = item => {
    const { id, known, why, closes } = item, name = title(id), isMarked = known === 'marked', n = closes.length;
    const reason = why === 'before' ? say('why_before', { title: title(item.for) })
      : why === 'statement' && n && say('why_statement', { statement: statements[closes[0]] });
    const facts = known ? [say('known_' + known)] : [say('read') + ' ' + duration(item.reading),
      item.practice && say('practise') + ' ' + duration(item.practice), span(item.weeks), n && say(n === 1 ? 'closes_one' : 'closes', { n })];
    const mark = element('button', { className: 'mark', type: 'button', ariaPressed: isMarked }, say('mark'), element('span', { className: 'unseen' }, ': ' + name));
    mark.addEventListener('click', () => {
      state.known = isMarked ? state.known.filter(other => other !== id) : [...state.known, id];
      changed();
      all('.plan-items > li').find(line => line.dataset.item === id)?.querySelector('.mark')?.focus();
    });
    const line = element('li', { className: known ? 'is-known' : '' }, element('a', { className: 'item-title', href: link(id) }, name),
      p('meta', ...facts.filter(Boolean).map(fact => element('span', {}, fact))), reason && p('why', reason), (!known || isMarked) && mark);
    line.dataset.item = id;
    return line;
  };

  const summary = () => {
    const values = { goal: levelTitle(made.goal), weeks: weekCount(made.weeks.length), hours: duration(made.minutes) };
    for (const kind of ['total', 'reading', 'practice', 'checkpoints']) values[kind] = duration(made[kind]);
    return sentences(
      made.deepens && say('plan_deepens'),
      made.total ? say('plan_summary', values) + ' ' + say('plan_parts', values) : say('plan_nothing'),
      made.paths[0] ? say('plan_by_paths', { paths: made.paths.map(titleIn(data.paths)).join(', ') }) : say('plan_no_path'));
  };

  const fit = () => {
    const { instead } = made, values = { asked: weekCount(made.asked), hours: duration(made.minutes) };
    if (!instead) return made.total ? say('plan_fits', values) : '';
    values.weeks = weekCount(instead.weeks);
    values.stage = made.stages.find(stage => stage.key === instead.stages.at(-1))?.title;
    return sentences(
      say('plan_too_long', values),
      say('plan_more_weeks', values),
      instead.minutes && say('plan_more_hours', { ...values, hours: duration(instead.minutes) }),
      say(values.stage ? 'plan_part' : 'plan_no_part', values));
  };

  // What a reader can do.
  form.addEventListener('submit', event => {
    event.preventDefault();
    state.planned = true;
    for (const { id } of data.articles) if (!state.known.includes(id) && window.playbookProgress?.isRead?.(id)) state.known.push(id);
    changed();
    if (!$('plan').hidden) $('plan-title').focus();
  });
  form.addEventListener('change', changed);
  take.addEventListener('change', changed);
  take.addEventListener('submit', event => {
    event.preventDefault();
    const text = playbookPlanCalendar(made, { ...state, words, title, link: absolute, name: say('plan_title') });
    const href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
    element('a', { href, download: 'plan.ics' }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1000);
  });
  $('plan-print').addEventListener('click', () => print());
  $('plan-copy').addEventListener('click', () => {
    const text = playbookPlanText(made, { heading: say('plan_title'), summary: summary() + ' ' + fit(), title, link: absolute, duration, words });
    const said = key => { $('plan-said').textContent = say(key); };
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(() => said('copied'), () => said('copy_failed'));
    else said('copy_failed');
  });

  /** A plan that begins on the next Monday, unless the address says otherwise. */
  const begin = () => {
    const now = new Date(), isPlan = location.hash.startsWith('#p='), found = address.decode(data, location.hash);
    const monday = now.getDate() + ((8 - now.getDay()) % 7 || 7);
    const day = new Date(Date.UTC(now.getFullYear(), now.getMonth(), monday)).toISOString().slice(0, 10);
    state = found ? { ...found, goal: found.goal || goal.value, day: found.day || day } : {
      goal: goal.value, from: Object.fromEntries(data.pillars.map(p => [p.id, data.levels[0].id])), answers: {}, known: [],
      weeks: 26, minutes: 120, weekday: 1, day, time: ''
    };
    show('plan-trouble', !found && isPlan && say('plan_version'));
    fillIn();
    showVerdicts();
    if (state.planned) draw();
    else $('plan').hidden = true;
  };
  addEventListener('hashchange', () => {
    if (location.hash.startsWith('#p=')) begin();
    // A jump within the page takes the plan's place in the address; it is put back.
    else if (state.planned || Object.keys(state.answers)[0]) keep();
  });
  begin();
})();
