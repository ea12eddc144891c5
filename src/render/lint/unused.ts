import { nearest, plain } from '../../kernel/nearest.ts';
import type { TemplateProblem } from './unit.ts';

const FIRST = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/**
 * The problem of a file that replaces no template of csi and that no template calls: csi would silently
 * ignore it.
 */
export function unusedProblem(file: string, names: readonly string[]): TemplateProblem {
  const name = file.replace(/\.hbs$/i, '');
  const last = (path: string) => plain(path.split('/').at(-1) ?? path);
  const meant = nearest(last(name), names.map(last));
  const near = names.find((known) => last(known) === meant);
  return {
    rule: 'gabarit-sans-emploi',
    message: 'Ce fichier ne remplace aucun gabarit de csi, et aucun ne l’appelle.',
    hint: near
      ? `Vouliez-vous dire ${near}.hbs ?`
      : `Les gabarits de csi sont : ${names.map((known) => `${known}.hbs`).join(', ')}.`,
    range: FIRST,
  };
}
