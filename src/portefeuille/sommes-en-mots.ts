import { formatNumber } from '../kernel/french/number.ts';
import { capitalized } from '../kernel/french/typography.ts';
import { montantText } from '../render/view/montant-text.ts';
import { FAMILLES, QUI, SORTES } from './mots.ts';
import type { Somme } from './portefeuille.ts';

// Three exports: a sum and its parts as people read them, in the page and in the workbook.

/** What a sum is of: « Postes : policiers et gendarmes », « Euros promis, par an », « Caméras ». */
export function quoi({ famille, sorte, par }: Pick<Somme, 'famille' | 'sorte' | 'par'>): string {
  const name = capitalized(FAMILLES[famille]);
  const kind = SORTES[sorte];
  const what = kind === '' ? name : famille === 'euros' ? `${name} ${kind}` : `${name}\u00a0: ${kind}`;
  return par === undefined ? what : `${what}, par ${par}`;
}

/** Who promises: « État ». */
export const qui = (somme: Pick<Somme, 'qui'>): string => capitalized(QUI[somme.qui]);

/** What brings most to a sum, and how much is already there: « Toulouse 111 ; Dijon 42, dont 20 déjà là ». */
export function partsText({ parts, contrats, famille }: Somme): string {
  const named = parts.map(({ territoire, valeur, realise }) => {
    const there = realise === 0 ? '' : `, dont ${formatNumber(realise)} déjà là`;
    return `${territoire} ${montantText(valeur, famille)}${there}`;
  });
  const others = contrats - parts.length;
  return [...named, ...(others > 0 ? [`et ${others} ${others > 1 ? 'autres' : 'autre'}`] : [])].join(
    '\u202f; ',
  );
}
