import type { Quantite } from '../../model/contrat.ts';
import { yearCount } from '../../model/periodes.ts';
import { effortOf } from '../../model/quantites.ts';
import { numberText, valueText } from './numbers.ts';
import { periodFrom, periodText, periodUntil, periodWithPreposition } from './periods.ts';
import { base, dated } from './quantite-base.ts';
import { withUnit } from './units.ts';

const PLURALS = {
  an: 'ans',
  semestre: 'semestres',
  trimestre: 'trimestres',
  mois: 'mois',
  semaine: 'semaines',
  jour: 'jours',
};
type Rythme = NonNullable<Quantite['rythme']>;

/** How often: « par an », « toutes les 2 semaines ». */
export function frequencyText({ par, tous_les }: Rythme): string {
  return tous_les ? `${par === 'semaine' ? 'toutes' : 'tous'} les ${tous_les} ${PLURALS[par]}` : `par ${par}`;
}

/** A rhythm with its years and, if it is yearly, its total over these years. */
function rythmeText(rythme: Rythme, quantite: Quantite): string {
  const { debut, fin, par, tous_les } = rythme;
  const both = debut !== undefined && fin !== undefined;
  const when = both
    ? `, de ${debut} à ${fin}`
    : debut !== undefined
      ? `, à partir de ${debut}`
      : fin !== undefined
        ? `, jusqu’en ${fin}`
        : '';
  const times = both && par === 'an' && !tous_les ? yearCount(debut, fin) : 0;
  const sum = times > 1 ? ` (soit ${valueText(rythme.valeur, (n) => numberText(n * times))} en tout)` : '';
  return `${withUnit(rythme.valeur, quantite)} ${frequencyText(rythme)}${when}${sum}`;
}

export function scheduleTexts(quantite: Quantite): string[] {
  const { rythme, echeancier, paliers, periode: span } = quantite;
  const parts: string[] = [];
  if (rythme) parts.push(rythmeText(rythme, quantite));
  if (echeancier) {
    const total = effortOf({ grandeur: '', echeancier });
    const sum =
      echeancier.length > 1 && total && total.min === total.max ? ` (${numberText(total.min)} en tout)` : '';
    parts.push(
      `calendrier\u00a0: ${echeancier.map((tranche) => `${valueText(tranche.valeur)} ${periodWithPreposition(tranche.periode)}`).join(', ')}${sum}`,
    );
  }
  if (paliers) {
    const alone = quantite.cible === undefined && quantite.variation === undefined;
    const start = alone && quantite.reference ? `à partir de ${base(quantite)}, ` : '';
    const last = paliers.length - 1;
    const steps = paliers.map(
      (step, i) =>
        `${i === last ? withUnit(step.valeur, quantite) : valueText(step.valeur)}${dated(step.periode)}`,
    );
    parts.push(`${start}par paliers\u00a0: ${steps.join(', puis ')}`);
  }
  if (span) {
    const { debut, fin } = span;
    const both = debut !== undefined && fin !== undefined;
    parts.push(
      both
        ? `sur la période ${periodText(debut)}–${periodText(fin)}`
        : debut !== undefined
          ? `à partir ${periodFrom(debut)}`
          : periodUntil(fin ?? ''),
    );
  }
  return parts;
}
