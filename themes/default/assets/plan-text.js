// A plan as Markdown, to take along. Pure.
(() => {
  'use strict';
  const escape = text => text.replace(/[\\`*_[\]<>#]/g, '\\$&');

  window.playbookPlanText = (plan, { heading, summary, words, title, link, duration }) => {
    const span = ([from, to]) => words[from === to ? 'plan_week' : 'plan_weeks_span'].replace(/{n}|{from}/, from).replace('{to}', to);
    const step = (isDone, text, about) => '- [' + (isDone ? 'x' : ' ') + '] ' + text + about;
    return ['# ' + escape(heading), '', escape(summary), ...plan.stages.flatMap(({ title: name, weeks, items, checkpoint, offered, ends, minutes }) => [
      '', '## ' + escape(name) + (weeks ? ' (' + span(weeks) + ')' : ''), '',
      ...items.map(({ id, known, reading, practice, weeks }) => step(known, '[' + escape(title(id)) + '](' + link(id) + '), ',
        known ? words['known_' + known] : duration(reading + practice) + ', ' + span(weeks))),
      ...checkpoint ? [step(offered, '**' + words.checkpoint + ':** ' + escape(checkpoint), ends ? ' (' + duration(minutes) + ', ' + span(ends) + ')' : '')] : []
    ]), ''].join('\n');
  };
})();
