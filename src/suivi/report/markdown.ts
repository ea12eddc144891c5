import { VERDICTS } from '../../catalogue/verdicts.ts';
import { typeset } from '../../kernel/french/typography.ts';
import type { Etat, LigneEtat } from '../etat.ts';
import type { Decision, Point } from '../model.ts';
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

/** A state as a page to paste or to print: the table of commitments, then every record, point, expense and decision with its source. */
export function markdown(etat: Etat): string {
  const { lignes, contrat, suivi } = etat;
  const numeros = new Map(
    [...lignes, ...etat.aCompleter].map(({ engagement, numero }) => [engagement.id, numero]),
  );
  const of = (id: string | undefined) => (id === undefined ? '' : (numeros.get(id) ?? id));
  const { releves = [], points = [], depenses = [], instances = [] } = suivi;
  const blocks = [
    `# ${text(contrat.document.titre)}`,
    text(`${dayText(etat).replace('s', 'S')}.`),
    text(`${balance(etat).join(' · ')}.`),
    table(
      ['N°', 'Engagement', 'Qui', 'Fait', 'Promis', 'Part', 'Verdict'],
      lignes.map((one) => rowOf(one, etat)),
    ),
    ...section(
      'Relevés',
      ['N°', 'Date', 'Chiffre', 'Commentaire'],
      releves.map((one) => [
        of(one.engagement),
        periodText(one.date),
        releveText(one),
        [statutText(one), one.commentaire ?? ''].filter(Boolean).join(' '),
      ]),
    ),
    ...section(
      'Points',
      ['N°', 'Date', 'Point'],
      points.map((one) => [of(one.engagement), periodText(one.date), pointText(one)]),
    ),
    ...section(
      'Dépenses',
      ['N°', 'Année', 'Montant', 'Partie', 'Nature', 'Source'],
      depenses.map((one) => [
        of(one.engagement),
        String(one.annee),
        `${figure(one.montant)} €`,
        partyName(etat, one.partie),
        { prevu: 'prévu', engage: 'engagé', paye: 'payé' }[one.nature ?? 'paye'],
        one.source === undefined ? '' : sourceText(one.source),
      ]),
    ),
    ...section(
      'Décisions',
      ['Instance', 'Date', 'N°', 'Décision', 'Suite'],
      instances.flatMap(({ nom, date, decisions = [] }) =>
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
    ),
  ];
  return `${blocks.join('\n\n')}\n`;
}

// What Markdown would read as a mark, in a text or in a cell.
const text = (plain: string): string =>
  typeset(plain)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|#~]/g, '\\$&');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(text).join(' | ')} |`;
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}

const section = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  rows.length === 0 ? [] : [`## ${title}`, table(head, rows)];

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
    ...(statut === undefined ? [] : [STATUTS[statut]]),
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

const STATUTS: Readonly<Record<NonNullable<Point['statut']>, string>> = {
  a_lancer: 'À lancer',
  en_elaboration: 'En discussion',
  en_cours: 'En cours',
  realise: 'Réalisé',
  bloque: 'Bloqué',
  suspendu: 'Suspendu',
  abandonne: 'Abandonné',
  pour_memoire: 'Pour mémoire',
};

const decisionText = ({ texte, echeance }: Decision): string =>
  `${texte}${echeance === undefined ? '' : ` (échéance : ${periodText(echeance)})`}`;

function partyName({ contrat }: Etat, id: string | undefined): string {
  const partie = contrat.parties.find((one) => one.id === id);
  return partie ? (partie.abrege ?? partie.nom) : (id ?? '');
}
