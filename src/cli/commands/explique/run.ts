import { FORMES } from '../../../catalogue/formes/index.ts';
import { GABARITS } from '../../../catalogue/gabarits.ts';
import { SUPPRESSIONS } from '../../../catalogue/suppressions.ts';
import type { Rule } from '../../../check/rule.ts';
import { RULES } from '../../../check/rules/index.ts';
import { sentence } from '../../../kernel/french/typography.ts';
import { nearest } from '../../../kernel/nearest.ts';
import { named, UserError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { stylesFor } from '../../styles.ts';
import { gravites } from '../regles/run.ts';

/** Explains one rule, or one problem of form or of templates, to stdout: what it says, how much it weighs, its legal source, a wrong and a right example; refuses an id that is no rule. */
export function explique(id: string, io: Io): number {
  const all: readonly Explicable[] = [...RULES, ...SUPPRESSIONS, ...FORMES, ...GABARITS];
  const rule = all.find((known) => known.id === id);
  if (!rule) {
    const near = nearest(
      id,
      all.map((known) => known.id),
    );
    throw new UserError(
      `La règle ${named(id)} n’existe pas.`,
      near ? `Vouliez-vous dire « ${near} » ?` : 'Pour la liste des règles : csi regles',
    );
  }
  io.out.write(`${explained(rule, io).join('\n')}\n`);
  return 0;
}

type Explicable = Pick<Rule, 'id' | 'description' | 'severity' | 'source' | 'exception'> &
  Partial<Pick<Rule, 'exemple'>>;

function explained(rule: Explicable, io: Io): string[] {
  const { bold, red, green } = stylesFor(io.out);
  const lines = [bold(rule.id), rule.description, '', `Gravité : ${gravites(rule)}`];
  if (rule.exception)
    lines.push(
      `Exception : ${rule.exception === 'jamais' ? 'aucune, à aucune étape' : 'aucune à l’étape signature'}`,
    );
  if (rule.source) lines.push(`Source : ${rule.source}`);
  const said = lines.map(sentence);
  // The examples are the text of a file: no typography in them.
  if (rule.exemple) said.push('', red(sentence('À ne pas écrire :')), indented(rule.exemple.faux));
  if (rule.exemple) said.push('', green(sentence('À écrire :')), indented(rule.exemple.juste));
  return said;
}

const indented = (text: string) => text.replace(/^(?=.)/gm, '  ');
