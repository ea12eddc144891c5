/** Writes XML as text. What XML 1.0 cannot hold, a control character or half of a surrogate pair, becomes U+FFFD. */

// Four exports: what a part is written with.

type Value = string | number | undefined;

const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** The first line of each part. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text that stands between two tags. */
export function escaped(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>\r]/g, (character) => ENTITIES[character] ?? '');
}

/** An element; attributes without a value are left out, and so are children that are empty. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly (string | false | 0 | undefined)[]
): string {
  const written = attributesOf(attributes);
  const inside = children.filter(Boolean).join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** Attributes, each after a space; those without a value are left out. */
export function attributesOf(attributes: Readonly<Record<string, Value>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${attribute(String(value))}"`)
    .join('');
}

function attribute(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? '');
}
