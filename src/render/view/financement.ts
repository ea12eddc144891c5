import type { Engagement, Financement, Partie } from '../../model/contrat.ts';
import type { Valeur } from '../../model/quantites.ts';
import { montantDe } from '../../model/totaux.ts';
import { elided } from './compte.ts';
import { nomCourt } from './parties.ts';
import { bornee } from './quantite.ts';
import { euros, valeur } from './valeurs.ts';

/** An amount as written: « 1 400 000 € », « environ 50 000 € par an ». */
function montantEnMots(montant: Valeur, par?: string): string {
  return `${valeur(montant, euros)}${par ? ` par ${par}` : ''}`;
}

/** The cost of a commitment and who pays it, on one line. */
export function budgetEnMots(
  { cout, financements }: Engagement,
  parties: ReadonlyMap<string, Partie>,
): string {
  const object = cout?.objet ? ` (${cout.objet})` : '';
  const cost = cout
    ? `${financements ? 'coût de ' : ''}${montantEnMots(cout.montant, cout.par)}${object}`
    : '';
  const parts = (financements ?? []).map((financement) => financementEnMots(financement, cout, parties));
  return elided([cost, ...parts].filter(Boolean).join('\u202f; ').replace('coût de de ', 'coût de '));
}

/** One part of a financing: who pays, its share, the amount computed from the cost, the year; a share of one year is an amount, not a yearly one. */
function financementEnMots(
  financement: Financement,
  cout: Engagement['cout'],
  parties: ReadonlyMap<string, Partie>,
): string {
  const { source, partie, montant, par, part, annee, acquis, objet } = financement;
  const computed = montantDe(financement, cout);
  const amount =
    montant !== undefined
      ? montantEnMots(montant, par)
      : computed && montantEnMots(bornee(computed), annee === undefined ? (par ?? cout?.par) : undefined);
  const when = annee === undefined ? '' : ` en ${annee}`;
  const share = part === undefined ? '' : `${valeur(part)}\u202f%${when}`;
  const figures =
    share && amount ? `${share}, soit ${amount}` : share || (amount ? `${amount}${when}` : when.trim());
  const state = acquis === undefined ? '' : acquis ? 'acquis' : 'non acquis à ce jour';
  const who = partie ? nomCourt(parties.get(partie), partie) : source;
  const rest = [figures, objet, state].filter(Boolean).join(', ');
  return `${source}${who === source ? '' : ` (${who})`}${rest ? `\u00a0: ${rest}` : ''}`;
}
