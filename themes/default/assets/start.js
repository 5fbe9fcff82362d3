// The page /start/: asks, lets planner.js think, draws. What was entered stands in the address behind # and nowhere else.
(function () {
  'use strict';
  const data = window.playbookPlannerData;
  const { plan, assess } = window.playbookPlanner;
  const address = window.playbookPlanAddress;
  const $ = (id) => document.getElementById(id);
  const words = {};
  $('start-words').content.querySelectorAll('[data-word]').forEach((p) => { words[p.dataset.word] = p.textContent; });
  const say = (key, values = {}) => (words[key] || '').replace(/\{(\w+)\}/g, (hole, name) => (name in values ? values[name] : hole));

  const titleIn = (list) => (id) => (list.find((item) => item.id === id) || { title: id }).title;
  const title = titleIn(data.articles);
  const levelTitle = titleIn(data.levels);
  const pattern = $('start-links').content.querySelector('a').getAttribute('href');
  const link = (id) => pattern.replace('{id}', encodeURIComponent(id));
  const statement = new Map();
  const duration = (minutes) => [minutes >= 60 ? Math.floor(minutes / 60) + ' h' : '', minutes % 60 || !minutes ? (minutes % 60) + ' min' : ''].filter(Boolean).join(' ');
  const weekCount = (n) => (n === 1 ? say('plan_one_week') : say('plan_week_count', { n }));
  const span = (weeks) => (weeks[0] === weeks[1] ? say('plan_week', { n: weeks[0] }) : say('plan_weeks_span', { from: weeks[0], to: weeks[1] }));

  const form = $('planner');
  const take = $('take');
  const froms = Array.from(form.querySelectorAll('[data-from]'));
  let state = null;
  let made = null;

  function element(tag, className, ...content) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...content.filter((c) => c !== null && c !== ''));
    return made;
  }

  // The assessment: each statement becomes a group of three buttons.
  document.querySelectorAll('[data-competency]').forEach((item) => {
    const id = item.dataset.competency;
    statement.set(id, item.textContent);
    const answers = ['not_yet', 'sometimes', 'usually'].map((name, value) => {
      const radio = element('input', '');
      radio.type = 'radio';
      radio.name = 'c:' + id;
      radio.value = value;
      radio.addEventListener('change', () => answer(id, value));
      return element('label', '', radio, ' ' + say('answer_' + name));
    });
    item.replaceChildren(element('fieldset', 'answers', element('legend', '', item.textContent), ...answers));
  });

  function answer(id, value) {
    state.answers[id] = value;
    const pillar = data.competencies.find((c) => c.id === id).pillar;
    const found = assess(data, state.answers).find((p) => p.pillar === pillar);
    froms.find((select) => select.dataset.from === pillar).value = found.level;
    showVerdicts();
    changed();
  }

  function showVerdicts() {
    assess(data, state.answers).forEach((found) => {
      const part = document.querySelector('[data-pillar="' + CSS.escape(found.pillar) + '"]');
      const lines = found.level === null ? [say('stand_open')]
        : [say(found.holds ? 'stand_level' : 'stand_bottom', { level: levelTitle(found.level) }),
          ...found.counts.map((c) => say('stand_count', { level: levelTitle(c.level), usually: c.usually, of: c.of, needed: c.needed }))];
      const verdict = part.querySelector('.verdict');
      // What did not change is not said again.
      if (verdict.textContent !== lines.join(' ')) verdict.textContent = lines.join(' ');
      part.querySelectorAll('details').forEach((details) => {
        const count = details.querySelector('[data-of]');
        const here = found.counts.find((c) => c.level === details.dataset.level);
        count.textContent = here ? say('count_answered', { answered: here.answered, of: here.of }) : count.dataset.of;
      });
    });
  }

  // What is in the forms and in the address.
  function read() {
    state.goal = form.elements.goal.value;
    state.from = {};
    froms.forEach((select) => { if (select.value) state.from[select.dataset.from] = select.value; });
    state.weeks = Math.round(Number(form.elements.weeks.value)) || 1;
    state.minutes = Math.round(Number(form.elements.hours.value) * 60) || 30;
    state.day = take.elements.day.value;
    state.weekday = Number(take.elements.weekday.value);
    state.time = take.elements.time.value;
  }

  function fillIn() {
    form.elements.goal.value = state.goal;
    froms.forEach((select) => { select.value = state.from[select.dataset.from] || ''; });
    form.elements.weeks.value = state.weeks;
    form.elements.hours.value = state.minutes / 60;
    take.elements.day.value = state.day;
    take.elements.weekday.value = state.weekday;
    take.elements.time.value = state.time;
    document.querySelectorAll('[data-competency]').forEach((item) => {
      item.querySelectorAll('input').forEach((radio) => { radio.checked = state.answers[item.dataset.competency] === Number(radio.value); });
    });
  }

  function changed() {
    read();
    history.replaceState(null, '', address.encode(state));
    if (state.planned) draw();
  }

  // The plan.
  function draw() {
    made = plan(data, state);
    const isEmpty = !Object.keys(made.from).length;
    $('plan').hidden = isEmpty;
    document.querySelector('main').classList.toggle('has-plan', !isEmpty);
    trouble(isEmpty ? say('plan_no_pillar') : '');
    if (isEmpty) return;
    $('plan-summary').textContent = summary();
    show('plan-fit', fit());
    $('plan-fit').classList.toggle('fits', made.fits);
    let ended = made.fits;
    const mark = (weeks, list) => {
      if (ended || !weeks || weeks[1] <= made.asked) return;
      ended = true;
      list.append(element('li', 'plan-end', say('plan_end', { asked: weekCount(made.asked) })));
    };
    $('plan-stages').replaceChildren(...made.stages.map((stage) => {
      const list = element('ul', 'plan-items');
      stage.items.forEach((item) => {
        mark(item.weeks, list);
        list.append(itemOf(item));
      });
      if (stage.checkpoint) {
        mark(stage.ends, list);
        list.append(element('li', 'plan-checkpoint', element('strong', '', say('checkpoint')), element('p', '', stage.checkpoint),
          element('p', 'meta', stage.offered ? say('checkpoint_known') : stage.ends ? duration(stage.minutes) + ', ' + span(stage.ends) : '')));
      }
      return element('li', stage.known ? 'is-known' : '', element('h4', '', stage.title),
        element('p', 'meta', element('span', '', levelTitle(stage.level)), stage.weeks ? element('span', '', span(stage.weeks)) : ''), list);
    }));
    show('plan-untrained', made.untrained.length ? say('plan_untrained', { statements: made.untrained.map((id) => statement.get(id)).join(' ') }) : '');
  }

  function itemOf(item) {
    const to = element('a', 'item-title', title(item.id));
    to.href = link(item.id);
    const why = item.why === 'before' ? say('why_before', { title: title(item.for) })
      : item.why === 'statement' && item.closes.length ? say('why_statement', { statement: statement.get(item.closes[0]) }) : '';
    const facts = item.known ? [say('known_' + item.known)]
      : [say('read') + ' ' + duration(item.reading), item.practice ? say('practise') + ' ' + duration(item.practice) : '', span(item.weeks),
        item.closes.length ? say(item.closes.length === 1 ? 'closes_one' : 'closes', { n: item.closes.length }) : ''];
    const known = element('button', 'mark', say('mark'), element('span', 'unseen', ': ' + title(item.id)));
    known.type = 'button';
    known.setAttribute('aria-pressed', String(item.known === 'marked'));
    known.addEventListener('click', () => {
      state.known = item.known === 'marked' ? state.known.filter((id) => id !== item.id) : [...state.known, item.id];
      changed();
      const again = document.querySelector('[data-item="' + CSS.escape(item.id) + '"] .mark');
      if (again) again.focus();
    });
    const line = element('li', item.known ? 'is-known' : '', to,
      element('p', 'meta', ...facts.filter(Boolean).map((fact) => element('span', '', fact))), why ? element('p', 'why', why) : '',
      item.known && item.known !== 'marked' ? '' : known);
    line.dataset.item = item.id;
    return line;
  }

  function summary() {
    const total = { goal: levelTitle(made.goal), weeks: weekCount(made.weeks.length), total: duration(made.total), hours: duration(made.minutes) };
    return [
      made.deepens ? say('plan_deepens') : '',
      made.total ? say('plan_summary', total) : say('plan_nothing'),
      made.total ? say('plan_parts', { reading: duration(made.reading), practice: duration(made.practice), checkpoints: duration(made.checkpoints) }) : '',
      made.paths.length ? say('plan_by_paths', { paths: made.paths.map(titleIn(data.paths)).join(', ') }) : say('plan_no_path'),
    ].filter(Boolean).join(' ');
  }

  function fit() {
    const asked = weekCount(made.asked);
    if (!made.total) return '';
    if (made.fits) return say('plan_fits', { asked });
    const hours = duration(made.minutes);
    const last = made.stages.find((stage) => stage.key === made.instead.stages[made.instead.stages.length - 1]);
    return [
      say('plan_too_long', { asked }),
      say('plan_more_weeks', { hours, weeks: weekCount(made.instead.weeks) }),
      made.instead.minutes ? say('plan_more_hours', { asked, hours: duration(made.instead.minutes) }) : '',
      last ? say('plan_part', { asked, hours, stage: last.title }) : say('plan_no_part', { asked, hours }),
    ].filter(Boolean).join(' ');
  }

  function show(id, text) {
    $(id).textContent = text;
    $(id).hidden = !text;
  }
  const trouble = (text) => show('plan-trouble', text);

  // What a reader can do.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    state.planned = true;
    const progress = window.playbookProgress;
    if (progress && progress.isRead) {
      data.articles.forEach((a) => { if (!state.known.includes(a.id) && progress.isRead(a.id)) state.known.push(a.id); });
    }
    changed();
    if (!$('plan').hidden) $('plan-title').focus();
  });
  form.addEventListener('change', changed);
  take.addEventListener('change', changed);
  take.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = window.playbookPlanCalendar(made, { ...state, words, title, link: absolute, name: say('plan_title'), site: 'playbook' });
    const to = element('a', '');
    to.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
    to.download = 'plan.ics';
    to.click();
    setTimeout(() => URL.revokeObjectURL(to.href), 1000);
  });
  $('plan-print').addEventListener('click', () => window.print());
  $('plan-copy').addEventListener('click', () => {
    const text = window.playbookPlanText(made, {
      heading: say('plan_title'), summary: summary() + ' ' + fit(), title, link: absolute, duration,
      words,
    });
    const said = (key) => { $('plan-said').textContent = say(key); };
    if (!navigator.clipboard) said('copy_failed');
    else navigator.clipboard.writeText(text).then(() => said('copied'), () => said('copy_failed'));
  });
  const absolute = (id) => {
    const canonical = document.querySelector('link[rel="canonical"]');
    return new URL(link(id), canonical ? canonical.href : location.href).href;
  };

  /** A plan that begins on the next Monday, unless the address says otherwise. */
  function begin() {
    const monday = new Date();
    monday.setDate(monday.getDate() + ((8 - monday.getDay()) % 7 || 7));
    const day = [monday.getFullYear(), monday.getMonth() + 1, monday.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
    const fresh = { goal: form.elements.goal.value, from: {}, answers: {}, known: [], weeks: 26, minutes: 120, weekday: 1, day, time: '', planned: false };
    data.pillars.forEach((p) => { fresh.from[p.id] = data.levels[0].id; });
    const found = address.decode(data, location.hash);
    state = found ? { ...found, goal: found.goal || fresh.goal, day: found.day || day } : fresh;
    trouble(!found && /^#p=/.test(location.hash) ? say('plan_version') : '');
    fillIn();
    showVerdicts();
    if (state.planned) draw();
    else $('plan').hidden = true;
  }
  addEventListener('hashchange', () => {
    if (/^#p=/.test(location.hash)) begin();
    // A jump within the page takes the plan's place in the address; it is put back.
    else if (state.planned || Object.keys(state.answers).length) history.replaceState(null, '', address.encode(state));
  });
  begin();
})();
