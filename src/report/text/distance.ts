import type { Distance, LaterProblems } from '../../kernel/distance.ts';
import { count } from '../../kernel/french/list.ts';
import { formatNumber } from '../../kernel/french/number.ts';
import { harmless } from '../../kernel/french/quote.ts';
import { sentence } from '../../kernel/french/typography.ts';
import type { Problem } from '../../kernel/problem.ts';
import { shownName } from '../../kernel/shown.ts';
import type { FileReport, ReportOptions } from '../reporter.ts';
import { nextStep } from './next-step.ts';
import { wrapped } from './wrap.ts';

// The distance shows their problems in fewer lines.
const IN_DISTANCE: ReadonlySet<string> = new Set(['a-completer', 'engagement-incomplet']);

/** More lines would hide the next step; each run shows what is left of them. */
const MOST_LINES = 30;
/** The greatest width of a line, even on a wide terminal. */
const WIDEST = 100;

/** The reports without the warnings that the distance tells in fewer lines, where it is shown. */
export function withoutDistance(reports: readonly FileReport[]): readonly FileReport[] {
  if (!hasDistance(reports)) return reports;
  return reports.map((report) => ({
    ...report,
    problems: report.problems.filter((problem) => !isInDistance(problem)),
  }));
}

/** How many warnings the distance tells, so that the count of them can say where they are. */
export const shownByDistance = (reports: readonly FileReport[]): number =>
  hasDistance(reports) ? reports.flatMap(({ problems }) => problems.filter(isInDistance)).length : 0;

const isInDistance = ({ rule, severity }: Problem) => severity !== 'erreur' && IN_DISTANCE.has(rule);

const hasDistance = (reports: readonly FileReport[]) =>
  reports.length === 1 && reports[0]?.distance !== undefined;

/** Where a draft stands: what is still to write with its line, what later stages ask, and the next step; of several drafts, a line for each. */
export function distanceBlock(reports: readonly FileReport[], options: ReportOptions): string[] {
  const [report] = reports;
  const distance = report?.distance;
  if (!report || !distance || !hasDistance(reports)) return inOneLineEach(reports, options);
  const { styles } = options;
  const width = Math.min(options.width, WIDEST);
  const margin = Math.max(0, ...distance.toWrite.map(({ line }) => String(line).length));
  const lines = distance.toWrite.slice(0, MOST_LINES).flatMap(({ where, what, line }) => {
    const text = harmless(`${where}${what.length > 0 ? ` : ${what.join(', ')}` : ''}`);
    return wrapped(sentence(text), width - margin - 4).map(
      (row, i) => `  ${styles.cyan(i === 0 ? String(line).padStart(margin) : ' '.repeat(margin))}  ${row}`,
    );
  });
  const more = distance.toWrite.length - MOST_LINES;
  if (more > 0) lines.push(`  ${' '.repeat(margin)}  et ${count(more, 'autre')}.`);
  const sentences = [
    asked('L’adoption demandera aussi', distance.adoption),
    asked('La signature demandera aussi', distance.signature),
    distance.adoption.length + distance.signature.length > 0
      ? 'Pour les voir : --etape adoption ou --etape signature.'
      : '',
    `Ensuite : ${nextStep(report.problems, distance)}`,
  ].flatMap((text) => (text ? wrapped(sentence(text), width) : []));
  const title = wrapped(sentence(head(report.file, distance)), width).map((row) => styles.bold(row));
  return [[...title, ...lines, ...sentences].join('\n')];
}

function inOneLineEach(reports: readonly FileReport[], { styles }: ReportOptions): string[] {
  const lines = reports.flatMap(({ file, distance }) => {
    if (!distance || distance.written === distance.total) return [];
    const { written, total } = distance;
    return [`  ${styles.cyan(shownName(file))}  ${left(total - written)} sur ${formatNumber(total)}`];
  });
  if (lines.length === 0) return [];
  const more = lines.length - MOST_LINES;
  const last = more > 0 ? [`  et ${count(more, 'autre')}`] : [];
  return [
    [styles.bold(sentence('Ce qui reste à écrire :')), ...lines.slice(0, MOST_LINES), ...last].join('\n'),
  ];
}

const left = (n: number) => `${formatNumber(n)} ${n < 2 ? 'champ' : 'champs'} à écrire`;

function head(file: string, { written, total }: Distance): string {
  const n = total - written;
  const many = `${formatNumber(total)} ${total < 2 ? 'champ' : 'champs'}`;
  return `Où en est ce projet ? ${n === 0 ? `Tout est écrit (${many}, dans ${shownName(file)}).` : `${left(n)} sur ${formatNumber(total)} (à gauche, la ligne dans ${shownName(file)}) :`}`;
}

// « deliberation-manquante (2), signature-sans-date ».
function asked(what: string, problems: readonly LaterProblems[]): string {
  if (problems.length === 0) return '';
  return `${what} : ${problems.map(({ rule, count: n }) => (n > 1 ? `${rule} (${n})` : rule)).join(', ')}.`;
}
