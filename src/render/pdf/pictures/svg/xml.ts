import { attributesOf } from './attributes.ts';
import { refused } from './refused.ts';

/** An element of a parsed file; `line` is where it begins, from 1. */
export interface SvgNode {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: SvgNode[];
  /** The text of a `style`; that of others is left out. */
  text: string;
  line: number;
}

const MAX_DEPTH = 100;
const MAX_ELEMENTS = 20_000;
const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const DECLARATION =
  /^<\?xml\s+version\s*=\s*["']1\.[01]["'](?:\s+encoding\s*=\s*["']([\w.-]+)["'])?(?:\s+standalone\s*=\s*["'](?:yes|no)["'])?\s*\?>/;
/** A document type that names a file and declares nothing: the file is never loaded. */
const DOCTYPE = /<!DOCTYPE\s+svg(?:\s+(?:PUBLIC\s+"[^"<>]*"|SYSTEM)\s+"[^"<>]*")?\s*>/y;
const OPEN = new RegExp(`<(${NAME})`, 'y');
const CLOSE = new RegExp(`</(${NAME})\\s*>`, 'y');

/**
 * Reads the part of XML that drawings need: elements, attributes, comments and text. Refuses entities other than the
 * five of XML, declarations, processing instructions, and files that are too deep or have too many elements. A text
 * beside elements is left out where SVG draws none: in titles, descriptions and elements of editors.
 */
export function parseXml(text: string): SvgNode {
  return new Reader(text).document();
}

class Reader {
  readonly #text: string;
  #at = 0;
  #elements = 0;
  // Where the line numbers were counted up to.
  #counted = { at: 0, line: 1 };

  constructor(text: string) {
    this.#text = text;
  }

  document(): SvgNode {
    const declaration = DECLARATION.exec(this.#text);
    if (declaration) {
      if (!/^(?:utf-8|us-ascii)$/i.test(declaration[1] ?? 'utf-8'))
        throw refused('est un SVG qui n’est pas en UTF-8', 'enregistrez-le en UTF-8');
      this.#at = declaration[0].length;
    }
    this.#skip(true);
    const root = this.#element();
    this.#skip(false);
    if (this.#at < this.#text.length) throw this.#broken();
    return root;
  }

  // Comments and space between elements; before the root, a document type too.
  #skip(doctype: boolean): void {
    for (;;) {
      while (/\s/.test(this.#text.charAt(this.#at))) this.#at++;
      if (this.#text.startsWith('<!--', this.#at)) this.#comment();
      else if (doctype && this.#match(DOCTYPE)) doctype = false;
      else return;
    }
  }

  #comment(): void {
    const end = this.#text.indexOf('--', this.#at + 4);
    if (end === -1 || this.#text[end + 2] !== '>') throw this.#broken();
    this.#at = end + 3;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text) ?? undefined;
    if (match) this.#at = pattern.lastIndex;
    return match;
  }

  // One element with all it holds: a stack, not recursion.
  #element(): SvgNode {
    const root = this.#open();
    if (root.closed) return root.element;
    const open = [root.element];
    for (let parent = open.at(-1); parent; parent = open.at(-1)) {
      this.#content(parent);
      const end = this.#match(CLOSE);
      if (end) {
        if (end[1] !== parent.name) throw this.#broken();
        open.pop();
        continue;
      }
      const { element, closed } = this.#open();
      parent.children.push(element);
      if (!closed) open.push(element);
      if (open.length > MAX_DEPTH)
        throw refused(
          `est un SVG qui emboîte plus de ${MAX_DEPTH} groupes (ligne ${element.line})`,
          'dégroupez le dessin',
        );
    }
    return root.element;
  }

  #open(): { element: SvgNode; closed: boolean } {
    const line = this.#line();
    const tag = this.#match(OPEN);
    if (!tag) throw this.#broken();
    if (++this.#elements > MAX_ELEMENTS)
      throw refused(
        `est un SVG de plus de ${MAX_ELEMENTS} éléments`,
        'simplifiez le dessin ou exportez-le en PNG',
      );
    const { attributes, end } = attributesOf(this.#text, this.#at, () => this.#broken());
    this.#at = end;
    const closed = this.#text.startsWith('/>', end);
    if (!closed && this.#text[end] !== '>') throw this.#broken();
    this.#at += closed ? 2 : 1;
    return { element: { name: tag[1] ?? '', attributes, children: [], text: '', line }, closed };
  }

  // The text up to the next tag, without the comments in it.
  #content(parent: SvgNode): void {
    for (;;) {
      const next = this.#text.indexOf('<', this.#at);
      if (next === -1) throw this.#broken();
      const text = this.#text.slice(this.#at, next);
      this.#at = next;
      if (/\S/.test(text) && !holdsText(parent.name)) throw this.#broken();
      const sheet = /^(?:svg:)?style$/.test(parent.name);
      if (sheet) parent.text += text;
      if (this.#text.startsWith('<!--', next)) this.#comment();
      else if (!sheet || !this.#raw(parent)) return;
    }
  }

  // Style sheets may be written as raw text.
  #raw(parent: SvgNode): boolean {
    if (!this.#text.startsWith('<![CDATA[', this.#at)) return false;
    const end = this.#text.indexOf(']]>', this.#at);
    if (end === -1) throw this.#broken();
    parent.text += this.#text.slice(this.#at + 9, end);
    this.#at = end + 3;
    return true;
  }

  #line(): number {
    let { at, line } = this.#counted;
    for (at = this.#text.indexOf('\n', at); at !== -1 && at < this.#at; at = this.#text.indexOf('\n', at + 1))
      line++;
    this.#counted = { at: this.#at, line };
    return line;
  }

  #broken(): Error {
    const line = this.#line();
    if (this.#text.startsWith('<!DOCTYPE', this.#at) || this.#text.startsWith('<!ENTITY', this.#at))
      return refused(
        `est un SVG qui déclare des entités (ligne ${line})`,
        'exportez-le sans elles, en « SVG simple »',
      );
    if (this.#text.startsWith('<?', this.#at))
      return refused(
        `est un SVG qui contient une instruction (« <? », ligne ${line})`,
        'exportez-le en « SVG simple »',
      );
    if (this.#text.startsWith('<![CDATA[', this.#at))
      return refused(
        `est un SVG qui contient du texte brut (CDATA, ligne ${line})`,
        'exportez-le en « SVG simple »',
      );
    return refused(`est un SVG mal formé (ligne ${line})`, 'exportez le dessin à nouveau');
  }
}

// Elements that SVG does not draw, whatever they hold; `text` and `style` are refused by name once the file is read.
function holdsText(name: string): boolean {
  const [prefix, local] = name.includes(':') ? name.split(':') : ['', name];
  return (
    (prefix !== '' && prefix !== 'svg') ||
    /^(?:title|desc|text|tspan|textPath|style|script|a)$/.test(local ?? '')
  );
}
