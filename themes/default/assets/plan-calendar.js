// A plan as a calendar (RFC 5545). Pure: the same plan gives the same file, and an event imported again takes its own place.
// Events are all-day, or at local times one after the other; what would make a day longer than three hours goes on the next.
(function () {
  'use strict';
  const DAY = 24 * 60;
  const LONGEST = 3 * 60;

  const escape = (text) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
  const two = (n) => String(n).padStart(2, '0');

  /** Lines of at most 75 bytes; a letter is never cut. */
  function fold(line) {
    const lines = [''];
    let bytes = 0;
    for (const c of line) {
      const size = new TextEncoder().encode(c).length;
      if (bytes + size > 75) {
        lines.push(' ');
        bytes = 1;
      }
      lines[lines.length - 1] += c;
      bytes += size;
    }
    return lines.join('\r\n');
  }

  /** day: 2026-12-07, the first; weekday: 0 is Sunday; time: "09:00", or "" for all-day. */
  function calendar(plan, { day, weekday, time, words, name, title, link }) {
    const [year, month, date] = day.split('-').map(Number);
    const first = Date.UTC(year, month - 1, date) / 60000;
    const ahead = (weekday - new Date(first * 60000).getUTCDay() + 7) % 7;
    const start = time ? Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) : 0;
    const stamp = (minutes, isDay) => {
      const d = new Date(minutes * 60000);
      const on = d.getUTCFullYear() + two(d.getUTCMonth() + 1) + two(d.getUTCDate());
      return isDay ? on : on + 'T' + two(d.getUTCHours()) + two(d.getUTCMinutes()) + '00';
    };
    const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Playbook//Plan 1//EN', 'CALSCALE:GREGORIAN', 'X-WR-CALNAME:' + escape(name)];
    const checkpoints = new Map(plan.stages.map((stage) => [stage.key, stage]));
    plan.weeks.forEach((week) => {
      const base = first + (ahead + (week.number - 1) * 7) * DAY;
      let on = 0;
      let used = 0;
      week.parts.forEach((part) => {
        if (used && used + part.minutes > LONGEST && on < 6) {
          on++;
          used = 0;
        }
        const begin = base + on * DAY + (time ? start + used : 0);
        used += part.minutes;
        const stage = part.kind === 'checkpoint' ? checkpoints.get(part.id) : null;
        const of = part.of > 1 ? ' (' + words.part_of.replace('{part}', part.part).replace('{of}', part.of) + ')' : '';
        lines.push('BEGIN:VEVENT',
          'UID:' + encodeURIComponent(part.id) + '.' + part.kind + (part.of > 1 ? '.' + part.part : '') + '@playbook',
          'DTSTAMP:' + stamp(first, false) + 'Z',
          ...(time ? ['DTSTART:' + stamp(begin, false), 'DTEND:' + stamp(begin + part.minutes, false)]
            : ['DTSTART;VALUE=DATE:' + stamp(begin, true), 'DTEND;VALUE=DATE:' + stamp(begin + DAY, true)]),
          'SUMMARY:' + escape(words[part.kind] + ': ' + (stage ? stage.title : title(part.id)) + of),
          'DESCRIPTION:' + escape((stage ? stage.checkpoint + '\n' : '') + part.minutes + ' min'),
          ...(!stage && /^https?:/.test(link(part.id)) ? ['URL:' + link(part.id)] : []),
          'TRANSP:' + (time ? 'OPAQUE' : 'TRANSPARENT'), 'END:VEVENT');
      });
    });
    lines.push('END:VCALENDAR');
    return lines.map(fold).join('\r\n') + '\r\n';
  }

  window.playbookPlanCalendar = calendar;
})();
