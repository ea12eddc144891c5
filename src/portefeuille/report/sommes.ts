import { NBSP } from '../../kernel/french/number.ts';
import type { Montant } from '../../model/montants.ts';
import { inflected } from '../../model/unites.ts';
import { montantText } from '../../render/view/montant-text.ts';
import { FAMILLES, PAR_QUI, SORTES } from '../mots.ts';
import type { Somme } from '../portefeuille.ts';

// Two exports: a sum in one sentence, and what it is a sum of.

const FEMININ = { postes: '', cameras: 'e', euros: '' } as const;
/** How many contracts a sentence names. */
const NAMED = 8;

/** « Postes promis par l’État (policiers et gendarmes) ». */
export function libelleDe({ famille, sorte, qui, par }: Somme): string {
  const name = FAMILLES[famille];
  const inside = [SORTES[sorte], par ? `par ${par}` : ''].filter((one) => one !== '' && one !== 'promis');
  const kind = inside.length > 0 ? ` (${inside.join(', ')})` : '';
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} promis${plural(famille)} ${PAR_QUI[qui]}${kind}`;
}

const plural = (famille: Somme['famille']): string => (FEMININ[famille] === 'e' ? 'es' : '');

/** « 324 à 374 postes (284 fermes : Toulouse 111, Nantes 70 dont 20 déjà là ; 40 à 90 sous condition) ». */
export function sommeText(somme: Somme): string {
  const { famille, sorte, total, ferme, conditionnel, contrats, parts } = somme;
  const text = (montant: Montant) => montantText(montant, famille);
  const shown = parts
    .slice(0, NAMED)
    .map(
      ({ territoire, valeur, realise }) =>
        `${territoire} ${text(valeur)}${realise > 0 ? ` dont ${text({ min: realise, max: realise })} déjà là` : ''}`,
    );
  const left = contrats - shown.length;
  const names = [...shown, ...(left > 0 ? [`${left} autre${left > 1 ? 's' : ''}`] : [])].join(', ');
  const split =
    sorte !== 'conditionnel' && ferme && conditionnel
      ? `${text(ferme)} fermes, ${text(conditionnel)} sous condition : `
      : sorte !== 'conditionnel' && conditionnel
        ? 'sous condition : '
        : '';
  return `${text(total)}${unite(famille, total)} (${split}${names})`;
}

// The sign of euros is in their figure.
function unite(famille: Somme['famille'], { min, max }: Montant): string {
  if (famille === 'euros') return '';
  const greatest = Number.isFinite(max) ? Math.max(Math.abs(min), Math.abs(max)) : Math.abs(min);
  return `${NBSP}${inflected(famille === 'postes' ? 'poste' : 'caméra', Number.isFinite(greatest) ? greatest : 2)}`;
}
