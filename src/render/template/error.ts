/** What is reported with the sentence of a problem: its rule, and how to fix it. */
interface ProblemDetails {
  rule: string;
  hint?: string;
}

/** An error in a template, with its place in the file of that template. */
export class TemplateError extends Error {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly details: ProblemDetails;
  constructor(
    message: string,
    place: { file: string; line: number; column: number },
    details: ProblemDetails,
  ) {
    super(message);
    this.name = 'TemplateError';
    this.file = place.file;
    this.line = place.line;
    this.column = place.column;
    this.details = details;
  }
}

/** Thrown by a helper, with the place where the template calls it. */
export class CallError extends Error {
  readonly lineNumber: number | undefined;
  readonly column: number | undefined;
  readonly details: ProblemDetails;
  constructor(message: string, call: hbs.AST.SourceLocation | undefined, details: ProblemDetails) {
    super(message);
    this.lineNumber = call?.start.line;
    this.column = call?.start.column;
    this.details = details;
  }
}

interface PositionedError {
  message?: string;
  lineNumber?: number;
  column?: number;
}

// The parser of Handlebars gives no column, only an arrow under an excerpt that may begin on the line above.
function columnOf(message: string, line: string): number {
  const [, excerpt = '', arrow = ''] = message.split('\n');
  return Math.max(0, line.indexOf(excerpt.slice(arrow.indexOf('^')).replace(/\.{3}$/, '') || '\0'));
}

/**
 * An error thrown by Handlebars, in French and with its place. `text` is the template when the error comes
 * from parsing it.
 */
export function translate(error: unknown, file: string, text = ''): TemplateError {
  const { message = '', lineNumber, column } = error as PositionedError;
  const line = lineNumber ?? Number(/line (\d+)/.exec(message)?.[1] ?? 1);
  const place = { file, line, column: (column ?? columnOf(message, text.split('\n')[line - 1] ?? '')) + 1 };
  if (error instanceof CallError) return new TemplateError(message, place, error.details);
  const empty = /^"(.+?)" not defined in/.exec(message)?.[1];
  if (empty) {
    const hint = `S’il peut manquer, écrivez {{#if ${empty}}}…{{/if}} autour de lui.`;
    return new TemplateError(`« ${empty} » n’a pas de valeur ici`, place, { rule: 'variable-vide', hint });
  }
  const helper = /unknown helper (\S+)/.exec(message)?.[1] ?? /Missing helper: "(.+?)"/.exec(message)?.[1];
  if (helper)
    return new TemplateError(`la fonction « ${helper} » n’existe pas`, place, { rule: 'fonction-inconnue' });
  const partial = /partial (\S+) could not be found/.exec(message)?.[1];
  if (partial)
    return new TemplateError(`le gabarit « ${partial} » n’existe pas`, place, { rule: 'gabarit-inconnu' });
  const mismatch = /^(\S+) doesn't match (\S+)/.exec(message);
  const sentence = mismatch
    ? `le bloc « ${mismatch[1]} » est fermé par « ${mismatch[2]} »`
    : 'la syntaxe du gabarit est incorrecte : vérifiez que chaque accolade et chaque bloc se ferment';
  return new TemplateError(sentence, place, { rule: 'gabarit-mal-forme' });
}
