const MOST_WORDS = 4;
const MOST_LETTERS = 40;
// Words that don’t tell one commitment from another.
const SMALL = /^(?:l|d|le|la|les|un|une|des|de|du|au|aux|et|ou|en|a|dans|pour|par|sur|avec)$/;

/** An id for a title: its first words without accents, in lower case, joined by hyphens, with a number if the file has that id already. */
export function identifiantLibre(titre: string, data: unknown): string {
  const words = titre
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !SMALL.test(word));
  const base = words.slice(0, MOST_WORDS).join('-').slice(0, MOST_LETTERS).replace(/-$/, '');
  const start = /^[a-z]/.test(base) ? base : `engagement${base === '' ? '' : `-${base}`}`;
  const taken = idsIn(data);
  for (let n = 1; ; n++) {
    const id = n === 1 ? start : `${start}-${n}`;
    if (!taken.has(id)) return id;
  }
}

function idsIn(data: unknown): Set<string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Object.entries(value)) {
      if (key === 'id' && typeof item === 'string') found.add(item);
      walk(item);
    }
  };
  walk(data);
  return found;
}
