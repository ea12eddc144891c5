// Writes what the schema decides: the TypeScript types (committed) and the ajv validator (built, never committed).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import esbuild from 'esbuild';
import { compile } from 'json-schema-to-typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const schema = JSON.parse(readFileSync(`${root}schemas/csi.schema.json`, 'utf8'));

/** The committed types, as text: one interface a definition, named after its key in `$defs`. */
export async function generateTypes() {
  const pascal = (name) => name.replace(/(^|_)([a-z])/g, (_, _start, letter) => letter.toUpperCase());
  // A title would rename an interface, examples would clutter it, and words beside a `$ref` to an object would make a second interface of it.
  const kept = (node) => (node.$ref && schema.$defs[node.$ref.split('/').pop()].type === 'object' ? ['$ref'] : Object.keys(node));
  const isWord = (key, value) =>
    key === '$id' || key === 'minItems' || (key === 'title' && typeof value === 'string') || (key === 'examples' && Array.isArray(value));
  const bare = (node) => {
    if (Array.isArray(node)) return node.map(bare);
    if (!node || typeof node !== 'object') return node;
    return Object.fromEntries(kept(node).flatMap((key) => (isWord(key, node[key]) ? [] : [[key, bare(node[key])]])));
  };
  const named = bare(schema);
  named.$defs = Object.fromEntries(Object.entries(named.$defs).map(([key, value]) => [pascal(key), value]));
  const text = JSON.stringify(named).replace(/"#\/\$defs\/([a-z_]+)"/g, (_, key) => `"#/$defs/${pascal(key)}"`);
  const types = await compile(JSON.parse(text), 'Contrat', {
    bannerComment: '// Generated from schemas/csi.schema.json by `npm run generate`; do not edit.',
    style: { singleQuote: true, printWidth: 140 },
    additionalProperties: false,
  });
  return types;
}

/** French labels by key, as text: what a text left « à compléter » stands for. Of two fields with one key, the first in the schema names it. */
export function generateLabels() {
  const labels = new Map();
  const visit = (node) => {
    for (const [key, field] of Object.entries(node?.properties ?? {})) {
      const title = field.title?.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
      if (title && !labels.has(key)) labels.set(key, title);
      visit(field);
      visit(field.items);
    }
  };
  for (const node of [schema, ...Object.values(schema.$defs)]) visit(node);
  const lines = [...labels].map(([key, title]) => `  ${key}: '${title}',`);
  const head =
    '// Generated from schemas/csi.schema.json by `npm run generate`; do not edit.\n\n/** The French title of each field, by key, in lower case. */';
  return `${head}\nexport const LIBELLES: Readonly<Record<string, string>> = {\n${lines.join('\n')}\n};\n`;
}

/** The validator as one ESM file: ajv compiled ahead of time, so that no run pays for it. */
export async function generateValidator() {
  const ajv = new Ajv2020.default({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    verbose: true,
    code: { source: true, esm: true },
  });
  addFormats.default(ajv, ['date']);
  const validate = ajv.compile(schema);
  const code = (standaloneCode.default ?? standaloneCode)(ajv, validate);
  const built = await esbuild.build({
    stdin: { contents: code, resolveDir: root, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
  });
  return `${built.outputFiles[0].text}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(`${root}src/model/generated`, { recursive: true });
  writeFileSync(`${root}src/model/generated/contrat.ts`, await generateTypes());
  writeFileSync(`${root}src/model/generated/libelles.ts`, generateLabels());
  writeFileSync(`${root}src/check/schema-validator.js`, await generateValidator());
}
