// A plan as Markdown, to take along. Pure.
(() => {
  'use strict';
  const escape = text => text.replace(/[\\`*_[\]<>#]/g, '\\$&');

  window.playbookPlanText = (plan, { heading, summary, words, title, link, duration }) => {
    const span = ([from, to]) => words[from === to ? 'plan_week' : 'plan_weeks_span'].replace(/{n}|{from}/, from).replace('{to}', to);
    const step = (isDone, text, about) => '- [' + (isDone ? 'x' : ' ') + '] ' + text + about;
    return ['# ' + escape(heading), '', escape(summary), ...plan.stages.flatMap(stage => [
      '', '## ' + escape(stage.title) + (stage.weeks ? ' (' + span(stage.weeks) + ')' : ''), '',
      ...stage.items.map(item => step(item.known, '[' + escape(title(item.id)) + '](' + link(item.id) + '), ',
        item.known ? words['known_' + item.known] : duration(item.reading + item.practice) + ', ' + span(item.weeks))),
      ...stage.checkpoint ? [step(stage.offered, '**' + words.checkpoint + ':** ' + escape(stage.checkpoint),
        stage.ends ? ' (' + duration(stage.minutes) + ', ' + span(stage.ends) + ')' : '')] : []
    ]), ''].join('\n');
  };
})();
