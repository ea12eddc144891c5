/**
 * Markdown outside the dialect, at a 1-based line and column; the message is a French sentence without its
 * position.
 */
export class MarkdownError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.name = 'MarkdownError';
    this.line = line;
    this.column = column;
  }
}
