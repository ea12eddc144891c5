// The French titles of fields, from the schema.
import { resolved, type Schema, schema } from './schema.ts';

/**
 * The French labels of fields, and of one item of those that are lists: by key, and by `parent.key` where the same key has another label
 * elsewhere in the schema.
 */
export function generateLabels(): string {
  const labels = new Map<string, string>();
  const elements = new Map<string, string>();
  const seen = new Set<string>();
  const add = (known: Map<string, string>, key: string, parent: string, words = '') => {
    // Keep the capital of an acronym.
    const title = words.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());
    if (!known.has(key)) known.set(key, title);
    else if (known.get(key) !== title) known.set(`${parent}.${key}`, title);
  };
  const visit = (given: Schema, parent: string): void => {
    const node = resolved(given);
    if (node.items) visit(node.items, parent);
    for (const [key, field] of Object.entries(node.properties ?? {})) {
      add(labels, key, parent, field.title ?? resolved(field).title);
      const item = field.items && resolved(field.items);
      if (item?.properties) add(elements, key, parent, item.title);
      if (seen.has(`${parent}.${key}`)) continue;
      seen.add(`${parent}.${key}`);
      visit(field, key);
    }
  };
  visit(schema, '');
  const quoted = (key: string) => (key.includes('.') ? `'${key}'` : key);
  const record = (known: ReadonlyMap<string, string>) =>
    `Readonly<Record<string, string>> = {\n${[...known].map(([key, title]) => `  ${quoted(key)}: '${title}',\n`).join('')}};\n`;
  const head =
    '// Generated from schemas/csi.schema.json by `npm run generate`; do not edit.\n\n/** The French title of each field in lower case, by key or by `parent.key`. */';
  const one =
    '/** The French title of one item of each list of objects in lower case, by the key of the list or by `parent.key`. */';
  return `${head}\nexport const LIBELLES: ${record(labels)}\n${one}\nexport const ELEMENTS: ${record(elements)}`;
}
