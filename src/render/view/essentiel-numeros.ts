import type { Engagement } from '../../model/contrat.ts';
import { partsOf } from '../../model/numeros.ts';
import { daysOf } from '../../model/periodes.ts';
import { joinWithEt } from './names.ts';
import { periodText, spanText } from './periods.ts';

/** Numbers of commitments in a text; three or more that follow each other are a run: « 1.1 à 1.12, 2.3 et 4.1 ». */
export function numerosText(numeros: readonly string[]): string {
  const runs: string[][] = [];
  for (const numero of numeros) {
    const run = runs.at(-1);
    if (run && follows(run.at(-1) ?? '', numero)) run.push(numero);
    else runs.push([numero]);
  }
  return joinWithEt(runs.flatMap((run) => (run.length < 3 ? run : [`${run[0]}\u00a0à\u00a0${run.at(-1)}`])));
}

function follows(one: string, other: string): boolean {
  const [before, after] = [partsOf(one), partsOf(other)];
  return before.serie === after.serie && after.rang === before.rang + 1 && !before.suite && !after.suite;
}

/** The deadlines of some commitments: « Échéance\u00a0: 31 décembre 2028 »; empty if none has one. */
export function echeancesText(engagements: readonly (Engagement | undefined)[]): string {
  const dues = engagements.flatMap((one) => one?.echeance ?? []);
  const texts = [...new Set([...dues.map(dueText), ...engagements.flatMap((one) => relativeOf(one))])];
  if (texts.length === 0) return '';
  if (texts.length < 3) return `Échéance${texts.length > 1 ? 's' : ''}\u00a0: ${joinWithEt(texts)}`;
  const dated = dues.flatMap((due) => {
    const days = daysOf(due);
    return days ? [{ due, fin: days.fin }] : [];
  });
  const sorted = dated.toSorted((a, b) => (a.fin < b.fin ? -1 : 1));
  const [first, last] = [sorted[0], sorted.at(-1)];
  const apart = texts.length > new Set(dated.map(({ due }) => due)).size;
  if (!first || !last || apart) return `Échéances\u00a0: ${joinWithEt(texts)}`;
  return `Échéances\u00a0: ${spanText(first.due, last.due)}`;
}

const relativeOf = (one: Engagement | undefined) =>
  one?.echeance === undefined ? (one?.echeance_relative ?? []) : [];
const dueText = (due: NonNullable<Engagement['echeance']>) =>
  due === 'permanent' ? 'sans terme' : periodText(due);
