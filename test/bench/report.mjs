const number = (value, digits) => (value === undefined ? '–' : value.toFixed(digits));

/** The lines of the table for one size: milliseconds, ratios, memory, and whether each goal is reached. */
export function table(results) {
  const msOf = (name) => results.find((result) => result.command.name === name)?.ms;
  const [bare, typst] = [msOf('node -e 0'), msOf('Typst')];
  const said = ({ of, max, mb: most }, { ms, mb }) => {
    if (most) return `≤ ${most} MB: ${mb <= most ? 'reached' : 'missed'}`;
    const ratio = ms / msOf(of);
    return `≤ ${number(max, max % 1 ? ((max * 10) % 1 ? 2 : 1) : 0)} × ${of}: ${number(ratio, 2)}, ${ratio <= max ? 'reached' : 'missed'}`;
  };
  const head = ['', 'ms', 'best', '× node', '× Typst', 'peak MB', 'goals'];
  const rows = results.map(({ command, ms, best, mb, failed }) => {
    if (failed) return [command.name, 'failed', '', '', '', '', failed];
    const goals = (command.goals ?? []).map((goal) => said(goal, { ms, mb })).join('; ');
    return [
      command.name,
      number(ms, 0),
      number(best, 0),
      number(ms / bare, 2),
      typst ? number(ms / typst, 2) : '–',
      number(mb, 0),
      goals,
    ];
  });
  const widths = head.map((_, c) => Math.max(...[head, ...rows].map((row) => row[c].length)));
  return [head, ...rows].map((row) =>
    row
      .map((cell, c) => (c === 0 || c === 6 ? cell.padEnd(widths[c]) : cell.padStart(Math.max(widths[c], 7))))
      .join('  ')
      .trimEnd(),
  );
}

/** The line that compares the cost of one commitment in a short and in a long file with its goal. */
export function grown({ bare, short, long, from, to, max }) {
  const each = ({ ms }, size) => (ms - bare.ms) / size;
  const ratio = each(long, to) / each(short, from);
  const costs = `${number(each(short, from), 2)} ms a commitment of ${from}, ${number(each(long, to), 2)} of ${to}`;
  return `csi validate: ${costs}; goal ≤ ${max} ×: ${number(ratio, 2)}, ${ratio <= max ? 'reached' : 'missed'}`;
}
