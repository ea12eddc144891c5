import { VERDICTS } from '../../catalogue/verdicts.ts';
import { formatDay } from '../../kernel/french/date.ts';
import type { Etat, LigneEtat } from '../etat.ts';
import type { Decision, Point } from '../model.ts';
import { STATUT_MOTS } from '../statuts.ts';
import {
  balance,
  dayText,
  du,
  fait,
  figure,
  part,
  periodText,
  releveText,
  sideName,
  sourceText,
  verdictText,
} from './phrases.ts';

/** A table of a page: texts without marks. */
interface TableDePage {
  titre: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A state in words, before it is written in a format. */
export interface PageEtat {
  titre: string;
  /** Its day, and how many promises each side has kept: two sentences. */
  phrases: readonly string[];
  /** « au 31 décembre 2024 ». */
  jour: string;
  /** The commitments with their verdicts. */
  engagements: TableDePage;
  /** What the follow-up holds, one list after the other; those that are empty are left out. */
  listes: readonly TableDePage[];
}

/** The words of a state: the table of commitments, then every record, point, expense and decision with its source. */
export function pageOf(etat: Etat): PageEtat {
  const { lignes, contrat, suivi } = etat;
  const numeros = new Map(
    [...lignes, ...etat.aCompleter].map(({ engagement, numero }) => [engagement.id, numero]),
  );
  const of = (id: string | undefined) => (id === undefined ? '' : (numeros.get(id) ?? id));
  const { releves = [], points = [], depenses = [], instances = [] } = suivi;
  const listes: TableDePage[] = [
    {
      titre: 'Relevés',
      head: ['N°', 'Date', 'Chiffre', 'Commentaire'],
      rows: releves.map((one) => [
        of(one.engagement),
        periodText(one.date),
        releveText(one),
        [statutText(one), one.commentaire ?? ''].filter(Boolean).join(' '),
      ]),
    },
    {
      titre: 'Points',
      head: ['N°', 'Date', 'Point'],
      rows: points.map((one) => [of(one.engagement), periodText(one.date), pointText(one)]),
    },
    {
      titre: 'Dépenses',
      head: ['N°', 'Année', 'Montant', 'Partie', 'Nature', 'Source'],
      rows: depenses.map((one) => [
        of(one.engagement),
        String(one.annee),
        `${figure(one.montant)} €`,
        partyName(etat, one.partie),
        { prevu: 'prévu', engage: 'engagé', paye: 'payé' }[one.nature ?? 'paye'],
        one.source === undefined ? '' : sourceText(one.source),
      ]),
    },
    {
      titre: 'Décisions',
      head: ['Instance', 'Date', 'N°', 'Décision', 'Suite'],
      rows: instances.flatMap(({ nom, date, decisions = [] }) =>
        decisions.length === 0
          ? [[nom, periodText(date), '', '', '']]
          : decisions.map((one) => [
              nom,
              periodText(date),
              of(one.engagement),
              decisionText(one),
              one.suite ?? '',
            ]),
      ),
    },
  ];
  return {
    titre: contrat.document.titre,
    phrases: [`${dayText(etat).replace('s', 'S')}.`, `${balance(etat).join(' · ')}.`],
    jour: `au ${formatDay(etat.au)}`,
    engagements: {
      titre: 'Les engagements',
      head: ['N°', 'Engagement', 'Qui', 'Fait', 'Promis', 'Part', 'Verdict'],
      rows: lignes.map((one) => rowOf(one, etat)),
    },
    listes: listes.filter(({ rows }) => rows.length > 0),
  };
}

function rowOf(ligne: LigneEtat, { contrat }: Etat): string[] {
  const share = part(ligne);
  const { signe } = VERDICTS[ligne.jugement.verdict];
  return [
    ligne.numero,
    ligne.engagement.titre,
    ligne.colonne === undefined ? '' : sideName(contrat, ligne.colonne),
    fait(ligne),
    du(ligne),
    share === undefined ? '' : `${share} %`,
    `${signe} ${verdictText(ligne)}`,
  ];
}

function statutText({ statut, attente }: Pick<Point, 'statut' | 'attente'>): string {
  const parts = [
    ...(statut === undefined ? [] : [STATUT_MOTS[statut]]),
    ...(attente === undefined ? [] : [`en attente : ${attente}`]),
  ];
  return parts.length === 0 ? '' : `${parts.join(', ')}.`;
}

function pointText({ texte, difficulte, suite, source, ...one }: Point): string {
  const parts = [
    statutText(one),
    ...(texte === undefined ? [] : [texte]),
    ...(difficulte === undefined ? [] : [`Difficulté : ${difficulte}`]),
    ...(suite === undefined ? [] : [`Suite : ${suite}`]),
    ...(source === undefined ? [] : [`(${sourceText(source)})`]),
  ];
  return parts.filter(Boolean).join(' ');
}

const decisionText = ({ texte, echeance }: Decision): string =>
  `${texte}${echeance === undefined ? '' : ` (échéance : ${periodText(echeance)})`}`;

function partyName({ contrat }: Etat, id: string | undefined): string {
  const partie = contrat.parties.find((one) => one.id === id);
  return partie ? (partie.abrege ?? partie.nom) : (id ?? '');
}
