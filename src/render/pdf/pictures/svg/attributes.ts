const ATTRIBUTE = /(?<!\s)\s+([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The attributes from a place on, with their entities read, and the place of the `>` or `/>` that follows. Throws what
 * `broken` returns for attributes written twice and for entities that are not among the five of XML.
 */
export function attributesOf(
  text: string,
  from: number,
  broken: () => Error,
): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = from;
  let end = from;
  for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text)) {
    const [, name = '', double, single] = match;
    if (attributes.has(name)) throw broken();
    attributes.set(name, decoded(double ?? single ?? '', broken));
    end = ATTRIBUTE.lastIndex;
  }
  while (/\s/.test(text.charAt(end))) end++;
  return { attributes, end };
}

function decoded(value: string, broken: () => Error): string {
  if (!value.includes('&')) return value;
  return value.replaceAll(/&([^;&]{0,10})(;?)/g, (_, name: string, end: string) => {
    const number = /^#(?:(\d+)|x([\da-f]+))$/i.exec(name);
    const code = number ? Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 10 : 16) : Number.NaN;
    const character = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ENTITIES[name];
    if (end === '' || character === undefined) throw broken();
    return character;
  });
}
