import type { Etape, Rule } from '../../check/rule.ts';
import { RULES } from '../../check/rules/index.ts';
import { count, sentence } from '../../phrase.ts';
import type { Io } from '../io.ts';
import { stylesFor } from '../styles.ts';

const ETAPES: readonly Etape[] = ['projet', 'adoption', 'signature'];

/** Lists every rule to stdout, for people or as JSON version 1; always 0. */
export function regles({ format }: { format: 'texte' | 'json' }, io: Io): number {
  if (format === 'json') {
    const all = RULES.map(({ id, description, source, severity, exemple }) => ({
      id,
      description,
      ...(source !== undefined && { source }),
      gravite: severity,
      ...(exemple && { exemple }),
    }));
    io.out.write(`${JSON.stringify({ version: 1, regles: all }, null, 2)}\n`);
    return 0;
  }
  const { bold, dim } = stylesFor(io.out);
  const blocks = RULES.map((rule) => `${bold(rule.id)}  ${dim(gravites(rule))}\n  ${rule.description}`);
  io.out.write(sentence(`${blocks.join('\n')}\n\n${count(RULES.length, 'règle')}. Pour en savoir plus : csi explique <règle>\n`));
  return 0;
}

/** How much a rule weighs: one word when it is the same all along, else a word for each stage. */
export function gravites({ severity }: Pick<Rule, 'severity'>): string {
  if (ETAPES.every((etape) => severity[etape] === severity.projet)) return severity.projet;
  return ETAPES.map((etape) => `${etape} : ${severity[etape] === 'aucune' ? 'non vérifiée' : severity[etape]}`).join(', ');
}
