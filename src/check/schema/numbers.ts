const NUMBER = String.raw`[+-]?\d[\d\s_.,]*`;
const RANGES: readonly (readonly [RegExp, (a: string, b: string) => string])[] = [
  [new RegExp(`^(?:de |entre )?(${NUMBER})(?: à | a | et |-)(${NUMBER})`, 'i'), (a, b) => `{ minimum: ${a}, maximum: ${b} }`],
  [new RegExp(`^(?:environ|près de|autour de|~) ?(${NUMBER})`, 'i'), (a) => `{ environ: ${a} }`],
  [new RegExp(`^(?:au moins|minimum|min\\.?|≥|>=) ?(${NUMBER})`, 'i'), (a) => `{ minimum: ${a} }`],
  [new RegExp(`^(?:au plus|au maximum|maximum|jusqu[’']à|max\\.?|≤|<=) ?(${NUMBER})`, 'i'), (a) => `{ maximum: ${a} }`],
  [new RegExp(`^(?:plus de|>) ?(${NUMBER})`, 'i'), (a) => `{ plus_de: ${a} }`],
  [new RegExp(`^(?:moins de|<) ?(${NUMBER})`, 'i'), (a) => `{ moins_de: ${a} }`],
];

/** The number that figures typed by hand stand for (« 12 000 € », « 1 234,5 », « 20 % », « +111 »), as YAML writes it. */
export function numberIn(typed: string): string | undefined {
  if (typed.length > 60) return undefined;
  const bare = typed
    .trim()
    .replace(/(?<=\d)\s?(?:€|%|\p{L}{1,12}\.?)$/u, '')
    .replace(/[\s_](?=\d{3}(?!\d))/g, '');
  const match = /^([+-]?)(\d+)(?:[.,](\d+))?$/.exec(bare);
  return match ? `${match[1] === '-' ? '-' : ''}${match[2]}${match[3] ? `.${match[3]}` : ''}` : undefined;
}

/** The range that words stand for (« environ 30 », « 40 à 90 », « plus de 30 »), as YAML writes it. */
export function rangeIn(typed: string): string | undefined {
  if (typed.length > 60) return undefined;
  for (const [pattern, write] of RANGES) {
    const match = pattern.exec(typed.trim());
    const [a, b] = (match?.slice(1) ?? []).map((part) => numberIn(part.trim()));
    if (a !== undefined) return write(a, b ?? '');
  }
  return undefined;
}
