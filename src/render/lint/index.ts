/**
 * Checks users' templates without running them: every branch is walked with the shape of the view instead of
 * a contract, so that a misspelled variable is reported before any document is made.
 */

import { capitalized } from '../../kernel/french/typography.ts';
import type { Problem } from '../../kernel/problem.ts';
import { MAX_PROBLEMS } from '../../kernel/problem.ts';
import { parseTemplate, type TemplateSource } from '../template/compile.ts';
import type { TemplateError } from '../template/error.ts';
import { type LintState, partialFollower } from './partials.ts';
import { shapeOfView } from './shape.ts';
import { tagProblems } from './tags.ts';
import { fileProblem, type TemplateProblem, type Unit } from './unit.ts';
import { walk } from './walk.ts';

/** What the lint knows of a set of templates. */
export interface Linted {
  /** Sorted by file, then by place. */
  problems: Problem[];
  /** The places of the view (« axes[].titre ») that some branch prints or tests. */
  printed: ReadonlySet<string>;
  /** The templates that a document calls, or could call. */
  used: ReadonlySet<string>;
}

type Sources = ReadonlyMap<string, TemplateSource>;

/**
 * Checks the user's templates, by name, together with those of csi that they replace or call, starting from
 * the templates that documents begin with. Nothing is run: the cost depends only on the length of the text.
 */
export function lintTemplates(own: Sources, builtin: Sources, documents: readonly string[]): Linted {
  const templates = new Map([...builtin, ...own]);
  const problems = new Map<string, Problem>();
  const report = ({ file }: { file: string }, problem: TemplateProblem) => {
    const { line, column } = problem.range.start;
    if (problems.size >= MAX_PROBLEMS) throw new TooManyProblems();
    // A partial is walked from each place that calls it; the same problem found again has the same key.
    problems.set(`${file}\0${line}\0${column}\0${problem.rule}`, fileProblem(file, problem));
  };
  const units = new Map<string, Unit>();
  const state: LintState = {
    names: [...templates.keys()],
    units,
    used: new Set(documents),
    printed: new Set(),
    active: [],
    walked: new Map(),
    report,
  };
  try {
    for (const [name, source] of templates) {
      const parsed = parseTemplate(source);
      if ('program' in parsed)
        units.set(name, {
          name,
          file: source.file,
          own: own.has(name),
          lines: parsed.text.split('\n'),
          ...parsed,
        });
      else for (const problem of syntaxProblems(parsed)) report(source, problem);
    }
    const root = shapeOfView();
    for (const name of documents) {
      const unit = units.get(name);
      const scope = { root, context: root, parents: [], loops: 0, blockParams: new Map(), inline: new Map() };
      if (unit) walk(unit, unit.program, scope, partialFollower(state));
    }
  } catch (error) {
    if (!(error instanceof TooManyProblems)) throw error;
    // Templates that were not reached might be called: none may be reported as unused.
    for (const name of templates.keys()) state.used.add(name);
  }
  return { problems: [...problems.values()].sort(byPlace), printed: state.printed, used: state.used };
}

/** Thrown to stop a check that already found as many problems as are shown. */
class TooManyProblems extends Error {}

function syntaxProblems({ text, error }: { text: string; error: TemplateError }): TemplateProblem[] {
  const { line, column, message, details } = error;
  // A problem that already has a hint explains itself: the tags are not searched.
  const found = details.hint ? [] : tagProblems(text);
  if (found.length > 0) return found;
  const range = { start: { line, column }, end: { line, column: column + 1 } };
  return [{ rule: 'gabarit-mal-forme', message: `${capitalized(message)}.`, hint: details.hint, range }];
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column;
}
