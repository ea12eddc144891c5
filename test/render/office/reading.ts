import { unzipSync } from 'fflate';

/** A part that is a picture. */
const PICTURE = /\.(?:png|jpeg|emf)$/;

/** The parts of a package as text; pictures a character a byte. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [
      name,
      PICTURE.test(name) ? Buffer.from(part).toString('latin1') : decoder.decode(part),
    ]),
  );
}

/** An element of XML: its name, its attributes and what it holds. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

const TOKEN = /<\?xml[^>]*\?>\n?|<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** The root of an XML part. Throws on what is not well-formed, or not a character of XML. */
export function parsed(xml: string): Element {
  if (FORBIDDEN.test(xml)) throw new Error('a character that XML cannot hold');
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  TOKEN.lastIndex = 0;
  for (let end = 0; end < xml.length; end = TOKEN.lastIndex) {
    const [all, closes, name, attributes = '', empty, text] = TOKEN.exec(xml) ?? [];
    if (all === undefined) throw new Error(`not well-formed at ${xml.slice(end, end + 80)}`);
    if (text !== undefined) {
      if (text.includes(']]>')) throw new Error(`not escaped: ${text.slice(0, 80)}`);
      open.at(-1)?.children.push(decoded(text));
    } else if (name && closes) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    } else if (name) {
      const element: Element = { name, attributes: attributesOf(attributes), children: [] };
      open.at(-1)?.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [only, ...others] = root.children.filter((child) => typeof child !== 'string' || child.trim());
  if (open.length > 1 || others.length > 0 || typeof only !== 'object') throw new Error('not one root');
  return only;
}

/** The elements of a name, below another, in their order. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

function attributesOf(written: string): Record<string, string> {
  const pairs = [...written.matchAll(/([\w:-]+)="([^"]*)"/g)].map(
    ([, key = '', value = '']) => [key, decoded(value)] as const,
  );
  if (new Set(pairs.map(([key]) => key)).size < pairs.length)
    throw new Error(`an attribute twice in ${written}`);
  return Object.fromEntries(pairs);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+);|(\w+);)?/g, (whole, number, name) => {
    if (number) return String.fromCodePoint(Number(number));
    const character = ENTITIES[name];
    if (character === undefined) throw new Error(`not an entity of XML: ${whole}`);
    return character;
  });
}
