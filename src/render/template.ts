import Handlebars from 'handlebars';
import { HELPERS } from './helpers.ts';
import { typographie } from './typographie.ts';

/** The sources of the templates by name: `contrat`, `partials/engagement`… `file` is what errors name. */
export type Templates = ReadonlyMap<string, { text: string; file: string }>;

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
  hash?: { loc?: { first_line: number; first_column: number } };
}

/** What Handlebars throws, in French and at its place. */
function translate(error: unknown, file: string): TemplateError {
  const { message = '', lineNumber, column, hash } = error as Located;
  const line = lineNumber ?? hash?.loc?.first_line ?? Number(/line (\d+)/.exec(message)?.[1] ?? 1);
  const place = { file, line, column: (column ?? hash?.loc?.first_column ?? 0) + 1 };
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

/** Lines that carry structure, not words: directives and the rule under a table's header. */
const STRUCTURE = /^\s*(:{2,}|\|[\s:|-]+\|\s*$)/;

/** The words of a template in French typography; the code between its braces is not touched. */
class Typographe extends Handlebars.Visitor {
  override ContentStatement(statement: hbs.AST.ContentStatement): void {
    const spaced = (line: string) => (STRUCTURE.test(line) ? line : typographie(line));
    statement.value = statement.value.split('\n').map(spaced).join('\n');
  }
}

type Renderer = (name: string, view: object) => string;
const RENDERERS = new WeakMap<Templates, Renderer>();

/** A template of a single line is a phrase: its last line break is not part of it. */
function body(text: string): string {
  const lines = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  return /^[^\n]*\n$/.test(lines) ? lines.slice(0, -1) : lines;
}

/** The Handlebars of one set of templates: the house's helpers and no other, nothing that logs or guesses. */
function createEngine(): { engine: typeof Handlebars; options: CompileOptions } {
  const engine = Handlebars.create();
  for (const name of ['log', 'helperMissing', 'blockHelperMissing']) engine.unregisterHelper(name);
  for (const [name, helper] of Object.entries(HELPERS)) engine.registerHelper(name, helper);
  const knownHelpers = Object.fromEntries(Object.keys(engine.helpers).map((name) => [name, true]));
  return { engine, options: { noEscape: true, strict: true, knownHelpers, knownHelpersOnly: true, preventIndent: true } };
}

function createRenderer(templates: Templates): Renderer {
  const { engine, options } = createEngine();
  let current = '';
  const compiled = new Map<string, Handlebars.TemplateDelegate>();

  const compile = (name: string): Handlebars.TemplateDelegate => {
    const source = templates.get(name);
    if (!source) throw new TemplateError(`le gabarit « ${name} » n’existe pas`, { file: name, line: 1, column: 1 });
    const located = <T>(run: () => T): T => {
      try {
        return run();
      } catch (error) {
        // An overflow leaves no room to word it here: whoever asked for the whole document does.
        throw error instanceof TemplateError || error instanceof RangeError ? error : translate(error, source.file);
      }
    };
    const program = located(() => Handlebars.parse(body(source.text)));
    new Typographe().accept(program);
    const run = located(() => engine.compile(program, options));
    return (context, runtime) => {
      current = source.file;
      return located(() => run(context, runtime));
    };
  };
  const template = (name: string): Handlebars.TemplateDelegate => {
    const known = compiled.get(name) ?? compile(name);
    compiled.set(name, known);
    return known;
  };
  for (const name of templates.keys()) {
    engine.registerPartial(name.replace(/^partials\//, ''), (context, runtime) => template(name)(context, runtime));
  }
  return (name, view) => {
    try {
      return template(name)(view);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new TemplateError('ce gabarit s’appelle lui-même sans fin', { file: current, line: 1, column: 1 });
    }
  };
}

/** A renderer over some templates, kept for as long as they are. Each is compiled once, when first used; text comes in ready for Markdown (see `view/`), so nothing is escaped here. */
export function rendererOf(templates: Templates): Renderer {
  const known = RENDERERS.get(templates) ?? createRenderer(templates);
  RENDERERS.set(templates, known);
  return known;
}
