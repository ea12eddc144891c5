import type { Problem } from '../../problem.ts';
import { parseTemplate, type TemplateSource } from '../compile.ts';
import { follower, type Progress } from './partials.ts';
import { viewShape } from './shape.ts';
import { tagFaults } from './tags.ts';
import { type Fault, problemOf, type Unit } from './unit.ts';
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
  const report = ({ file }: { file: string }, fault: Fault) => {
    const { line, column } = fault.range.start;
    // A partial is walked from each place that calls it: a fault that it has everywhere is said once.
    problems.set(`${file}\0${line}\0${column}\0${fault.rule}`, problemOf(file, fault));
  };
  const units = new Map<string, Unit>();
  for (const [name, source] of templates) {
    const parsed = parseTemplate(source);
    if ('program' in parsed) units.set(name, { name, file: source.file, own: own.has(name), lines: parsed.text.split('\n'), ...parsed });
    else for (const fault of syntaxFaults(parsed)) report(source, fault);
  }
  const progress: Progress = {
    names: [...templates.keys()],
    units,
    used: new Set(documents),
    printed: new Set(),
    active: [],
    walked: new Map(),
    report,
  };
  const root = viewShape();
  for (const name of documents) {
    const unit = units.get(name);
    const scope = { root, context: root, parents: [], loops: 0, blockParams: new Map(), inline: new Map() };
    if (unit) walk(unit, unit.program, scope, follower(progress));
  }
  return { problems: [...problems.values()].sort(byPlace), printed: progress.printed, used: progress.used };
}

function syntaxFaults({ text, error }: { text: string; error: { line: number; column: number; message: string } }): Fault[] {
  const found = tagFaults(text);
  if (found.length > 0) return found;
  const { line, column, message } = error;
  return [{ rule: 'gabarit-mal-forme', message: `${message}.`, range: { start: { line, column }, end: { line, column: column + 1 } } }];
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column;
}
