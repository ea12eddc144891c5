// The TypeScript types of a contract and of its follow-up, from their schemas.
import { compile } from 'json-schema-to-typescript';
import { ANNOTATIONS, resolved, type Schema, schema, suiviSchema } from './schema.ts';

/** The text of the committed types of a contract: one interface per definition, named after its key in `$defs`. */
export const generateTypes = () => typesOf(schema, 'Contrat', 'csi');

/** The same of a follow-up. */
export const generateSuiviTypes = () => typesOf(suiviSchema, 'Suivi', 'suivi');

async function typesOf(of: Schema, name: string, file: string) {
  const pascal = (name: string) =>
    name.replace(/(^|_)([a-z])/g, (_, _start, letter: string) => letter.toUpperCase());
  // Titles would rename interfaces, examples would clutter them, and keywords next to a `$ref` to an object would make a second interface.
  const kept = (node: Schema) =>
    node.$ref && resolved(node, of).type === 'object' ? ['$ref'] : Object.keys(node);
  const isWord = (key: string, value: unknown) =>
    key === '$id' ||
    key === 'minItems' ||
    ANNOTATIONS.has(key) ||
    (key === 'title' && typeof value === 'string') ||
    (key === 'examples' && Array.isArray(value));
  const bare = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(bare);
    if (!node || typeof node !== 'object') return node;
    const all = node as Record<string, unknown>;
    return Object.fromEntries(
      kept(all).flatMap((key) => (isWord(key, all[key]) ? [] : [[key, bare(all[key])]])),
    );
  };
  const named = bare(of) as Schema;
  named.$defs = Object.fromEntries(
    Object.entries(named.$defs ?? {}).map(([key, value]) => [pascal(key), value]),
  );
  const text = JSON.stringify(named).replace(
    /"#\/\$defs\/([a-z_]+)"/g,
    (_, key: string) => `"#/$defs/${pascal(key)}"`,
  );
  const types = await compile(JSON.parse(text), name, {
    bannerComment: `// Generated from schemas/${file}.schema.json by \`npm run generate\`; do not edit.`,
    style: { singleQuote: true, printWidth: 140 },
    additionalProperties: false,
  });
  return types;
}
