import type { Range } from '../kernel/position.ts';
import type { Fix, Problem, SuppressedProblem } from '../kernel/problem.ts';
import { shownJson } from '../kernel/shown.ts';
import { fingerprints } from './fingerprint.ts';
import { placeOf, uriOf } from './place.ts';
import type { FileReport, Reporter, Tool } from './reporter.ts';
import { UNREADABLE } from './unreadable.ts';

/** SARIF 2.1.0 (OASIS) with one run: all rules, the files that were checked, and one result for each problem; a suppressed problem is a suppressed result. */
export const sarif: Reporter = (reports, { tool, root }) => {
  const problems = reports.flatMap(({ problems: found, suppressed = [] }) => [
    ...found,
    ...suppressed.map(({ problem }) => problem),
  ]);
  const rules = describe(problems, tool);
  const ranks = new Map(rules.map(({ id }, rank) => [id, rank]));
  const suppressing = reports.some(({ suppressed = [] }) => suppressed.length > 0);
  // Two inputs may have the same name: the standard input may be given that of a file which is checked too.
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
        // The run must not count as successful if a file couldn't be read: its earlier problems would look fixed.
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
  const described = tool?.rules ?? [];
  const known = new Set(described.map(({ id }) => id));
  const met = [...new Set(problems.map(({ rule }) => rule))].filter((id) => !known.has(id)).sort();
  const others: Tool['rules'] = met.map((id) => ({ id, description: id }));
  return [...described, ...others].map(({ id, description, source }) => ({
    id,
    shortDescription: words(description),
    fullDescription: words(description),
    help: words(source ? `${description}\nSource : ${source}` : description),
  }));
}

// In SARIF messages braces are placeholders and brackets are links (2.1.0, 3.11.5 and 3.11.6): both are escaped, so that no text of a file becomes one.
const words = (text: string) => ({ text: text.replace(/[[\]\\]/g, '\\$&').replace(/[{}]/g, '$&$&') });

function location(place: string) {
  const uri = uriOf(place);
  return { uri, ...(!uri.startsWith('file://') && { uriBaseId: '%SRCROOT%' }) };
}

interface ResultContext {
  artifactLocation: object;
  ranks: ReadonlyMap<string, number>;
  seen: Map<string, number>;
  /** Whether any result of the run is suppressed: in that case every result must say whether it is (SARIF 2.1.0, 3.27.23). */
  suppressing: boolean;
}

function results(
  report: FileReport,
  place: string,
  { artifactLocation, ranks, seen, suppressing }: ResultContext,
) {
  const suppressed = new Map((report.suppressed ?? []).map((one) => [one.problem, one] as const));
  const problems = [...report.problems, ...suppressed.keys()];
  const prints = fingerprints({ ...report, problems }, place, seen);
  return problems.map((problem, i) => ({
    ...result(problem, artifactLocation, ranks),
    // The name isn't `primaryLocationLineHash`: GitHub computes that one itself and warns if a report contains another value.
    partialFingerprints: { 'csi/v1': prints[i] },
    ...(suppressing && { suppressions: suppressions(suppressed.get(problem)) }),
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
