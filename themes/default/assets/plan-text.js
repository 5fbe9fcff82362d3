// A plan as Markdown, to take along. Pure.
(function () {
  'use strict';
  const escape = (text) => text.replace(/[\\`*_[\]<>#]/g, '\\$&');

  window.playbookPlanText = function (plan, { heading, summary, words, title, link, duration }) {
    const weeks = (span) => (span[0] === span[1] ? words.plan_week.replace('{n}', span[0]) : words.plan_weeks_span.replace('{from}', span[0]).replace('{to}', span[1]));
    const lines = ['# ' + escape(heading), '', escape(summary)];
    plan.stages.forEach((stage) => {
      lines.push('', '## ' + escape(stage.title) + (stage.weeks ? ' (' + weeks(stage.weeks) + ')' : ''), '');
      stage.items.forEach((item) => lines.push(
        '- [' + (item.known ? 'x' : ' ') + '] [' + escape(title(item.id)) + '](' + link(item.id) + ')'
        + (item.known ? ', ' + words['known_' + item.known] : ', ' + duration(item.reading + item.practice) + ', ' + weeks(item.weeks))));
      if (stage.checkpoint) {
        lines.push('- [' + (stage.offered ? 'x' : ' ') + '] **' + words.checkpoint + ':** ' + escape(stage.checkpoint)
          + (stage.ends ? ' (' + duration(stage.minutes) + ', ' + weeks(stage.ends) + ')' : ''));
      }
    });
    return lines.join('\n') + '\n';
  };
})();
