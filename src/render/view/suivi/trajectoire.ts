import { daysOf } from '../../../model/periodes.ts';
import type { Valeur } from '../../../model/quantites.ts';
import { inflected } from '../../../model/unites.ts';
import type { Constat } from '../../../suivi/constats.ts';
import type { LigneEtat } from '../../../suivi/etat.ts';
import { releveText } from '../../../suivi/report/phrases.ts';
import { valueText } from '../numbers.ts';
import { shortPeriod } from '../periods.ts';
import { type Mesure, mesureOf } from './mesure.ts';
import { ligneText } from './textes.ts';
import { enVigueur, type VersionEngagement } from './versions.ts';

/** The chart of one commitment as templates print it: the table of `:::trajectoire`. */
export interface TrajectoireView {
  titre: string;
  attendu: 'droite' | 'paliers';
  lignes: RepereView[];
  notes: string[];
}

/** A row: a day, what was found, what was expected then, the target then, and what the day is. */
interface RepereView {
  date: string;
  releve: string;
  attendu: string;
  objectif: string;
  repere: string;
}

const NONE = '–';
const QUALITES = { constate: '', declare: 'déclaré', estime: 'estimé' } as const;

/** A day that the chart shows, before its figures are written. */
interface Jour {
  jour: string;
  /** How the date is written, where it isn’t a day. */
  date?: string;
  constat?: Constat;
  reperes: string[];
  /** The version that ends on that day. */
  ancienne?: VersionEngagement;
}

/**
 * The chart of a commitment until a day, with the target as amendments changed it; undefined where no figure can be compared to anything, or all is of one day.
 */
export function trajectoireOf(
  ligne: LigneEtat,
  au: string,
  anciennes: readonly VersionEngagement[] = [],
): TrajectoireView | undefined {
  const { objectif, engagement } = ligne;
  const constats = ligne.constats.filter(({ jour }) => jour <= au);
  const compared = constats.filter(({ fait }) => fait !== undefined);
  const mesure = mesureOf(ligne, au);
  if (compared.length === 0 || (objectif.du === undefined && !objectif.sansFin)) return undefined;
  const jours = joursOf(
    ligne,
    compared,
    mesure,
    anciennes.filter(({ jusqua }) => jusqua <= au),
  );
  if (new Set(jours.map(({ jour }) => jour)).size < 2) return undefined;
  const { echeancier, paliers } = engagement.quantite ?? {};
  return {
    titre: ligneText(`Relevés et objectif${uniteText(ligne)}`),
    attendu: echeancier || paliers ? 'paliers' : 'droite',
    lignes: jours.map((one) => repereOf(one, ligne, mesure, anciennes)),
    notes: notesOf(ligne, constats, mesure),
  };
}

function uniteText({ engagement: { quantite } }: LigneEtat): string {
  if (!quantite?.unite) return '';
  return `, en ${inflected(quantite.unite, 2, quantite.unite_pluriel)}`;
}

// The days in their order; of one day, first what begins or changes, then the figure that counts, then the others.
function joursOf(
  { objectif, engagement, jugement }: LigneEtat,
  constats: readonly Constat[],
  mesure: Mesure,
  anciennes: readonly VersionEngagement[],
): Jour[] {
  const { echeancier = [], paliers = [] } = engagement.quantite ?? {};
  const steps = [...echeancier, ...paliers].flatMap(({ periode }) => daysOf(periode)?.fin ?? []);
  // A text whose promise cannot be given in this measure has no beginning to show.
  const begun = [objectif, ...anciennes.map((one) => one.ligne.objectif)].flatMap((one) =>
    one.debut !== undefined && mesure.expected(one, one.debut) !== NONE ? [one.debut] : [],
  );
  const debut = begun.toSorted()[0];
  const marked = new Map<string, Jour>();
  const mark = (jour: string, repere: string, ancienne?: VersionEngagement) => {
    const known = marked.get(jour) ?? { jour, reperes: [] };
    known.reperes.push(repere);
    if (ancienne) known.ancienne ??= ancienne;
    marked.set(jour, known);
  };
  if (debut !== undefined) mark(debut, 'Départ');
  for (const one of anciennes) if (debut === undefined || one.jusqua >= debut) mark(one.jusqua, one.par, one);
  for (const jour of new Set(steps)) if (jour !== objectif.echeance) mark(jour, 'Palier');
  if (objectif.echeance !== undefined) mark(objectif.echeance, 'Échéance');
  const found = constats.map((constat): Jour => {
    const { releve, jour } = constat;
    const how = releve ? QUALITES[releve.qualite ?? 'constate'] : 'selon le contrat';
    return {
      jour,
      ...(releve && { date: shortPeriod(releve.date) }),
      constat,
      reperes: [how].filter(Boolean),
    };
  });
  const counts = (one: Jour) => Number(one.constat === jugement.constat);
  return [...marked.values(), ...found.toSorted((a, b) => counts(b) - counts(a))]
    .toSorted((a, b) => Number(a.jour > b.jour) - Number(a.jour < b.jour))
    .reduce(joined, []);
}

// The deadline and the figure of that same day are one row.
function joined(rows: Jour[], one: Jour): Jour[] {
  const last = rows.at(-1);
  const isOne = last?.jour === one.jour && !last.constat && one.constat && !last.ancienne;
  if (!isOne) return [...rows, one];
  return [...rows.slice(0, -1), { ...last, ...one, reperes: [...last.reperes, ...one.reperes] }];
}

function repereOf(
  { jour, date, constat, reperes, ancienne }: Jour,
  ligne: LigneEtat,
  mesure: Mesure,
  anciennes: readonly VersionEngagement[],
): RepereView {
  const inForce = enVigueur(ligne, anciennes, jour);
  const texts = (of: (one: LigneEtat) => string): string => {
    const now = of(inForce);
    const before = ancienne ? of(ancienne.ligne) : now;
    return before === now || before === NONE || now === NONE ? now : `${before} → ${now}`;
  };
  return {
    date: date ?? shortPeriod(jour),
    releve: constat?.fait === undefined ? NONE : mesure.text(ligne.objectif, constat.fait),
    attendu: texts(({ objectif }) => mesure.expected(objectif, jour)),
    objectif: texts(({ objectif }) =>
      objectif.du === undefined ? NONE : mesure.text(objectif, objectif.du),
    ),
    repere: reperes.map(ligneText).join('\u202f; '),
  };
}

function notesOf(ligne: LigneEtat, constats: readonly Constat[], mesure: Mesure): string[] {
  const { objectif, engagement } = ligne;
  const { cible, variation, nombre } = engagement.quantite ?? {};
  const range = [cible, variation, nombre].find(
    (one): one is Exclude<Valeur, number> => typeof one === 'object',
  );
  const others = constats.flatMap(({ fait, releve }) => (fait === undefined && releve ? [releve] : []));
  return [
    ...(mesure.note ? [mesure.note] : []),
    ...(range && objectif.du !== undefined
      ? [
          `Le contrat dit\u00a0: ${valueText(range)}\u202f; l’objectif est atteint à partir de ${mesure.text(objectif, objectif.du)}.`,
        ]
      : []),
    ...others.map(
      (releve) =>
        `Hors du graphique, faute d’une base à laquelle le comparer\u00a0: ${shortPeriod(releve.date)}, ${ligneText(releveText(releve))}.`,
    ),
  ];
}
