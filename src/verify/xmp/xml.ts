import { RefusedUpdate } from '../pdf/index.ts';

/** An XML element. Its names, and those of attributes, are “namespace name”, so that prefixes do not matter. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlElement[];
  /** The text before, between and after the children, concatenated. */
  text: string;
}

const MAX_DEPTH = 40;
/** Bounds the work: each element that declares a prefix copies those of the elements around it. */
const MAX_PREFIXES = 100;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const NAME = '[A-Za-z_][\\w.-]{0,99}(?::[A-Za-z_][\\w.-]{0,99})?';
const XML = 'http://www.w3.org/XML/1998/namespace';

// Sticky: each matches at the current position only. None can backtrack over white space, so the time stays linear.
const SPACE = /[ \t\r\n]*/y;
const OPEN = new RegExp(`<(${NAME})`, 'y');
const CLOSE = new RegExp(`</(${NAME})[ \t\r\n]{0,99}>`, 'y');
const ATTRIBUTE = new RegExp(`(${NAME})[ \t\r\n]{0,99}=[ \t\r\n]{0,99}(?:"([^"<]*)"|'([^'<]*)')`, 'y');
const TEXT = /[^<]+/y;
const INSTRUCTION = /<\?xpacket [^?<>]{0,300}\?>/y;

type XmlNamespaces = ReadonlyMap<string, string>;

/** The root element of an XMP packet. DTDs, comments and CDATA sections, which not all programs read alike, throw RefusedUpdate. */
export function readXml(packet: string): XmlElement {
  return new XmlReader(packet).document();
}

class XmlReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  document(): XmlElement {
    const skip = () => {
      do this.#take(SPACE);
      while (this.#take(INSTRUCTION));
    };
    skip();
    const root = this.#element(new Map([['xml', XML]]), 0);
    skip();
    return this.#at === this.#source.length ? root : this.#refuse();
  }

  #element(outer: XmlNamespaces, depth: number): XmlElement {
    const [, tag = ''] = this.#take(OPEN) ?? this.#refuse();
    if (depth > MAX_DEPTH) this.#refuse();
    const { scope, attributes } = this.#attributes(outer);
    const name = qualified(tag, scope, true) ?? this.#refuse();
    if (this.#is('/>')) return { name, attributes, children: [], text: '' };
    if (!this.#is('>')) this.#refuse();
    const children: XmlElement[] = [];
    const texts: string[] = [];
    for (;;) {
      const text = this.#take(TEXT)?.[0];
      if (text !== undefined) texts.push(this.#unescaped(text.replace(/\r\n?/g, '\n')));
      const end = this.#take(CLOSE);
      if (end) return end[1] === tag ? { name, attributes, children, text: texts.join('') } : this.#refuse();
      children.push(this.#element(scope, depth + 1));
    }
  }

  #attributes(outer: XmlNamespaces): { scope: XmlNamespaces; attributes: Map<string, string> } {
    const written = new Map<string, string>();
    for (this.#take(SPACE); ; this.#take(SPACE)) {
      const [, key = '', double, single] = this.#take(ATTRIBUTE) ?? [];
      if (key === '') break;
      if (written.has(key)) this.#refuse();
      written.set(key, this.#unescaped((double ?? single ?? '').replace(/\r\n|[\t\r\n]/g, ' ')));
    }
    const scope = this.#declared(written, outer);
    const attributes = new Map<string, string>();
    for (const [key, value] of written) {
      if (isDeclaration(key)) continue;
      const name = qualified(key, scope, false) ?? this.#refuse();
      if (attributes.has(name)) this.#refuse();
      attributes.set(name, value);
    }
    return { scope, attributes };
  }

  /** The prefixes in scope: those of the elements around, and those that these attributes declare. */
  #declared(written: ReadonlyMap<string, string>, outer: XmlNamespaces): XmlNamespaces {
    const own = [...written].filter(([key]) => isDeclaration(key));
    if (own.length === 0) return outer;
    const isReserved = (key: string) => key === 'xmlns:xml' || key === 'xmlns:xmlns';
    if (own.some(([key, value]) => isReserved(key) || (value === '' && key !== 'xmlns'))) this.#refuse();
    const scope = new Map([
      ...outer,
      ...own.map(([key, value]) => [key.slice('xmlns:'.length), value] as const),
    ]);
    return scope.size > MAX_PREFIXES ? this.#refuse() : scope;
  }

  #unescaped(text: string): string {
    if (!text.includes('&')) return text;
    return text.replace(/&(?:#x([0-9A-Fa-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));|&/g, (_, hex, decimal, name) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      const character =
        name === undefined
          ? code > 0 && code < 0x11_0000
            ? String.fromCodePoint(code)
            : undefined
          : ENTITIES[name];
      return character ?? this.#refuse();
    });
  }

  #take(shape: RegExp): RegExpExecArray | undefined {
    shape.lastIndex = this.#at;
    const found = shape.exec(this.#source) ?? undefined;
    if (found) this.#at = shape.lastIndex;
    return found;
  }

  #is(mark: string): boolean {
    if (!this.#source.startsWith(mark, this.#at)) return false;
    this.#at += mark.length;
    return true;
  }

  #refuse(): never {
    throw new RefusedUpdate(
      `les métadonnées du document ne se lisent pas d’une seule façon (XMP, caractère ${this.#at})`,
    );
  }
}

const isDeclaration = (key: string) => key === 'xmlns' || key.startsWith('xmlns:');

// A tag with its namespace; undefined for an undeclared prefix. Without a prefix, elements are in the default namespace and attributes in none.
function qualified(tag: string, scope: XmlNamespaces, isElement: boolean): string | undefined {
  const colon = tag.indexOf(':');
  if (colon < 0) return isElement ? `${scope.get('') ?? ''} ${tag}` : ` ${tag}`;
  const space = scope.get(tag.slice(0, colon));
  return space === undefined ? undefined : `${space} ${tag.slice(colon + 1)}`;
}
