import { EXCEPTIONS } from '../../check/exceptions/regles.ts';
import { type Forme, FORMES } from '../../check/formes.ts';
import type { Etape, Rule } from '../../check/rule.ts';
import { RULES } from '../../check/rules/index.ts';
import { count, sentence } from '../../phrase.ts';
import type { Io } from '../io.ts';
import { stylesFor } from '../styles.ts';

const ETAPES: readonly Etape[] = ['projet', 'adoption', 'signature'];

/** Lists every rule to stdout, for people or as JSON version 1; always 0. */
export function regles({ format }: { format: 'texte' | 'json' }, io: Io): number {
  if (format === 'json') {
    const all = RULES.map(({ id, description, source, severity, exception, exemple }) => ({
      id,
      description,
      ...(source !== undefined && { source }),
      gravite: severity,
      ...(exception && { sans_exception: exception === 'jamais' ? ETAPES : ['signature'] }),
      exemple,
    }));
    const bare = ({ id, description, severity, exemple }: Forme) => ({ id, description, gravite: severity, ...(exemple && { exemple }) });
    const told = { version: 1, formes: FORMES.map(bare), regles: all, exceptions: EXCEPTIONS.map(bare) };
    io.out.write(`${JSON.stringify(told, null, 2)}\n`);
    return 0;
  }
  const { bold, dim } = stylesFor(io.out);
  const formes = FORMES.map(({ id, description }) => `${bold(id)}  ${dim('erreur')}\n  ${description}`);
  const blocks = [...RULES, ...EXCEPTIONS].map((rule) => `${bold(rule.id)}  ${dim(gravites(rule))}\n  ${rule.description}`);
  const end = `${count(FORMES.length, 'problème')} de forme et ${count(RULES.length + EXCEPTIONS.length, 'règle')}, dont ${EXCEPTIONS.length} sur les exceptions. Pour en savoir plus : csi explique <règle>`;
  io.out.write(sentence(`${[...formes, '', ...blocks].join('\n')}\n\n${end}\n`));
  return 0;
}

/** How much a rule weighs: one word when it is the same all along, else a word for each stage. */
export function gravites({ severity }: Pick<Rule, 'severity'>): string {
  if (ETAPES.every((etape) => severity[etape] === severity.projet)) return severity.projet;
  return ETAPES.map((etape) => `${etape} : ${severity[etape] === 'aucune' ? 'non vérifiée' : severity[etape]}`).join(', ');
}
