const REFERENCES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  '#123': '{',
  '#125': '}',
};

/**
 * The attributes of a directive, given with its braces, by name; undefined unless they are in the plain form.
 */
export function attributesOf(source: string | undefined): Record<string, string> | undefined {
  if (!source) return {};
  const values: Record<string, string> = {};
  let rest = source.slice(1, -1);
  while (rest) {
    const [whole, name, value] = /^([a-z]+)="([^"<>]*)"(?: (?=[a-z])|$)/.exec(rest) ?? [];
    if (
      whole === undefined ||
      name === undefined ||
      value === undefined ||
      name === 'class' ||
      name === 'id' ||
      Object.hasOwn(values, name)
    )
      return undefined;
    const decoded = decode(value);
    if (decoded === undefined) return undefined;
    values[name] = decoded;
    rest = rest.slice(whole.length);
  }
  return values;
}

function decode(value: string): string | undefined {
  let known = true;
  const text = value.replaceAll(/&([^;&]*;?)/g, (_, reference: string) => {
    const character = REFERENCES[reference.slice(0, -1)];
    if (character === undefined || !reference.endsWith(';')) known = false;
    return character ?? '';
  });
  return known ? text : undefined;
}
