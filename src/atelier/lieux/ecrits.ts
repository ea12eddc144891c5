// Three exports: the values of a file as its document prints them, one of them, and how texts are compared.

import { formatNumber } from '../../kernel/french/number.ts';
import { typeset } from '../../kernel/french/typography.ts';
import type { Path } from '../../kernel/path.ts';
import { paragraphsOf } from '../../model/images.ts';
import { isToComplete } from '../../model/periodes.ts';
import { periodText } from '../../render/view/periods.ts';

/** A value of the file, or one paragraph of it, as the document prints it. */
export interface TexteImprime {
  path: Path;
  /** As `plain` makes it, without the mark that ends it: an enumeration writes another. */
  texte: string;
}

/** Keys whose value is a word of a closed list, an id, a file or a reference: what is printed in its place is written elsewhere. */
const CODES: ReadonlySet<string> = new Set(
  `id type role statut volet civilite zone_competence porteurs partenaires partie parties axe objectif engagement engagements apres dont_de s_ajoute_a
  contrepartie_de priorites source source_echeance clause_rendez_vous cadre cadres fichier diffusion mise_en_ligne frequence par fondement genre nature etat
  clauses_types relation orientation accent couverture taille`.split(/\s+/),
);
const PERIOD = /^\d{4}(?:-\d{2}(?:-\d{2})?|-[TS][1-4])?$/;

/** A text in the signs that compare alike, on one line. */
export const plain = (text: string): string =>
  text
    .replaceAll('\u00ad', '')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .replaceAll(/[’ʼ]/g, "'")
    .replaceAll(/[\u2010\u2011]/g, '-')
    .trim();

/** Every value of a file that its document may print word for word, a paragraph at a time, in the order of the file. */
export function ecritsOf(data: unknown): TexteImprime[] {
  const found: TexteImprime[] = [];
  const add = (path: Path, printed: string) => {
    const texte = plain(printed).replace(/ ?[.;,]$/, '');
    // A letter, or the number of an axis, is found everywhere.
    if (texte.length > 1 && (texte.length > 3 || path.at(-1) !== 'numero')) found.push({ path, texte });
  };
  const walk = (value: unknown, path: Path, key: string): void => {
    if (Array.isArray(value)) for (const [i, one] of value.entries()) walk(one, [...path, i], key);
    else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) walk(one, [...path, name], name);
    else if (CODES.has(key)) return;
    else if (typeof value === 'number') {
      add(path, formatNumber(value));
    } else if (typeof value === 'string' && !isToComplete(value)) {
      if (PERIOD.test(value)) add(path, periodText(value));
      else for (const part of paragraphsOf(value)) add(path, typeset(part));
      // « 3 caméras », of the unit « caméra ».
      if (key === 'unite') add(path, `${typeset(value)}s`);
    }
  };
  walk(data, [], '');
  return found;
}
