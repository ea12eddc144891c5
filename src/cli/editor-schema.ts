/** What the YAML extension of editors checks without reading `errorMessage`: it says these in English. */
const LIMITS = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'minItems',
  'uniqueItems',
  'minProperties',
] as const;
type Limits = Partial<Record<(typeof LIMITS)[number], number | boolean>>;

// What only looks like a schema.
const DATA = new Set(['examples', 'default', 'const', 'enum', 'defaultSnippets']);

/**
 * The schema as editors get it. It admits the same files, and says each limit in French: what the extension does not say with `errorMessage` moves
 * into an `if`, whose `else` asks for a text, which no number, list or group is, with a sentence of its own.
 */
export function forEditors(schema: Uint8Array): Uint8Array {
  const inFrench = (value: unknown, isBranch: boolean): unknown => {
    if (Array.isArray(value)) return value.map((item) => inFrench(item, isBranch));
    if (typeof value !== 'object' || value === null) return value;
    const node = Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        DATA.has(key) ? item : inFrench(item, key === 'anyOf'),
      ]),
    );
    const limits = limitsOf(node);
    if (Object.keys(limits).length === 0) return node;
    for (const key of LIMITS) delete node[key];
    // The sentence of a branch speaks for all of them.
    const errorMessage = isBranch && node.errorMessage ? node.errorMessage : sentenceOf(limits);
    return { ...node, if: limits, else: { type: ['string'], errorMessage } };
  };
  const text = new TextDecoder().decode(schema);
  return new TextEncoder().encode(`${JSON.stringify(inFrench(JSON.parse(text), false), null, 2)}\n`);
}

// A field may have the name of a limit: then it is no number.
const limitsOf = (node: Readonly<Record<string, unknown>>): Limits =>
  Object.fromEntries(
    LIMITS.flatMap((key) => {
      const value = node[key];
      return typeof value === 'number' || typeof value === 'boolean' ? [[key, value]] : [];
    }),
  );

function sentenceOf({
  minimum,
  maximum,
  exclusiveMinimum,
  minItems,
  uniqueItems,
  minProperties,
}: Limits): string {
  if (minimum !== undefined && maximum !== undefined) return `Écrivez un nombre de ${minimum} à ${maximum}.`;
  if (minimum !== undefined) return `Écrivez un nombre d’au moins ${minimum}.`;
  if (maximum !== undefined) return `Écrivez un nombre d’au plus ${maximum}.`;
  if (exclusiveMinimum !== undefined) return `Écrivez un nombre plus grand que ${exclusiveMinimum}.`;
  if (minProperties !== undefined) return 'Écrivez au moins une clé de ce groupe.';
  if (!uniqueItems)
    return minItems === 1 ? 'Écrivez au moins un élément.' : `Écrivez au moins ${minItems} éléments.`;
  return minItems === undefined
    ? 'Écrivez chaque élément une seule fois.'
    : 'Écrivez au moins un élément, et chacun une seule fois.';
}
