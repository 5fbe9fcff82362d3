// A plan as a calendar (RFC 5545). Pure: the same plan gives the same file, and an event imported again takes its own place.
// Events are all-day, or at local times one after the other; what would make a day longer than three hours goes on the next.
(() => {
  'use strict';
  const MINUTE = 60000, DAY = 1440 * MINUTE, LONGEST = 180;

  const escape = text => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
  /** 20261207T090000, or its day alone. */
  const stamp = (time, length) => new Date(time).toISOString().replace(/[-:]/g, '').slice(0, length);

  /** Lines of at most 75 bytes; a letter is never cut. */
  const fold = line => {
    let text = '', bytes = 0;
    for (const letter of line) {
      const size = new TextEncoder().encode(letter).length;
      if ((bytes += size) > 75) {
        text += '\r\n ';
        bytes = 1 + size;
      }
      text += letter;
    }
    return text;
  };

  /** day: 2026-12-07, the first; weekday: 0 is Sunday; time: "09:00", or "" for all-day. */
  window.playbookPlanCalendar = (plan, { day, weekday, time, words, name, title, link }) => {
    const first = Date.parse(day), ahead = (weekday - new Date(first).getUTCDay() + 7) % 7;
    const start = time ? Date.parse(day + 'T' + time + 'Z') : first, form = time ? ':' : ';VALUE=DATE:', length = time ? 15 : 8;
    const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Playbook//Plan 1//EN', 'X-WR-CALNAME:' + escape(name)];
    for (const week of plan.weeks) {
      let on = 0, used = 0;
      for (const { kind, id, minutes, part, of } of week.parts) {
        if (used && used + minutes > LONGEST && on < 6) {
          on++;
          used = 0;
        }
        const begin = start + (ahead + (week.number - 1) * 7 + on) * DAY + (time ? used : 0) * MINUTE;
        used += minutes;
        const stage = kind === 'checkpoint' && plan.stages.find(stage => stage.key === id);
        lines.push('BEGIN:VEVENT',
          'UID:' + encodeURIComponent(id) + '.' + kind + (of > 1 ? '.' + part : '') + '@playbook',
          'DTSTAMP:' + stamp(first, 15) + 'Z',
          'DTSTART' + form + stamp(begin, length), 'DTEND' + form + stamp(begin + (time ? minutes * MINUTE : DAY), length),
          'SUMMARY:' + escape(words[kind] + ': ' + (stage ? stage.title : title(id))
            + (of > 1 ? ' (' + words.part_of.replace('{part}', part).replace('{of}', of) + ')' : '')),
          'DESCRIPTION:' + escape((stage ? stage.checkpoint + '\n' : '') + minutes + ' min'),
          ...!stage && /^https?:/.test(link(id)) ? ['URL:' + link(id)] : [],
          'TRANSP:' + (time ? 'OPAQUE' : 'TRANSPARENT'), 'END:VEVENT');
      }
    }
    return [...lines, 'END:VCALENDAR', ''].map(fold).join('\r\n');
  };
})();
