import type { Fourchette, Quantite } from '../../model/contrat.ts';
import { anneesDuRythme, effort, etendue, plus } from '../../model/quantites.ts';
import { accorder } from '../../model/unites.ts';
import { ecart, nombre, periode, quand, valeur } from '../valeurs.ts';

type Valeur = number | Fourchette;

const PLURIEL = { an: 'ans', semestre: 'semestres', trimestre: 'trimestres', mois: 'mois', semaine: 'semaines', jour: 'jours' };

/** « par an », « toutes les 2 semaines ». */
function frequence({ par, tous_les }: NonNullable<Quantite['rythme']>): string {
  return tous_les ? `${par === 'semaine' ? 'toutes' : 'tous'} les ${tous_les} ${PLURIEL[par]}` : `par ${par}`;
}

/** A value with its unit: « 100 postes », « au moins 20 postes », « 1 400 000 € ». */
function compte(value: Valeur, quantite: Quantite, format?: (n: number) => string): string {
  const { unite, unite_pluriel } = quantite;
  if (!unite) return valeur(value, format);
  const { min, max } = etendue(value);
  const name = /^(euro|€)s?$/i.test(unite) ? '€' : accorder(unite, Number.isFinite(max) ? max : min, unite_pluriel);
  return `${valeur(value, format)}${name === '€' ? '\u202f' : ' '}${name}`;
}

const auJour = (date: string | number) => (/^\d{4}-\d{2}-\d{2}$/.test(String(date)) ? `au ${periode(date)}` : quand(date));
const dated = (date: string | number | undefined) => (date === undefined ? '' : ` (${auJour(date)})`);

/** « à partir de 330 (en 2020) », or nothing without a base. */
const depuis = ({ reference }: Quantite) => (reference ? ` à partir de ${valeur(reference.valeur)}${dated(reference.date)}` : '');

const pourCent = (value: Valeur) => `${valeur(value, typeof value === 'number' ? ecart : nombre)}\u202f%`;

/** A variation with where it starts and where it leads, so that a reader can check the sum. */
function variationEnMots(quantite: Quantite, variation: Valeur): string {
  const { reference, cible } = quantite;
  const signed = typeof variation === 'number' ? compte(variation, quantite, ecart) : `${compte(variation, quantite)} en plus`;
  const from = depuis(quantite);
  if (cible !== undefined) return `${signed}${from}${from ? ',' : ''} pour atteindre ${compte(cible, quantite)}`;
  const plain = typeof variation === 'number' && typeof reference?.valeur === 'number';
  return plain ? `${signed}${from}, soit ${compte(plus(reference.valeur as number, variation), quantite)}` : `${signed}${from}`;
}

/** A target with its base and the difference, when both are plain numbers. */
function cibleEnMots(quantite: Quantite, cible: Valeur): string {
  const { reference } = quantite;
  if (!reference) return `cible de ${compte(cible, quantite)}`;
  const plain = typeof cible === 'number' && typeof reference.valeur === 'number';
  const gain = plain ? `, soit ${ecart(plus(cible, -(reference.valeur as number)))}` : '';
  return `de ${valeur(reference.valeur)}${dated(reference.date)} à ${compte(cible, quantite)}${gain}`;
}

/** What is promised, with base, target and variation side by side. */
function promesse(quantite: Quantite): string[] {
  const { reference, cible, variation, variation_pourcentage, nombre: count, multiplicateur, paliers, pour_chaque } = quantite;
  const parts: string[] = [];
  if (variation !== undefined) parts.push(variationEnMots(quantite, variation));
  else if (cible !== undefined) parts.push(cibleEnMots(quantite, cible));
  let based = parts.length > 0;
  const from = () => {
    const words = based ? '' : depuis(quantite);
    based = true;
    return words;
  };
  if (variation_pourcentage !== undefined) parts.push(`${pourCent(variation_pourcentage)}${from()}`);
  if (multiplicateur !== undefined) parts.push(`multiplication par ${nombre(multiplicateur)}${from()}`);
  if (count !== undefined) parts.push(compte(count, quantite));
  if (reference && !based && !paliers) parts.push(`base de ${compte(reference.valeur, quantite)}${dated(reference.date)}`);
  if (pour_chaque) parts.push(`pour chaque ${pour_chaque}`);
  return parts;
}

function calendrier(quantite: Quantite): string[] {
  const { rythme, echeancier, paliers, periode: span, reference } = quantite;
  const parts: string[] = [];
  if (rythme) {
    const years = rythme.debut !== undefined && rythme.fin !== undefined && anneesDuRythme(rythme);
    const when = years
      ? `, de ${years.debut} à ${years.fin}`
      : rythme.debut !== undefined
        ? `, à partir de ${rythme.debut}`
        : rythme.fin !== undefined
          ? `, jusqu’en ${rythme.fin}`
          : '';
    const total = years && rythme.par === 'an' && !rythme.tous_les ? effort({ grandeur: '', rythme }) : undefined;
    const sum =
      total && Number.isFinite(total.min)
        ? ` (soit ${total.min === total.max ? nombre(total.min) : `au moins ${nombre(total.min)}`} en tout)`
        : '';
    parts.push(`${compte(rythme.valeur, quantite)} ${frequence(rythme)}${when}${sum}`);
  }
  if (echeancier) {
    const total = echeancier
      .map((tranche) => etendue(tranche.valeur))
      .reduce((a, b) => ({ min: plus(a.min, b.min), max: plus(a.max, b.max) }));
    const sum = echeancier.length > 1 && total.min === total.max ? ` (${nombre(total.min)} en tout)` : '';
    parts.push(`calendrier : ${echeancier.map((tranche) => `${valeur(tranche.valeur)} ${quand(tranche.periode)}`).join(', ')}${sum}`);
  }
  if (paliers) {
    const start =
      reference && quantite.cible === undefined && quantite.variation === undefined
        ? `de ${valeur(reference.valeur)}${dated(reference.date)} `
        : '';
    const steps = paliers.map(
      (palier, i) => `${i === paliers.length - 1 ? compte(palier.valeur, quantite) : valeur(palier.valeur)}${dated(palier.periode)}`,
    );
    parts.push(`${start}par paliers : ${steps.join(', puis ')}`);
  }
  if (span) {
    const { debut, fin } = span;
    parts.push(
      debut !== undefined && fin !== undefined
        ? `sur la période ${debut}\u2013${fin}`
        : debut !== undefined
          ? `à partir de ${debut}`
          : `jusqu’à ${fin}`,
    );
  }
  return parts;
}

function etat(quantite: Quantite): string[] {
  const { realise, variation, a_determiner, pourcentage, precision } = quantite;
  const parts: string[] = [];
  if (pourcentage) parts.push(`${valeur(pourcentage.valeur)}\u202f% ${pourcentage.de}`);
  if (realise) {
    const left = typeof variation === 'number' ? `, reste ${nombre(plus(variation, -realise.valeur))}` : '';
    parts.push(`dont ${nombre(realise.valeur)} déjà acquis${realise.date === undefined ? '' : ` ${auJour(realise.date)}`}${left}`);
  }
  if (a_determiner) parts.push('nombre à déterminer');
  if (precision) parts.push(precision);
  return parts;
}

/** A quantity in words a reader can check, on one line: « effectif de la police municipale : + 100 postes à partir de 330 (en 2020), pour atteindre 430 postes ». */
export function quantiteEnMots(quantite: Quantite): string {
  const parts = [...promesse(quantite), ...calendrier(quantite), ...etat(quantite)];
  return `${quantite.grandeur}\u00a0: ${parts.join('\u202f; ')}`.replaceAll(' : ', '\u00a0: ');
}

/** The figure alone, for a table: « + 100 postes (330 → 430) », « 10 caméras par an »; empty when the quantity says none. */
export function quantiteBreve(quantite: Quantite): string {
  const {
    reference,
    cible,
    variation,
    variation_pourcentage,
    rythme,
    paliers,
    nombre: count,
    pourcentage,
    multiplicateur,
    a_determiner,
  } = quantite;
  const steps = [
    reference?.valeur,
    ...(paliers?.map((palier) => palier.valeur) ?? []),
    ...(cible !== undefined && !paliers ? [cible] : []),
  ].filter((v) => v !== undefined);
  const path = steps.length > 1 ? ` (${steps.map((step) => valeur(step)).join(' → ')})` : '';
  if (variation !== undefined)
    return `${typeof variation === 'number' ? compte(variation, quantite, ecart) : `${compte(variation, quantite)} en plus`}${path}`;
  if (steps.length > 1) {
    const total = effort(quantite);
    return total && total.min === total.max ? `${compte(total.min, quantite, ecart)}${path}` : path.trim();
  }
  if (cible !== undefined) return compte(cible, quantite);
  if (count !== undefined) return compte(count, quantite);
  if (rythme) return `${compte(rythme.valeur, quantite)} ${frequence(rythme)}`;
  const total = effort(quantite);
  if (total)
    return compte(
      total.min === total.max ? total.min : { minimum: total.min, ...(Number.isFinite(total.max) ? { maximum: total.max } : {}) },
      quantite,
      undefined,
    );
  if (pourcentage) return `${valeur(pourcentage.valeur)}\u202f% ${pourcentage.de}`;
  if (variation_pourcentage !== undefined) return pourCent(variation_pourcentage);
  if (multiplicateur !== undefined) return `× ${nombre(multiplicateur)}`;
  return a_determiner ? 'à déterminer' : '';
}
