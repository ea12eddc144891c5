import type { Problem } from '../problem.ts';
import { fingerprints } from './fingerprint.ts';
import type { FileReport, Reporter, Tool } from './index.ts';
import { placeOf, uriOf } from './place.ts';
import { UNREADABLE } from './unreadable.ts';

/** SARIF 2.1.0 (OASIS), one run: all rules, the files that were looked at, one result a problem. */
export const sarif: Reporter = (reports, { tool, root }) => {
  const problems = reports.flatMap((report) => report.problems);
  const rules = describe(problems, tool);
  const ranks = new Map(rules.map(({ id }, rank) => [id, rank]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'csi', ...(tool && { version: tool.version, semanticVersion: tool.version }), language: 'fr-FR', rules } },
        language: 'fr-FR',
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'Le dossier où csi a été lancé.' } } },
        // A file that was not read must not pass for a file whose problems are mended.
        invocations: [{ executionSuccessful: !problems.some(({ rule }) => rule === UNREADABLE) }],
        artifacts: reports.map(({ file }) => ({ location: location(file, root), roles: ['analysisTarget'] })),
        results: reports.flatMap((report, index) => results(report, { ...location(report.file, root), index }, ranks, root)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function describe(problems: readonly Problem[], tool: Tool | undefined) {
  const told = tool?.rules ?? [];
  const known = new Set(told.map(({ id }) => id));
  const met = [...new Set(problems.map(({ rule }) => rule))].filter((id) => !known.has(id)).sort();
  const others: Tool['rules'] = met.map((id) => ({ id, description: id }));
  return [...told, ...others].map(({ id, description, source }) => ({
    id,
    shortDescription: { text: description },
    fullDescription: { text: description },
    help: { text: source ? `${description}\nSource : ${source}` : description },
  }));
}

function location(file: string, root: string | undefined) {
  const uri = uriOf(placeOf(file, root));
  return { uri, ...(!uri.startsWith('file://') && { uriBaseId: '%SRCROOT%' }) };
}

function results(report: FileReport, artifactLocation: object, ranks: ReadonlyMap<string, number>, root: string | undefined) {
  const prints = fingerprints(report, placeOf(report.file, root));
  return report.problems.map(({ rule, severity, message, hint, path, range: { start, end } }, i) => ({
    ruleId: rule,
    ruleIndex: ranks.get(rule),
    level: severity === 'erreur' ? 'error' : 'warning',
    message: { text: hint ? `${message} ${hint}` : message },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
        },
        ...(path.length > 0 && { logicalLocations: [{ fullyQualifiedName: `/${path.join('/')}` }] }),
      },
    ],
    // Not `primaryLocationLineHash`: GitHub computes that one itself, and warns when another has.
    partialFingerprints: { 'csi/v1': prints[i] },
  }));
}
