import type { Entry } from '../../../catalogue/entry.ts';
import { ETAPES } from '../../../catalogue/etapes.ts';
import { wrongAndRight } from '../../../catalogue/exemple.ts';
import { VERDICTS, type VerdictExplique } from '../../../catalogue/verdicts.ts';
import { entriesOf, idsOf } from '../../../check/catalogue.ts';
import type { ClauseType } from '../../../clauses/clause.ts';
import { FAITS_TYPES } from '../../../clauses/faits-types.ts';
import { CLAUSES } from '../../../clauses/index.ts';
import { MONTHS } from '../../../kernel/french/date.ts';
import { list } from '../../../kernel/french/list.ts';
import { capitalized, sentence } from '../../../kernel/french/typography.ts';
import { nearest } from '../../../kernel/nearest.ts';
import { UserError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { stylesFor } from '../../styles.ts';

// The rules first: of two ids that are as near to what was typed, the rule is suggested.
const SECTIONS = ['regles', 'suivi', 'portefeuille', 'exceptions', 'formes', 'gabarits'] as const;

/**
 * Explains to stdout one thing that csi can report: what it is, why it matters, its severity, its legal source, a wrong and a right example. Or
 * a clause of the library: why, its source, its text; or a verdict of a follow-up. Returns 0; throws a UserError for an id that is none of them.
 */
export function explique(id: string, io: Io): number {
  const entry = entriesOf(...SECTIONS).find((known) => known.id === id);
  const clause = CLAUSES.find((known) => known.id === id);
  const verdict = Object.values(VERDICTS).find((known) => known.id === id || known.mots === id);
  if (!entry && !clause && !verdict) {
    const near = nearest(id, [
      ...idsOf(...SECTIONS),
      ...CLAUSES.map((known) => known.id),
      ...Object.keys(VERDICTS),
    ]);
    throw new UserError(
      `La règle ${named(id)} n’existe pas.`,
      near ? `Vouliez-vous dire « ${near} » ?` : 'Pour la liste des règles : csi regles',
    );
  }
  const lines = entry
    ? explained(entry, io)
    : clause
      ? shownClause(clause, io)
      : verdict
        ? shownVerdict(verdict, io)
        : [];
  io.out.write(`${lines.join('\n')}\n`);
  return 0;
}

function explained(entry: Entry, io: Io): string[] {
  const { bold, red, green } = stylesFor(io.out);
  const lines = [bold(entry.id), entry.description, ''];
  lines.push('Pourquoi :', indented(entry.pourquoi), '', `Gravité : ${severityInWords(entry)}.`);
  if (entry.exception)
    lines.push(
      `Mise de côté : ${entry.exception === 'jamais' ? 'impossible' : 'impossible à la signature'}.`,
    );
  if (entry.source) lines.push(`Source (${checked(entry)}) : ${entry.source}`);
  const prose = lines.map(sentence);
  if (entry.exemple === undefined) return prose;
  // The examples are text for a file: typography would change what an author copies from them.
  const { faux, juste } = wrongAndRight(entry.exemple);
  const wrong = [red(sentence('À ne pas écrire :')), indented(faux)];
  return [...prose, '', ...wrong, '', green(sentence('À écrire :')), indented(juste)];
}

function shownVerdict({ signe, mots, quand }: VerdictExplique, io: Io): string[] {
  const { bold } = stylesFor(io.out);
  return [
    bold(`${signe} ${mots}`),
    'Un verdict de csi suivi, qui se calcule et ne s’écrit pas.',
    '',
    'Quand :',
    indented(`${capitalized(quand)}.`),
    '',
    'Chaque relevé est jugé à sa propre date. Toutes les règles : docs/suivi.md',
  ].map(sentence);
}

// Its text as an ordinary contract prints it, for who wants it in other words too; typography would change what an author copies from it.
function shownClause(clause: ClauseType, io: Io): string[] {
  const { bold, green } = stylesFor(io.out);
  const { id, titre, resume, pourquoi, source, regle } = clause;
  const text = [
    ...clause.texte(FAITS_TYPES),
    ...(clause.liste?.(FAITS_TYPES) ?? []).map((one) => `- ${one}`),
  ];
  return [
    bold(id),
    sentence(`Clause type « ${titre} ». ${resume}`),
    '',
    ...['Pourquoi :', indented(pourquoi), ''].map(sentence),
    ...(regle === undefined ? [] : [sentence(`Demandée par : ${regle}.`)]),
    sentence(`Source (${checked(clause)}) : ${source}`),
    '',
    green(sentence('Texte, dans un contrat :')),
    ...text.map(indented),
    '',
    sentence('Pour l’imprimer :'),
    indented(`clauses_types: [${id}]`),
    '',
    sentence(
      'Texte écrit par les auteurs de csi, à faire relire par un juriste. Pour d’autres mots : « clauses ».',
    ),
  ];
}

const STAGES = { projet: 'en projet', adoption: 'à l’adoption', signature: 'à la signature' } as const;

// « avertissement en projet et à l’adoption, erreur à la signature ».
function severityInWords({ severity }: Entry): string {
  const kinds = [...new Set(ETAPES.map((etape) => severity[etape]))];
  if (kinds.length === 1) return severity.projet;
  return kinds
    .map((kind) => {
      const stages = ETAPES.filter((etape) => severity[etape] === kind).map((etape) => STAGES[etape]);
      return `${kind === 'aucune' ? 'non vérifiée' : kind} ${list(stages)}`;
    })
    .join(', ');
}

// « vérifiée en novembre 2026 ».
function checked({ verifie_le }: Pick<Entry, 'verifie_le'>): string {
  const [year, month] = (verifie_le ?? '').split('-');
  return month === undefined ? 'à relire' : `vérifiée en ${MONTHS[Number(month) - 1]} ${year}`;
}

const indented = (text: string) => text.replace(/^(?=.)/gm, '  ');
