import type { Contrat } from '../../model/contrat.ts';
import type { Exclusion } from '../../model/exclusions.ts';
import { type Montant, total } from '../../model/montants.ts';
import { NATURES } from '../../model/natures.ts';
import { add } from '../../model/quantites.ts';
import { type Apport, type Colonne, figuresOf } from '../../model/totaux.ts';
import type { Famille } from '../../model/unites.ts';
import type { AxeView } from './axes.ts';
import { montantText } from './montant-text.ts';
import { numberText } from './numbers.ts';
import { uncapitalized } from './prose/sentence.ts';

const FAMILLES: Readonly<Record<Famille, string>> = { postes: 'Postes', cameras: 'Caméras', euros: 'Euros' };
const POUR: Readonly<Record<Colonne, string>> = {
  etat: 'de l’État',
  collectivites: 'des collectivités',
  communs: 'des engagements communs',
  partenaires: 'des partenaires',
  financeurs: 'd’autres financeurs',
};
const SORTES: Readonly<Record<Apport['sorte'], string>> = {
  forces: 'policiers et gendarmes',
  justice: 'justice',
  education: 'éducation',
  police_municipale: 'police municipale',
  mediation: 'médiation',
  autres: 'autres',
  promis: '',
  acquis: 'acquis',
  demande: 'demandés, non acquis',
  conditionnel: 'sous condition',
  '': '',
};
const ORDER: readonly Apport['sorte'][] = [...NATURES, '', 'promis', 'acquis', 'demande', 'conditionnel'];
/** Why a figure is in no total, as a reader says it. */
export const MOTIFS: Readonly<Record<Exclusion['motif'], string>> = {
  compris: 'déjà compris dans un autre engagement',
  meme_cible: 'même cible qu’un autre engagement, déjà compté',
  deja_promis: 'financement déjà promis par un autre engagement',
  deja_budgete: 'montant déjà compté par son coût ou ses financements',
  a_determiner: 'nombre à déterminer',
  detail: 'détail de l’engagement, déjà compté avec lui',
  maintenu: 'niveau maintenu, sans variation',
  existant: 'remplacement, entretien ou raccordement de ce qui existe',
  rythme: 'montant ou nombre périodique, sans première ni dernière année',
  part_d_ensemble: 'part d’un ensemble existant, à qui elle n’ajoute rien',
  financeur_inconnu: 'financeur qui n’est pas rattaché à une partie',
  sans_montant: 'financement sans montant',
  sans_financeur: 'part du coût sans financeur désigné',
  part: 'part ou évolution en pour cent',
  personnes: 'nombre de personnes, et non variation d’un effectif',
  autre_unite: 'compté dans une autre unité que les postes, les caméras et les euros',
  par_choix: 'laissé hors des totaux par le texte',
  pour_chacun: 'promis pour chacun, sans nombre total',
  sans_chiffre: 'sans variation chiffrée',
  hors_contrat: 'abandonné ou pour mémoire',
  non_signataire: 'porté par une partie qui ne signe pas',
};

const keyOf = ({ colonne, famille, sorte, par }: Apport) => `${colonne} ${famille} ${sorte} ${par ?? ''}`;

// Five exports: the totals of a document, and their parts, from which two documents are compared.

/** The figures that are added up together, in the order in which the table lists them. */
export function groupsOf(apports: readonly Apport[]): Apport[][] {
  const groups = new Map<string, Apport[]>();
  for (const apport of apports) groups.set(keyOf(apport), [...(groups.get(keyOf(apport)) ?? []), apport]);
  const colonnes = Object.keys(POUR);
  const rank = ({ colonne, famille, sorte, par }: Apport) =>
    colonnes.indexOf(colonne) * 100 +
    Object.keys(FAMILLES).indexOf(famille) * 30 +
    (par ? 10 : 0) +
    ORDER.indexOf(sorte);
  return [...groups.values()].sort(([a], [b]) => rank(a as Apport) - rank(b as Apport));
}

/** « Postes de l’État (justice) »; posts of no particular nature need no name for it when they are the only ones of their side. */
export function labelOf(apports: readonly Apport[], groups: readonly Apport[][]): string {
  const [{ colonne, famille, sorte, par }] = apports as [Apport];
  const alone = !groups.some(
    ([other]) => other?.colonne === colonne && other.famille === famille && other.sorte !== sorte,
  );
  const kind = sorte === 'autres' && alone ? '' : SORTES[sorte];
  return `${FAMILLES[famille]}${par ? ` par ${par}` : ''} ${POUR[colonne]}${kind && ` (${kind})`}`;
}

/** The terms of a sum with the numbers of their commitments, then the sum: « 1 (1.1) + 4 (1.2) = 5 ». */
function sumText(apports: readonly Apport[]): string {
  const famille = (apports[0] as Apport).famille;
  const terms = apports.map(({ valeur, numero, realise, conditionnel }, i) => {
    const when = conditionnel && famille !== 'euros' ? ', sous condition' : '';
    const isLess = i > 0 && valeur.max <= 0 && valeur.max === valeur.min;
    const shown = isLess ? { min: -valeur.min, max: -valeur.max } : valeur;
    const text = `${montantText(shown, famille)}${doneText(realise, famille)} (${numero}${when})`;
    return i === 0 ? text : `${isLess ? '−' : '+'} ${text}`;
  });
  if (terms.length === 1) return terms.join('');
  const sum = total(apports.map(({ valeur }) => valeur)) as Montant;
  // Where some of them decrease, what is already done is no part of their sum.
  const done = apports.some(({ valeur }) => valeur.min < 0)
    ? 0
    : apports.reduce((all, { realise = 0 }) => add(all, realise), 0);
  const left =
    done > 0 && sum.min === sum.max && !sum.environ ? `, reste ${numberText(add(sum.min, -done))}` : '';
  return `${terms.join(' ')} = ${montantText(sum, famille)}${doneText(done, famille)}${left}`;
}

const doneText = (realise: number | undefined, famille: Famille) =>
  realise ? `, dont ${numberText(realise)} déjà ${famille === 'cameras' ? 'réalisées' : 'réalisés'}` : '';

/** The commitments that are left out, each with what is left out if the rest of it counts: « 1.7 (fibre optique, radios) ». */
function leftOutText(exclusions: readonly Exclusion[]): string {
  const byNumero = new Map<string, Set<string>>();
  for (const { numero, grandeur } of exclusions) {
    const found = byNumero.get(numero) ?? new Set();
    if (grandeur !== undefined) found.add(grandeur);
    byNumero.set(numero, found);
  }
  return [...byNumero]
    .map(([numero, grandeurs]) => (grandeurs.size > 0 ? `${numero} (${[...grandeurs].join(', ')})` : numero))
    .join(', ');
}

/** The commitments whose figure no total includes, with the reason, one reason a line. */
export function leftOutOf(exclusions: readonly Exclusion[]) {
  return (Object.keys(MOTIFS) as Exclusion['motif'][])
    .map((motif) => ({
      motif: MOTIFS[motif],
      numeros: leftOutText(exclusions.filter((e) => e.motif === motif)),
    }))
    .filter(({ numeros }) => numeros !== '');
}

/** The totals are given by axis when there are no more axes than this, and at least this share of the cells says something. */
const MOST_AXES = 7;
const LEAST_FILLED = 1 / 3;

/**
 * The totals: a row for each kind of figure that can be added up, a column for each axis that has figures; then each sum written out, and
 * the commitments whose figure no total includes, by reason.
 */
export function buildTotaux(contrat: Contrat, axes: readonly AxeView[]) {
  const { apports, exclusions } = figuresOf(contrat);
  const groups = groupsOf(apports);
  const columns = contrat.axes
    .map((axe, i) => ({ axe, entete: `Axe\u00a0${axes[i]?.numero ?? ''}` }))
    .filter(({ axe }) => apports.some((apport) => apport.axe === axe));
  // A wider table, or one of dashes, could not be read; the sums name the commitments.
  const filled = groups.flatMap((group) =>
    columns.filter(({ axe }) => group.some((apport) => apport.axe === axe)),
  ).length;
  const dense = filled >= groups.length * columns.length * LEAST_FILLED;
  const shown = columns.length > 1 && columns.length <= MOST_AXES && dense ? columns : [];
  const cell = (found: readonly Apport[]) => {
    const [first] = found;
    return { texte: first ? montantText(total(found.map(({ valeur }) => valeur)), first.famille) : '–' };
  };
  const sumsOf = (some: readonly Apport[][]) =>
    some.map((group) => ({ libelle: labelOf(group, groups), somme: sumText(group) }));
  return {
    entetes: groups.length > 0 ? [...shown.map(({ entete }) => entete), 'Ensemble'] : [],
    lignes: groups.map((group) => ({
      libelle: labelOf(group, groups),
      cellules: [...shown.map(({ axe }) => cell(group.filter((apport) => apport.axe === axe))), cell(group)],
    })),
    calculs: sumsOf(groups.filter(({ length }) => length > 1)),
    // A total of one term has nothing to add up: these share a line, one sentence.
    repris: sumsOf(groups.filter(({ length }) => length === 1)).map(({ libelle, somme }, i) => ({
      libelle: i === 0 ? libelle : uncapitalized(libelle),
      somme,
    })),
    exclus: leftOutOf(exclusions),
  };
}
