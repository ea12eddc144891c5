import { VERDICTS } from '../../../catalogue/verdicts.ts';
import { NBSP } from '../../../kernel/french/number.ts';
import { capitalized } from '../../../kernel/french/typography.ts';
import { daysOfReleve } from '../../../suivi/constats.ts';
import type { Etat, LigneEtat } from '../../../suivi/etat.ts';
import type { Point, Releve } from '../../../suivi/model.ts';
import { du, fait, part, releveText, sideName, verdictText } from '../../../suivi/report/phrases.ts';
import { STATUT_MOTS } from '../../../suivi/statuts.ts';
import { namesText } from '../names.ts';
import { euroText } from '../numbers.ts';
import { periodText } from '../periods.ts';
import type { CrossReferences } from '../references.ts';
import type { DonneesSuivi } from './donnees.ts';
import { ligneText, sourceOu, texteOu } from './textes.ts';

/** What lines are made from. */
export interface Autour {
  etat: Etat;
  donnees: DonneesSuivi;
  to: CrossReferences;
  /** The titles of commitments, prepared for Markdown, by id. */
  titres: ReadonlyMap<string, string>;
}

const NATURES = { prevu: 'prévu', engage: 'engagé', paye: 'payé' } as const;

/** One commitment with all that its follow-up says of it until the day of the document. */
export function buildLigne(ligne: LigneEtat, { etat, donnees, to, titres }: Autour) {
  const { engagement, numero, colonne, jugement } = ligne;
  const { id } = engagement;
  const { releves = [], points = [], depenses = [], instances = [] } = etat.suivi;
  const share = part(ligne);
  const own = <T extends { engagement?: string }>(all: readonly T[]) =>
    all.filter((one) => one.engagement === id);
  const verdict = VERDICTS[jugement.verdict];
  return {
    id,
    numero,
    titre: titres.get(id) ?? ligneText(engagement.titre),
    qui: capitalized(namesText(engagement.porteurs, to.parties)),
    cote: colonne === undefined ? '' : ligneText(sideName(etat.contrat, colonne)),
    echeance:
      ligne.objectif.echeance === undefined
        ? engagement.echeance === 'permanent'
          ? 'permanent'
          : ''
        : periodText(engagement.echeance ?? ligne.objectif.echeance),
    verdict: verdict.id as string,
    signe: verdict.signe as string,
    mots: verdict.mots as string,
    verdict_en_mots: ligneText(verdictText(ligne)),
    fait: ligneText(fait(ligne)),
    du: ligneText(du(ligne)),
    part: share === undefined ? '' : `${share}${NBSP}%`,
    attente: texteOu(jugement.attente),
    releves: own(releves).map((one) => releveOf(one, donnees)),
    points: own(points).map((one) => pointOf(one, donnees)),
    decisions: instances.flatMap(({ nom, date, decisions = [] }) =>
      own(decisions).map((one) => ({
        instance: ligneText(nom),
        date: periodText(date),
        texte: ligneText(one.texte),
        echeance: one.echeance === undefined ? '' : periodText(one.echeance),
        suite: texteOu(one.suite),
      })),
    ),
    depenses: own(depenses).map((one) => ({
      annee: String(one.annee),
      montant: euroText(one.montant),
      partie: one.partie === undefined ? '' : namesText([one.partie], to.parties),
      nature: NATURES[one.nature ?? 'paye'] as string,
      source: sourceOu(one.source),
    })),
  };
}

const releveOf = (one: Releve, donnees: DonneesSuivi) => ({
  date: periodText(one.date),
  texte: ligneText(releveText(one)),
  statut: statutOf(one),
  commentaire: texteOu(one.commentaire),
  de_l_annee: isOfYear(one, donnees),
});

const pointOf = (one: Point, donnees: DonneesSuivi) => ({
  date: periodText(one.date),
  statut: statutOf(one),
  texte: texteOu(one.texte),
  difficulte: texteOu(one.difficulte),
  suite: texteOu(one.suite),
  source: sourceOu(one.source),
  de_l_annee: isOfYear(one, donnees),
});

function statutOf({ statut, attente }: Pick<Point, 'statut' | 'attente'>): string {
  const parts = [
    ...(statut === undefined ? [] : [STATUT_MOTS[statut]]),
    ...(attente === undefined ? [] : [`en attente\u00a0: ${attente}`]),
  ];
  return ligneText(parts.join(', '));
}

/** Whether something dated belongs to the year of the bilan; without a year, everything does. */
const isOfYear = (one: { date: number | string }, { annee }: DonneesSuivi): boolean =>
  annee === undefined || daysOfReleve(one).fin.startsWith(`${annee}`);
