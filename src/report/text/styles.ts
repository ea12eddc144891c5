/** The styles of a report. The caller gives them as functions on text, so that a reporter stays pure. */
export interface Styles {
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
  dim(text: string): string;
  bold(text: string): string;
}

const same = (text: string) => text;

/** Styles that change nothing. */
export const PLAIN: Styles = { red: same, green: same, yellow: same, cyan: same, dim: same, bold: same };
