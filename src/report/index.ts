// Problems become the text of a report. The registry: a new format is a file of this folder, and a line here.
import type { Reporter } from './reporter.ts';

export type { FileReport, Reporter, ReportOptions } from './reporter.ts';

/** The reports by name; the keys are the values of `--format`. Each is loaded when a run first writes one. */
export const REPORTERS = {
  texte: async () => (await import('./texte.ts')).texte,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
} as const satisfies Readonly<Record<string, () => Promise<Reporter>>>;

/** The name of a report format. */
export type ReportFormat = keyof typeof REPORTERS;
