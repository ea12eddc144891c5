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

/** What is known of a set of templates without running them. */
export interface Linted {
  /** Sorted by file, then by place. */
  problems: Problem[];
  /** The places of the view (« axes[].titre ») that some branch prints, or decides by. */
  printed: ReadonlySet<string>;
  /** The templates that a document calls, or could. */
  used: ReadonlySet<string>;
}

type Sources = ReadonlyMap<string, TemplateSource>;

/**
 * Checks templates of somebody's own, by name, among those of csi that they stand in for or call: from the templates that documents start
 * with, in every branch. Nothing runs, so the cost is that of the text, whatever a template would do.
 */
export function lintTemplates(own: Sources, builtin: Sources, documents: readonly string[]): Linted {
  const templates = new Map([...builtin, ...own]);
  const problems = new Map<string, Problem>();
  const report = ({ file }: { file: string }, fault: TemplateProblem) => {
    const { line, column } = fault.range.start;
    if (problems.size >= MAX_PROBLEMS) throw new TooManyProblems();
    // A partial is walked from each place that calls it: a fault that it has everywhere is said once.
    problems.set(`${file}\0${line}\0${column}\0${fault.rule}`, fileProblem(file, fault));
  };
  const units = new Map<string, Unit>();
  const progress: LintState = {
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
      else for (const fault of syntaxProblems(parsed)) report(source, fault);
    }
    const root = shapeOfView();
    for (const name of documents) {
      const unit = units.get(name);
      const scope = { root, context: root, parents: [], loops: 0, blockParams: new Map(), inline: new Map() };
      if (unit) walk(unit, unit.program, scope, partialFollower(progress));
    }
  } catch (error) {
    if (!(error instanceof TooManyProblems)) throw error;
    // What was not looked at may be called.
    for (const name of templates.keys()) progress.used.add(name);
  }
  return { problems: [...problems.values()].sort(byPlace), printed: progress.printed, used: progress.used };
}

/** Ends a check that has told of as many faults as anybody reads. */
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
