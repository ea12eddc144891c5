import { createHash } from 'node:crypto';
import Handlebars from 'handlebars';
import { typeset } from '../../kernel/french/typography.ts';
import { TemplateError, translate } from './error.ts';
import { HELPERS } from './helpers.ts';
import type { Template } from './index.ts';
import { excessOf } from './nesting.ts';

/** A template as its author wrote it; `file` is what errors name. */
export interface TemplateSource {
  file: string;
  text: string;
}

/** Lines that carry structure, not words: directives and the rule under a table's header. */
const STRUCTURE = /^\s*(:{2,}|\|[\s:|-]+\|\s*$)/;

/** The beginning of a line of attributes. */
const ATTRIBUTES = /^\s*:{2,}[\w-]+(?:\[[^\]]*\])?\{/;

/** Whether what a line says so far ends inside of quotation marks of a directive's attributes. */
class AttributeState {
  #start = '';
  #attributes = false;
  #quoted = false;

  add(text: string): void {
    const lines = text.split('\n');
    if (lines.length > 1) [this.#start, this.#attributes, this.#quoted] = ['', false, false];
    let added = lines.at(-1) ?? '';
    if (!this.#attributes) {
      const whole = this.#start + added;
      const head = ATTRIBUTES.exec(whole)?.[0];
      // No directive begins further on: a long line is kept no longer than it can matter.
      this.#start = whole.slice(0, 500);
      if (head === undefined) return;
      this.#attributes = true;
      added = whole.slice(head.length);
    }
    if (added.split('"').length % 2 === 0) this.#quoted = !this.#quoted;
  }

  get quoted(): boolean {
    return this.#quoted;
  }
}

/**
 * A template made ready to run: its words in French typography (the code between its braces is not touched), and whatever it prints between
 * the quotation marks of an attribute made fit for them by `attribut`, called or not.
 */
class Preparation extends Handlebars.Visitor {
  readonly #line = new AttributeState();

  override ContentStatement(statement: hbs.AST.ContentStatement): void {
    const spaced = (line: string) => (STRUCTURE.test(line) ? line : typeset(line));
    this.#line.add(statement.value);
    statement.value = statement.value.split('\n').map(spaced).join('\n');
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    super.MustacheStatement(statement);
    if (!this.#line.quoted || (statement.path as hbs.AST.PathExpression).original === 'attribut') return;
    const { path, params, hash, loc } = statement;
    const call = params.length > 0 || hash !== undefined;
    statement.params = [
      call ? ({ type: 'SubExpression', path, params, hash, loc } as hbs.AST.SubExpression) : path,
    ];
    statement.path = {
      type: 'PathExpression',
      original: 'attribut',
      parts: ['attribut'],
      depth: 0,
      data: false,
      loc,
    } as hbs.AST.PathExpression;
    statement.hash = undefined as unknown as hbs.AST.Hash;
  }
}

/** A template of a single line is a phrase: its last line break is not part of it. */
function body(text: string): string {
  const lines = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  return /^[^\n]*\n$/.test(lines) ? lines.slice(0, -1) : lines;
}

/** Of Handlebars' own helpers, those that neither log nor guess. */
const BLOCKS = ['if', 'unless', 'each', 'with', 'lookup'];
const knownHelpers = Object.fromEntries([...BLOCKS, ...Object.keys(HELPERS)].map((name) => [name, true]));
const OPTIONS: PrecompileOptions = {
  noEscape: true,
  strict: true,
  knownHelpers,
  knownHelpersOnly: true,
  preventIndent: true,
};

type ParsedTemplate = { text: string; program: hbs.AST.Program } | { text: string; error: TemplateError };
const PARSED = new WeakMap<TemplateSource, ParsedTemplate>();

/** A template as Handlebars' tree, which nobody may change, and the text that its places count in, or what keeps it from being read. */
export function parseTemplate(source: TemplateSource): ParsedTemplate {
  const parsed = PARSED.get(source) ?? parseOnce(source);
  PARSED.set(source, parsed);
  return parsed;
}

function parseOnce({ text, file }: TemplateSource): ParsedTemplate {
  const lines = body(text);
  try {
    return { text: lines, program: parse(lines, file) };
  } catch (error) {
    return { text: lines, error: error instanceof TemplateError ? error : translate(error, file, lines) };
  }
}

function parse(text: string, file: string): hbs.AST.Program {
  const excess = excessOf(text);
  if (!excess) return Handlebars.parse(text);
  const lines = text.slice(0, excess.at).split('\n');
  const place = { file, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  const hint = 'Faites-en plusieurs gabarits, qui s’appellent.';
  throw new TemplateError(excess.message, place, { rule: 'gabarit-mal-forme', hint });
}

/** A template as JavaScript source, for `npm run generate`; throws TemplateError at the faulty place. */
export function precompile({ text, file }: TemplateSource): string {
  try {
    const program = parse(body(text), file);
    new Preparation().accept(program);
    return String(Handlebars.precompile(program, OPTIONS));
  } catch (error) {
    throw error instanceof TemplateError ? error : translate(error, file, text);
  }
}

/** A template of somebody's own, ready to run; throws TemplateError at the faulty place. It reaches no more than the built-in ones do. */
export function compileTemplate(source: TemplateSource): Template {
  return {
    file: source.file,
    empreinte: fingerprint(source),
    spec: new Function(`return ${precompile(source)}`)(),
  };
}

/** The SHA-256 of a template's text in hexadecimal; the byte order mark and the line ends of Windows change nothing. */
export function fingerprint({ text }: TemplateSource): string {
  return createHash('sha256').update(body(text)).digest('hex');
}
