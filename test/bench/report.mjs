const number = (value, digits) => (value === undefined ? '–' : value.toFixed(digits));

/** The lines of one size's table: milliseconds, ratios, memory, and each goal with what became of it. */
export function table(results) {
  const bare = results.find((r) => r.command.name === 'node -e 0')?.ms;
  const typst = results.find((r) => r.command.name === 'Typst')?.ms;
  const head = ['', 'ms', 'best', '× node', '× Typst', 'peak MB', 'goal'];
  const rows = results.map(({ command, ms, best, mb, failed }) => {
    if (failed) return [command.name, 'failed', '', '', '', '', failed];
    const ratio = command.goal?.of === 'Typst' ? ms / typst : ms / bare;
    const goal = command.goal ? `≤ ${command.goal.max} × ${command.goal.of}: ${ratio <= command.goal.max ? 'reached' : 'missed'}` : '';
    return [command.name, number(ms, 0), number(best, 0), number(ms / bare, 2), typst ? number(ms / typst, 2) : '–', number(mb, 0), goal];
  });
  const widths = head.map((_, c) => Math.max(...[head, ...rows].map((row) => row[c].length)));
  return [head, ...rows].map((row) =>
    row
      .map((cell, c) => (c === 0 || c === 6 ? cell.padEnd(widths[c]) : cell.padStart(Math.max(widths[c], 7))))
      .join('  ')
      .trimEnd(),
  );
}
