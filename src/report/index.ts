// Turns problems into the text of a report. This file is the registry: a new format needs a file in this folder and a line here.
import type { Reporter } from './reporter.ts';

export type { FileReport, Reporter, ReportOptions } from './reporter.ts';

/** The reporters by the name of their format, which is a value of `--format`. Each is loaded when it is first used. */
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
