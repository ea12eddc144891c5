import { VERDICTS } from '../../../catalogue/verdicts.ts';
import { NBSP } from '../../../kernel/french/number.ts';
import { capitalized } from '../../../kernel/french/typography.ts';
import { daysOfReleve } from '../../../suivi/constats.ts';
import type { Etat, LigneEtat } from '../../../suivi/etat.ts';
import type { Decision, Depense, InstanceTenue, Point, Releve } from '../../../suivi/model.ts';
import { du, fait, part, releveText, sideName, verdictText } from '../../../suivi/report/phrases.ts';
import { STATUT_MOTS } from '../../../suivi/statuts.ts';
import { namesText } from '../names.ts';
import { euroText } from '../numbers.ts';
import { periodText, shortPeriod } from '../periods.ts';
import type { CrossReferences } from '../references.ts';
import type { DonneesSuivi } from './donnees.ts';
import { buildReleves } from './releves.ts';
import { ligneText, sourceOu, texteOu } from './textes.ts';
import { totauxOf } from './totaux-depenses.ts';
import { trajectoireOf } from './trajectoire.ts';
import type { VersionEngagement } from './versions.ts';

// Four exports: one commitment with its follow-up, what it is made from, one decision, and what belongs to the year of a bilan.

/** What lines are made from. */
export interface Autour {
  etat: Etat;
  donnees: DonneesSuivi;
  to: CrossReferences;
  /** The titles of commitments, prepared for Markdown, by id. */
  titres: ReadonlyMap<string, string>;
  /** What each commitment was before amendments, by id. */
  anciennes: ReadonlyMap<string, readonly VersionEngagement[]>;
}

const NATURES = { prevu: 'prévu', engage: 'engagé', paye: 'payé' } as const;

/** One commitment with all that its follow-up says of it until the day of the document; for a bilan, in its year. */
export function buildLigne(ligne: LigneEtat, { etat, donnees, to, titres, anciennes }: Autour) {
  const { engagement, numero, colonne, jugement, objectif } = ligne;
  const { id } = engagement;
  const { releves = [], points = [], depenses = [], instances = [] } = etat.suivi;
  const share = part(ligne);
  const own = <T extends { engagement?: string }>(all: readonly T[]) =>
    all.filter((one) => one.engagement === id);
  const verdict = VERDICTS[jugement.verdict];
  const [shown, left] = shownReleves(own(releves), ligne, donnees);
  const before = anciennes.get(id) ?? [];
  // A bilan draws few charts, and chooses them itself (`courbes.ts`).
  const isSheet = donnees.annee === undefined;
  return {
    id,
    au: periodText(donnees.au),
    numero,
    titre: titres.get(id) ?? ligneText(engagement.titre),
    qui: capitalized(namesText(engagement.porteurs, to.parties)),
    cote: colonne === undefined ? '' : ligneText(sideName(etat.contrat, colonne)),
    echeance: echeanceText(engagement.echeance, objectif.echeance, periodText),
    echeance_breve: echeanceText(engagement.echeance, objectif.echeance, shortPeriod),
    verdict: verdict.id as string,
    signe: verdict.signe as string,
    mots: verdict.mots as string,
    verdict_en_mots: ligneText(verdictText(ligne)),
    fait: ligneText(fait(ligne)),
    du: ligneText(du(ligne)),
    part: share === undefined ? '' : `${share}${NBSP}%`,
    attente: texteOu(jugement.attente),
    trajectoire: isSheet ? trajectoireOf(ligne, donnees.au, before) : undefined,
    tableau_releves: isSheet ? buildReleves(ligne, donnees.au, before) : [],
    releves: shown.map(releveOf),
    autres_releves: left,
    points: own(points)
      .filter((one) => isOfYear(one, donnees))
      .map(pointOf),
    decisions: instances.flatMap((instance) =>
      own(instance.decisions ?? []).map((one) => decisionOf(one, instance)),
    ),
    depenses: own(depenses).map((one) => depenseOf(one, to)),
    totaux_depenses: totauxOf(own(depenses)),
  };
}

/** A commitment as the documents of the follow-up print it. */
export type LigneSuivi = ReturnType<typeof buildLigne>;

/** Whether something dated belongs to the year of the bilan; without a year, everything does. */
export const isOfYear = (one: { date: number | string }, { annee }: DonneesSuivi): boolean =>
  annee === undefined || daysOfReleve(one).fin.startsWith(`${annee}`);

// A bilan shows the records of the day that the verdict rests on, and the last of the year: monthly records would fill its pages.
function shownReleves(own: readonly Releve[], ligne: LigneEtat, donnees: DonneesSuivi): [Releve[], number] {
  if (donnees.annee === undefined) return [[...own], 0];
  const jour = ligne.jugement.constat?.jour;
  const ofYear = own.filter((one) => isOfYear(one, donnees));
  const last = ofYear
    .map((one) => daysOfReleve(one).fin)
    .sort()
    .at(-1);
  const shown = own.filter((one) => [jour, last].includes(daysOfReleve(one).fin));
  return [shown, ofYear.filter((one) => !shown.includes(one)).length];
}

function echeanceText(
  own: number | string | undefined,
  due: string | undefined,
  written: (periode: number | string) => string,
): string {
  if (own === 'permanent') return 'permanent';
  if (own !== undefined) return written(own);
  return due === undefined ? '' : written(due);
}

const releveOf = (one: Releve) => ({
  date: periodText(one.date),
  texte: ligneText(releveText(one)),
  statut: statutOf(one),
  commentaire: texteOu(one.commentaire),
});

const pointOf = (one: Point) => ({
  date: periodText(one.date),
  statut: statutOf(one),
  texte: texteOu(one.texte),
  difficulte: texteOu(one.difficulte),
  suite: texteOu(one.suite),
  source: sourceOu(one.source),
});

/** A decision with the meeting that took it. */
export const decisionOf = (one: Decision, { nom, date }: InstanceTenue) => ({
  instance: ligneText(nom),
  date: periodText(date),
  texte: ligneText(one.texte),
  echeance: one.echeance === undefined ? '' : periodText(one.echeance),
  suite: texteOu(one.suite),
});

const depenseOf = (one: Depense, to: CrossReferences) => ({
  annee: String(one.annee),
  montant: euroText(one.montant),
  partie: one.partie === undefined ? '' : namesText([one.partie], to.parties),
  nature: NATURES[one.nature ?? 'paye'] as string,
  source: sourceOu(one.source),
});

function statutOf({ statut, attente }: Pick<Point, 'statut' | 'attente'>): string {
  const parts = [
    ...(statut === undefined ? [] : [STATUT_MOTS[statut]]),
    ...(attente === undefined ? [] : [`en attente : ${attente}`]),
  ];
  return ligneText(parts.join(', '));
}
