import type { Contrat } from '../model/contrat.ts';
import { sentence } from '../phrase.ts';
import type { Problem } from '../problem.ts';
import { MAX_FAULTS } from '../source/fault.ts';
import { type Read, readSource, type Source } from '../source.ts';
import type { Etape } from './rule.ts';
import { RULES } from './rules/index.ts';
import { runRules } from './run.ts';
import { checkSchema } from './schema/index.ts';

/** A contract without errors, and the file it comes from. */
export interface CheckedContrat {
  contrat: Contrat;
  source: Source;
}

/** Checks a file: syntax, then schema, then rules, stopping at the first stage with errors; problems come in the order of the file. */
export async function checkContrat(file: string, bytes: Uint8Array, options: { etape?: Etape } = {}): Promise<Read<CheckedContrat>> {
  const read = await readSource(file, bytes);
  if (!read.ok) return { ...read, problems: limited(read.problems) };
  const source = read.value;
  const faults = checkSchema(source);
  if (faults.length > 0) return { ok: false, text: read.text, problems: limited(faults) };
  const contrat = source.data as Contrat;
  const problems = inOrder(runRules(RULES, contrat, source, options.etape));
  if (problems.some(({ severity }) => severity === 'erreur')) return { ok: false, text: read.text, problems };
  return { ok: true, text: read.text, value: { contrat, source }, problems };
}

// A file with a thousand faults of form has one cause: the first ones tell it.
function limited(problems: readonly Problem[]): Problem[] {
  const sorted = inOrder(problems);
  const last = sorted[MAX_FAULTS - 1];
  if (!last) return sorted;
  const message = `Le fichier a plus de ${MAX_FAULTS} problèmes : la suite n’est pas listée.`;
  return [...sorted.slice(0, MAX_FAULTS), { ...last, rule: 'problemes-non-listes', message: sentence(message), path: [] }];
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column);
}
