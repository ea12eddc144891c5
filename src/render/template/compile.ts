/**
 * Compiles templates: for `npm run generate` into JavaScript source, a user's own templates in memory, without making code of them.
 * Four functions are exported because both, the lint and the digests of a PDF must read a template in the
 * same way.
 */

import Handlebars from 'handlebars';
import { sha256 } from '../../kernel/digest.ts';
import { typeset } from '../../kernel/french/typography.ts';
import { TemplateError, translate } from './error.ts';
import { HELPERS } from './helpers.ts';
import type { Template } from './index.ts';
import { excessOf } from './nesting.ts';
import { runnable } from './runnable.ts';

/** A template as its author wrote it; `file` is how errors name it. */
export interface TemplateSource {
  file: string;
  text: string;
}

/** Lines that hold Markdown structure and no words: directives and the rule under a table's header. */
const STRUCTURE = /^\s*(:{2,}|\|[\s:|-]+\|\s*$)/;

/** The beginning of a directive with attributes, up to its opening brace. */
const ATTRIBUTES = /^\s*:{2,}[\w-]+(?:\[[^\]]*\])?\{/;

/**
 * Follows the text of a template to know whether the next expression is inside the quotation marks of a
 * directive's attribute.
 */
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
      // Only the beginning of a line can be a directive, so a long line is not kept whole.
      this.#start = whole.slice(0, 500);
      if (head === undefined) return;
      this.#attributes = true;
      added = whole.slice(head.length);
    }
    if (added.split('"').length % 2 === 0) this.#quoted = !this.#quoted;
  }

  /** Whether the text is among the attributes of a directive. */
  get inside(): boolean {
    return this.#attributes;
  }

  get quoted(): boolean {
    return this.#quoted;
  }
}

/**
 * Prepares a template to be compiled. Its text gets French typography (the code between braces stays
 * unchanged); an expression inside the quotation marks of an attribute is passed through the helper
 * `attribut`, even if the author did not call it.
 */
class Preparation extends Handlebars.Visitor {
  readonly #line = new AttributeState();

  override ContentStatement(statement: hbs.AST.ContentStatement): void {
    // What follows an expression among the attributes of a directive is structure too, up to the end of its line.
    const { inside } = this.#line;
    const spaced = (line: string, at: number) =>
      STRUCTURE.test(line) || (inside && at === 0) ? line : typeset(line);
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

/** Normalizes line ends. In a template of a single line, the last line break is not part of the text. */
function body(text: string): string {
  const lines = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  return /^[^\n]*\n$/.test(lines) ? lines.slice(0, -1) : lines;
}

/** The built-in helpers of Handlebars that are kept: those that neither log nor guess. */
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

/**
 * The syntax tree of a template, which must not be modified, with the text that its positions refer to; or
 * the error that prevents parsing. Parsed once for each source.
 */
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

function prepared(text: string, file: string): hbs.AST.Program {
  const program = parse(body(text), file);
  new Preparation().accept(program);
  return program;
}

/**
 * A template as JavaScript source, for `npm run generate`. Throws TemplateError at the place of the error.
 */
export function precompile({ text, file }: TemplateSource): string {
  try {
    return String(Handlebars.precompile(prepared(text, file), { ...OPTIONS }));
  } catch (error) {
    throw error instanceof TemplateError ? error : translate(error, file, text);
  }
}

/**
 * A user's own template, ready to run, with the same restrictions as the built-in ones. Throws TemplateError
 * at the place of the error.
 */
export function compileTemplate(source: TemplateSource): Template {
  const { text, file } = source;
  try {
    const spec = runnable(prepared(text, file), (name) => Object.hasOwn(knownHelpers, name));
    return { file, empreinte: fingerprint(source), spec };
  } catch (error) {
    throw error instanceof TemplateError ? error : translate(error, file, text);
  }
}

/**
 * The SHA-256 of a template's text in hexadecimal; a byte order mark or Windows line ends do not change it.
 */
export function fingerprint({ text }: TemplateSource): string {
  return sha256(body(text));
}
