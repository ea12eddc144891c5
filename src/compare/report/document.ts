import { harmless } from '../../kernel/french/quote.ts';
import { typeset } from '../../kernel/french/typography.ts';
import type { Comparaison } from '../comparaison.ts';

/** The title of the document that a comparison makes: « Ce qui change de « a.yaml » à « b.yaml » ». */
export function comparaisonTitle({ avant, apres }: Comparaison): string {
  const name = (path: string) => `« ${harmless(path.split('/').at(-1) ?? path).replace(/\s+/g, ' ')} »`;
  const old = avant.revision === undefined ? name(avant.fichier) : `la révision ${name(avant.revision)}`;
  return typeset(`Ce qui change de ${old} à ${name(apres.fichier)}`);
}
