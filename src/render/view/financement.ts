import type { Cout, Engagement, Financement, Partie } from '../../model/contrat.ts';
import { montantOf } from '../../model/financements.ts';
import type { Valeur } from '../../model/quantites.ts';
import { withElision } from './elision.ts';
import { shortName } from './names.ts';
import { euroText, rangeValue, valueText } from './numbers.ts';

/** An amount as the document prints it: « 1 400 000 € », « environ 50 000 € par an ». */
function amountText(montant: Valeur, par?: string): string {
  return `${valueText(montant, euroText)}${par ? ` par ${par}` : ''}`;
}

/** What a cost covers and where it comes from: « (première tranche, source : étude de 2026) ». */
function precisionText({ objet, source }: Cout): string {
  const parts = [objet, source && `source\u00a0: ${source}`].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

/** The cost of the whole document, as it follows « est de »: « d’environ 4 800 000 € par an ». */
export function costAfterDe(cout: Cout): string {
  const amount = amountText(cout.montant, cout.par).replace(/^de /, '');
  return withElision(`de ${amount}${precisionText(cout)}`);
}

/** The cost of a commitment and who pays it, on one line. */
export function budgetText({ cout, financements }: Engagement, parties: ReadonlyMap<string, Partie>): string {
  const object = cout ? precisionText(cout) : '';
  const cost = cout ? `${financements ? 'coût de ' : ''}${amountText(cout.montant, cout.par)}${object}` : '';
  const parts = (financements ?? []).map((financement) => financementText(financement, cout, parties));
  return withElision([cost, ...parts].filter(Boolean).join('\u202f; ').replace('coût de de ', 'coût de '));
}

/**
 * One source of funding: who pays, its share, the amount computed from the cost, the year. With a year, the
 * amount is for that year only, so it takes no « par an ».
 */
function financementText(
  financement: Financement,
  cout: Engagement['cout'],
  parties: ReadonlyMap<string, Partie>,
): string {
  const { source, partie, montant, par, part, annee, acquis, objet } = financement;
  const computed = montantOf(financement, cout);
  const amount =
    montant !== undefined
      ? amountText(montant, par)
      : computed && amountText(rangeValue(computed), annee === undefined ? (par ?? cout?.par) : undefined);
  const when = annee === undefined ? '' : ` en ${annee}`;
  const share = part === undefined ? '' : `${valueText(part)}\u202f%${when}`;
  const figures =
    share && amount ? `${share}, soit ${amount}` : share || (amount ? `${amount}${when}` : when.trim());
  const state = acquis === undefined ? '' : acquis ? 'acquis' : 'non acquis à ce jour';
  const who = partie ? shortName(parties.get(partie), partie) : source;
  const rest = [figures, objet, state].filter(Boolean).join(', ');
  return `${source}${who === source ? '' : ` (${who})`}${rest ? `\u00a0: ${rest}` : ''}`;
}
