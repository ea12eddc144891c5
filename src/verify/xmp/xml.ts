import { RefusedUpdate } from '../pdf/refused-update.ts';

/** An element of XML: names are « namespace name », so that prefixes don't matter. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlElement[];
  /** The text between the children, joined. */
  text: string;
}

const MAX_DEPTH = 40;
/** Each element that declares some copies those around it. */
const MAX_PREFIXES = 100;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const NAME = '[A-Za-z_][\\w.-]{0,99}(?::[A-Za-z_][\\w.-]{0,99})?';
const XML = 'http://www.w3.org/XML/1998/namespace';

// Sticky, so that each looks at one place only; none can walk twice over the same white space.
const SPACE = /[ \t\r\n]*/y;
const OPEN = new RegExp(`<(${NAME})`, 'y');
const CLOSE = new RegExp(`</(${NAME})[ \t\r\n]{0,99}>`, 'y');
const ATTRIBUTE = new RegExp(`(${NAME})[ \t\r\n]{0,99}=[ \t\r\n]{0,99}(?:"([^"<]*)"|'([^'<]*)')`, 'y');
const TEXT = /[^<]+/y;
const INSTRUCTION = /<\?xpacket [^?<>]{0,300}\?>/y;

type XmlNamespaces = ReadonlyMap<string, string>;

/** The only element of an XML packet; throws Refused for what two programs could read in two ways (no DTD, remark or CDATA). */
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
    const own = [...written].filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
    if (
      own.some(
        ([key, value]) => key === 'xmlns:xml' || key === 'xmlns:xmlns' || (value === '' && key !== 'xmlns'),
      )
    )
      this.#refuse();
    const scope =
      own.length === 0
        ? outer
        : new Map([...outer, ...own.map(([key, value]) => [key.slice('xmlns:'.length), value] as const)]);
    if (scope.size > MAX_PREFIXES) this.#refuse();
    const attributes = new Map<string, string>();
    for (const [key, value] of written) {
      if (key === 'xmlns' || key.startsWith('xmlns:')) continue;
      const name = qualified(key, scope, false) ?? this.#refuse();
      if (attributes.has(name)) this.#refuse();
      attributes.set(name, value);
    }
    return { scope, attributes };
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

// A prefix that is not declared has no meaning; attributes without one are in no namespace.
function qualified(tag: string, scope: XmlNamespaces, isElement: boolean): string | undefined {
  const colon = tag.indexOf(':');
  if (colon < 0) return isElement ? `${scope.get('') ?? ''} ${tag}` : ` ${tag}`;
  const space = scope.get(tag.slice(0, colon));
  return space === undefined ? undefined : `${space} ${tag.slice(colon + 1)}`;
}
