import { formatDay } from '../../kernel/french/date.ts';
import { sentence } from '../../kernel/french/typography.ts';
import { shown } from '../../kernel/shown.ts';
import { columns } from '../../report/text/columns.ts';
import { wrapped } from '../../report/text/wrap.ts';
import type { EcheanceDe } from './ics.ts';

/** Dates that are due as a list for people: a row for each, with the territory when several contracts are read. */
export function agenda(
  echeances: readonly EcheanceDe[],
  { width, several }: { width: number; several: boolean },
): string {
  if (echeances.length === 0) return 'Aucune échéance datée.\n';
  const days = echeances.map(({ jour }) => formatDay(jour));
  const room = Math.max(...days.map(columns));
  return `${echeances
    .flatMap(({ numero, texte, territoire }, i) => {
      const parts = [...(several ? [`${territoire} —`] : []), ...(numero === '' ? [] : [numero]), texte];
      const start = `  ${(days[i] ?? '').padStart(room)}  `;
      const lines = wrapped(sentence(shown(parts.join(' '))), Math.max(20, width - start.length));
      return lines.map((line, l) => `${l === 0 ? start : ' '.repeat(start.length)}${line}`);
    })
    .join('\n')}\n`;
}
