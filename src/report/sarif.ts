import type { Range } from '../kernel/position.ts';
import type { Fix, Problem, SuppressedProblem } from '../kernel/problem.ts';
import { shownJson } from '../kernel/shown.ts';
import { fingerprints } from './fingerprint.ts';
import { placeOf, uriOf } from './place.ts';
import type { FileReport, Reporter, Tool } from './reporter.ts';
import { UNREADABLE } from './unreadable.ts';

/** SARIF 2.1.0 (OASIS), one run: all rules, the files that were looked at, one result a problem; what a file sets aside is a suppressed result. */
export const sarif: Reporter = (reports, { tool, root }) => {
  const problems = reports.flatMap(({ problems: found, suppressed = [] }) => [
    ...found,
    ...suppressed.map(({ problem }) => problem),
  ]);
  const rules = describe(problems, tool);
  const ranks = new Map(rules.map(({ id }, rank) => [id, rank]));
  const suppressing = reports.some(({ suppressed = [] }) => suppressed.length > 0);
  // Two inputs may bear one name: the standard input, and the file that it is a draft of.
  const places = [...new Set(reports.map(({ file }) => placeOf(file, root)))];
  const seen = new Map<string, number>();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'csi',
            ...(tool && { version: tool.version, semanticVersion: tool.version, informationUri: tool.home }),
            language: 'fr-FR',
            rules,
          },
        },
        language: 'fr-FR',
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: words('Le dossier où csi a été lancé.') } },
        // A file that was not read must not pass for a file whose problems are fixed.
        invocations: [{ executionSuccessful: !problems.some(({ rule }) => rule === UNREADABLE) }],
        artifacts: places.map((place) => ({ location: location(place), roles: ['analysisTarget'] })),
        results: reports.flatMap((report) => {
          const place = placeOf(report.file, root);
          return results(report, place, {
            artifactLocation: { ...location(place), index: places.indexOf(place) },
            ranks,
            seen,
            suppressing,
          });
        }),
      },
    ],
  };
  return shownJson(log);
};

function describe(problems: readonly Problem[], tool: Tool | undefined) {
  const told = tool?.rules ?? [];
  const known = new Set(told.map(({ id }) => id));
  const met = [...new Set(problems.map(({ rule }) => rule))].filter((id) => !known.has(id)).sort();
  const others: Tool['rules'] = met.map((id) => ({ id, description: id }));
  return [...told, ...others].map(({ id, description, source }) => ({
    id,
    shortDescription: words(description),
    fullDescription: words(description),
    help: words(source ? `${description}\nSource : ${source}` : description),
  }));
}

// Braces would hold a place for an argument, brackets a link (SARIF 2.1.0, 3.11.5 and 3.11.6): what a file says makes neither.
const words = (text: string) => ({ text: text.replace(/[[\]\\]/g, '\\$&').replace(/[{}]/g, '$&$&') });

function location(place: string) {
  const uri = uriOf(place);
  return { uri, ...(!uri.startsWith('file://') && { uriBaseId: '%SRCROOT%' }) };
}

interface ResultContext {
  artifactLocation: object;
  ranks: ReadonlyMap<string, number>;
  seen: Map<string, number>;
  /** Whether a result of the run is suppressed: once one says so, all say whether they are (SARIF 2.1.0, 3.27.23). */
  suppressing: boolean;
}

function results(
  report: FileReport,
  place: string,
  { artifactLocation, ranks, seen, suppressing }: ResultContext,
) {
  const aside = new Map((report.suppressed ?? []).map((one) => [one.problem, one] as const));
  const problems = [...report.problems, ...aside.keys()];
  const prints = fingerprints({ ...report, problems }, place, seen);
  return problems.map((problem, i) => ({
    ...result(problem, artifactLocation, ranks),
    // Not `primaryLocationLineHash`: GitHub computes that one itself, and warns when another has.
    partialFingerprints: { 'csi/v1': prints[i] },
    ...(suppressing && { suppressions: suppressions(aside.get(problem)) }),
  }));
}

const suppressions = (one: SuppressedProblem | undefined) =>
  one ? [{ kind: 'inSource', justification: one.reason }] : [];

function result(
  { rule, severity, message, hint, path, range, fix }: Problem,
  artifactLocation: object,
  ranks: ReadonlyMap<string, number>,
) {
  return {
    ruleId: rule,
    ruleIndex: ranks.get(rule),
    level: severity === 'erreur' ? 'error' : 'warning',
    message: words(hint ? `${message} ${hint}` : message),
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: region(range),
        },
        ...(path.length > 0 && { logicalLocations: [{ fullyQualifiedName: `/${path.join('/')}` }] }),
      },
    ],
    ...(fix && { fixes: [fixed(fix, artifactLocation)] }),
  };
}

const region = ({ start, end }: Range) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

function fixed({ description, edits }: Fix, artifactLocation: object) {
  const replacements = edits.map(({ range, text }) => ({
    deletedRegion: region(range),
    insertedContent: { text },
  }));
  return { description: words(description), artifactChanges: [{ artifactLocation, replacements }] };
}
