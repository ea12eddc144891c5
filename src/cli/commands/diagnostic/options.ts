// Five exports: the options of one command, and how each is read.

import { list } from '../../../kernel/french/list.ts';
import { nearest } from '../../../kernel/nearest.ts';
import { INDICATEURS_SSMSI, type IndicateurSsmsi, indicateurSsmsi } from '../../../model/ssmsi.ts';
import { UserError } from '../../errors.ts';
import { named } from '../../named.ts';

/** The options of `csi diagnostic`, as they are typed. */
export interface DiagnosticOptions {
  depuis?: string[];
  annees?: string;
  indicateurs?: string;
  comparer?: string;
  pour?: string;
  actualiser?: true;
  aBlanc?: true;
  format: 'texte' | 'json';
  sortie?: string;
}

/** How many years are written unless others are asked for. */
const YEARS = 5;

/** The years of « 2019-2025 » or « 2019,2023-2025 », among those that a base has; by default the last five. */
export function anneesOf(text: string | undefined, known: readonly number[]): number[] {
  if (text === undefined) return known.slice(-YEARS);
  const asked = itemsOf(text).flatMap((item) => {
    const [, first, last = first] = /^(20\d\d)(?:[-–](20\d\d))?$/.exec(item) ?? [];
    if (first === undefined || Number(last) < Number(first))
      throw new UserError(`--annees attend des années, comme 2019-2025 ou 2021,2023, et non « ${text} ».`);
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => Number(first) + i);
  });
  const missing = asked.filter((annee) => !known.includes(annee));
  if (missing.length > 0)
    throw new UserError(
      `Le fichier ne dit rien de ${list(missing.map(String))} : il va de ${known[0]} à ${known.at(-1)}.`,
    );
  return [...new Set(asked)].sort((a, b) => a - b);
}

/** The ids of the indicators that are asked for, by id or by label, among those of a base; by default all of them. */
export function indicateursOf(text: string | undefined, known: readonly IndicateurSsmsi[]): string[] {
  if (text === undefined) return known.map(({ id }) => id);
  const asked = itemsOf(text).map((item) => {
    const one = INDICATEURS_SSMSI.find(({ id }) => id === item) ?? indicateurSsmsi(item);
    if (one && known.includes(one)) return one.id;
    if (one)
      throw new UserError(
        one.niveau === 'departement'
          ? `« ${one.libelle} » n’est pas publié pour les communes.`
          : `Le fichier n’a pas l’indicateur « ${one.libelle} » : il est d’une autre édition.`,
      );
    const names = known.flatMap(({ id, libelle }) => [id, libelle]);
    const near = nearest(item, names);
    throw new UserError(
      `Aucun indicateur ne s’appelle ${named(item)}.`,
      near === undefined
        ? `Les indicateurs : ${known.map(({ id }) => id).join(', ')}`
        : `Vouliez-vous dire ${named(near)} ?`,
    );
  });
  return known.map(({ id }) => id).filter((id) => asked.includes(id));
}

/** What figures are to be compared with; undefined when it is not said. */
export function comparerOf(text: string | undefined): Set<'departement' | 'region'> | undefined {
  if (text === undefined) return undefined;
  const levels = itemsOf(text).map((item) => {
    if (item === 'departement' || item === 'region') return item;
    throw new UserError(
      `--comparer attend departement, region, ou les deux séparés par une virgule, et non « ${text} ».`,
    );
  });
  return new Set(levels);
}

/** The items of a list that commas separate. */
export const itemsOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
