import { read } from './files.ts';

type Schema = { [key: string]: unknown } & {
  $ref?: string;
  anyOf?: Schema[];
  type?: string;
  enum?: string[];
  const?: unknown;
  pattern?: string;
  format?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
};
export type Leaf = { path: (string | number)[]; value: unknown; other: unknown; kind: string };

const schema = JSON.parse(read('schemas/csi.schema.json')) as Schema & { $defs: Record<string, Schema> };
const resolve = (node: Schema): [Schema, string] => {
  const name = node.$ref?.split('/').pop() ?? '';
  return name ? [schema.$defs[name] as Schema, name] : [node, ''];
};

let count = 0;
/** Two different values for a leaf of the schema; the first differs from that of any other leaf. */
const leaf = (node: Schema, name: string): [string, unknown, unknown] => {
  count++;
  if (name === 'identifiant') return ['id', 'commun', 'commun'];
  if (name === 'texte') return ['texte', `mot${count}`, 'autre'];
  if (name === 'date' || name === 'periode' || name === 'echeance')
    return ['date', '2026-05-04', '2027-08-09'];
  if (name === 'annee') return ['annee', 2026, 2031];
  if (name === 'code_insee') return ['code', '18033', '31555'];
  if (name === 'siren') return ['code', '200068666', '200034718'];
  if (name === 'code_departement') return ['code', '18', '31'];
  if (name === 'code_region') return ['code', '24', '76'];
  if (name === 'controle') return ['code', '5d1f09ac', '5d1f09ad'];
  if (name === 'couleur') return ['couleur', '#14532d', '#7f1d1d'];
  if (name === 'valeur') return ['valeur', 1000 + count, 7];
  if (node.enum) return ['enum', node.enum[0], node.enum.at(-1)];
  if (node.const !== undefined) return ['const', node.const, node.const];
  if (node.type === 'boolean') return ['boolean', true, false];
  if (node.type === 'integer' || node.type === 'number' || node.anyOf?.some(({ type }) => type === 'number'))
    return ['nombre', 1000 + count, 7];
  return [
    'texte',
    node.pattern?.startsWith('^https') ? 'https://exemple.fr/a' : `mot${count}`,
    node.pattern?.startsWith('^https') ? 'https://exemple.fr/b' : 'autre',
  ];
};

/** A contract that fills every field of the schema once, and the list of its leaves with another value for each. */
export function maximal(type: string): { contrat: Record<string, unknown>; leaves: Leaf[] } {
  const leaves: Leaf[] = [];
  const fill = (given: Schema, path: (string | number)[]): unknown => {
    const [node, name] = resolve(given);
    if (node.properties && name !== 'valeur')
      return Object.fromEntries(
        Object.entries(node.properties).map(([key, field]) => [key, fill(field, [...path, key])]),
      );
    // A list of words has them all: each is printed as something else.
    const words = node.type === 'array' ? (node.items?.enum ?? ['one']) : [];
    if (words.length > 1)
      return words.map((value, i) => {
        leaves.push({ path: [...path, i], value, other: words[i === 0 ? 1 : 0], kind: 'enum' });
        return value;
      });
    if (node.type === 'array') return [fill(node.items as Schema, [...path, 0])];
    const [kind, value, other] = leaf(node, name);
    leaves.push({ path, value, other, kind });
    return value;
  };
  const contrat = fill(schema, []) as Record<string, unknown> & {
    document: { type: string };
    visas: string[];
  };
  contrat.document.type = type;
  // Without an acronym, no list of acronyms is printed.
  contrat.visas.push('l’avis du CLSPD');
  return { contrat, leaves };
}

/** A copy of a value with one leaf changed. */
export function replaced<T>(value: T, path: readonly (string | number)[], leafValue: unknown): T {
  const copy = structuredClone(value);
  let node = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) node = node[key] as Record<string | number, unknown>;
  node[path.at(-1) as string | number] = leafValue;
  return copy;
}
