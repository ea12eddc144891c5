/** A fault in a template, at its place in that template. */
export class TemplateError extends Error {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  constructor(message: string, place: { file: string; line: number; column: number }) {
    super(message);
    this.name = 'TemplateError';
    this.file = place.file;
    this.line = place.line;
    this.column = place.column;
  }
}

interface Located {
  message?: string;
  lineNumber?: number;
  column?: number;
}

// The parser of Handlebars says a column only by an arrow under an excerpt, which may begin in the line above.
function columnOf(message: string, line: string): number {
  const [, excerpt = '', arrow = ''] = message.split('\n');
  return Math.max(0, line.indexOf(excerpt.slice(arrow.indexOf('^')).replace(/\.{3}$/, '') || '\0'));
}

/** What Handlebars throws of a template, whose text is given when it is being read, in French and at its place. */
export function translate(error: unknown, file: string, text = ''): TemplateError {
  const { message = '', lineNumber, column } = error as Located;
  const line = lineNumber ?? Number(/line (\d+)/.exec(message)?.[1] ?? 1);
  const place = { file, line, column: (column ?? columnOf(message, text.split('\n')[line - 1] ?? '')) + 1 };
  const unknown = /"(.+?)" not defined in/.exec(message)?.[1];
  if (unknown) return new TemplateError(`la variable « ${unknown} » n’existe pas ici`, place);
  const helper = /unknown helper (\S+)/.exec(message)?.[1] ?? /Missing helper: "(.+?)"/.exec(message)?.[1];
  if (helper) return new TemplateError(`la fonction « ${helper} » n’existe pas`, place);
  const partial = /partial (\S+) could not be found/.exec(message)?.[1];
  if (partial) return new TemplateError(`le gabarit « ${partial} » n’existe pas`, place);
  const mismatch = /^(\S+) doesn't match (\S+)/.exec(message);
  if (mismatch) return new TemplateError(`le bloc « ${mismatch[1]} » est fermé par « ${mismatch[2]} »`, place);
  return new TemplateError('la syntaxe du gabarit est incorrecte : vérifiez que chaque accolade et chaque bloc se ferment', place);
}
