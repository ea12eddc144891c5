import type { Entry } from '../../../catalogue/entry.ts';
import { ETAPES } from '../../../catalogue/etapes.ts';
import { wrongAndRight } from '../../../catalogue/exemple.ts';
import { entriesOf, idsOf } from '../../../check/catalogue.ts';
import { MONTHS } from '../../../kernel/french/date.ts';
import { list } from '../../../kernel/french/list.ts';
import { sentence } from '../../../kernel/french/typography.ts';
import { nearest } from '../../../kernel/nearest.ts';
import { UserError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { stylesFor } from '../../styles.ts';

// The rules first: of two ids that are as near to what was typed, the rule is suggested.
const SECTIONS = ['regles', 'exceptions', 'formes', 'gabarits'] as const;

/**
 * Explains to stdout one thing that csi can report: what it is, why it matters, its severity, its legal source, a wrong and a right example.
 * Returns 0; throws a UserError for an id that the catalogue doesn't have.
 */
export function explique(id: string, io: Io): number {
  const entry = entriesOf(...SECTIONS).find((known) => known.id === id);
  if (!entry) {
    const near = nearest(id, idsOf(...SECTIONS));
    throw new UserError(
      `La règle ${named(id)} n’existe pas.`,
      near ? `Vouliez-vous dire « ${near} » ?` : 'Pour la liste des règles : csi regles',
    );
  }
  io.out.write(`${explained(entry, io).join('\n')}\n`);
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
function checked({ verifie_le }: Entry): string {
  const [year, month] = (verifie_le ?? '').split('-');
  return month === undefined ? 'à relire' : `vérifiée en ${MONTHS[Number(month) - 1]} ${year}`;
}

const indented = (text: string) => text.replace(/^(?=.)/gm, '  ');
