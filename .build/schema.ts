// The schemas of a contract and of its follow-up, for the scripts that generate files from them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** A node of the schema, with the keywords that the schema uses. */
export interface Schema {
  $ref?: string;
  title?: string;
  description?: string;
  examples?: unknown[];
  type?: string;
  enum?: string[];
  const?: unknown;
  pattern?: string;
  required?: string[];
  uniqueItems?: boolean;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  $defs?: Record<string, Schema>;
}

/** Keywords that only editors read: what the YAML extension says of a wrong value, of each value of a list, and what it proposes to insert. */
export const ANNOTATIONS: ReadonlySet<string> = new Set([
  'errorMessage',
  'markdownEnumDescriptions',
  'defaultSnippets',
]);

// One type in brackets is the same as without: editors join the messages of two branches with plain types into one in English.
const plainType = (key: string, value: unknown): unknown =>
  key === 'type' && Array.isArray(value) && value.length === 1 ? value[0] : value;

const readSchema = (name: string) =>
  JSON.parse(readFileSync(`${root}schemas/${name}.schema.json`, 'utf8'), plainType) as Schema;

export const schema = readSchema('csi');
export const suiviSchema = readSchema('suivi');

/** The name of the definition that a node refers to; empty when it refers to none. */
export const nameOf = (node: Schema | undefined): string => node?.$ref?.slice('#/$defs/'.length) ?? '';

/** The definition of a name, in the schema of a contract unless another is given. */
export function definition(name: string, of: Schema = schema): Schema {
  const found = of.$defs?.[name];
  if (!found) throw new Error(`the schema does not define ${name}`);
  return found;
}

/** The definition that a node refers to, or the node itself. */
export const resolved = (node: Schema, of?: Schema): Schema =>
  node.$ref ? definition(nameOf(node), of) : node;

function objectsBelow(given: Schema, place: string): [string, Schema][] {
  const node = resolved(given);
  if (node.items) return objectsBelow(node.items, `${place}[]`);
  if (!node.properties) return [];
  return [
    [place, node],
    ...Object.entries(node.properties).flatMap(([key, field]) =>
      objectsBelow(field, place ? `${place}.${key}` : key),
    ),
  ];
}

/** Every object of a contract by the pattern of its place: « axes[].engagements[].quantite », '' for the whole file. */
export const OBJECTS: ReadonlyMap<string, Schema> = new Map(objectsBelow(schema, ''));
