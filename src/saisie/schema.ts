import type { Path } from '../kernel/path.ts';

/** A node of the schema of contracts: what it says to people, and what may stand there. */
interface SchemaNode {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly markdownEnumDescriptions?: readonly string[];
}

/** The whole schema. */
export interface WholeSchema extends SchemaNode {
  readonly $defs: Readonly<Record<string, SchemaNode>>;
}

/** A node with what it refers to: the title and the description of the place come before those of the definition, whose name is `def`. */
export type ResolvedNode = SchemaNode & { readonly def?: string };

/** What the schema says of a place of a contract, whatever stands there; undefined where it knows none. */
export function schemaAt(schema: WholeSchema, path: Path): ResolvedNode | undefined {
  let node: ResolvedNode | undefined = resolved(schema, schema);
  for (const step of path) {
    const next: SchemaNode | undefined = node && childOf(node, schema, step);
    if (!next) return undefined;
    node = resolved(next, schema);
  }
  return node;
}

function resolved(node: SchemaNode, schema: WholeSchema): ResolvedNode {
  const def = node.$ref?.slice('#/$defs/'.length);
  const target = def === undefined ? undefined : schema.$defs[def];
  return target ? { ...target, ...node, def: def as string } : node;
}

// A list takes any index, also that of an item that is only being written.
function childOf(node: ResolvedNode, schema: WholeSchema, step: string | number): SchemaNode | undefined {
  if (typeof step === 'number') return node.items;
  const own = node.properties;
  if (own && Object.hasOwn(own, step)) return own[step];
  for (const branch of node.anyOf ?? []) {
    const { properties } = resolved(branch, schema);
    if (properties && Object.hasOwn(properties, step)) return properties[step];
  }
  return undefined;
}
