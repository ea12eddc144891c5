/** The few colours of a report, given by who prints it: plain functions, so that a report is a pure string. */
export interface Styles {
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
  dim(text: string): string;
  bold(text: string): string;
}

const same = (text: string) => text;

/** No colour at all. */
export const PLAIN: Styles = { red: same, green: same, yellow: same, cyan: same, dim: same, bold: same };
