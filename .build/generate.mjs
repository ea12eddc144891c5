// Writes what the schema decides: the TypeScript types and docs/champs.md (committed), the ajv validator (built, never committed).
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import esbuild from 'esbuild';
import { compile } from 'json-schema-to-typescript';
import { fieldsPage } from './fields.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const schema = JSON.parse(readFileSync(`${root}schemas/csi.schema.json`, 'utf8'));

/** The committed types, as text: one interface a definition, named after its key in `$defs`. */
export async function generateTypes() {
  const pascal = (name) => name.replace(/(^|_)([a-z])/g, (_, _start, letter) => letter.toUpperCase());
  // A title would rename an interface, examples would clutter it, and words beside a `$ref` to an object would make a second interface of it.
  const kept = (node) =>
    node.$ref && schema.$defs[node.$ref.split('/').pop()].type === 'object' ? ['$ref'] : Object.keys(node);
  const isWord = (key, value) =>
    key === '$id' ||
    key === 'minItems' ||
    (key === 'title' && typeof value === 'string') ||
    (key === 'examples' && Array.isArray(value));
  const bare = (node) => {
    if (Array.isArray(node)) return node.map(bare);
    if (!node || typeof node !== 'object') return node;
    return Object.fromEntries(
      kept(node).flatMap((key) => (isWord(key, node[key]) ? [] : [[key, bare(node[key])]])),
    );
  };
  const named = bare(schema);
  named.$defs = Object.fromEntries(Object.entries(named.$defs).map(([key, value]) => [pascal(key), value]));
  const text = JSON.stringify(named).replace(
    /"#\/\$defs\/([a-z_]+)"/g,
    (_, key) => `"#/$defs/${pascal(key)}"`,
  );
  const types = await compile(JSON.parse(text), 'Contrat', {
    bannerComment: '// Generated from schemas/csi.schema.json by `npm run generate`; do not edit.',
    style: { singleQuote: true, printWidth: 140 },
    additionalProperties: false,
  });
  return types;
}

/** French labels of fields, and of one item of those that are lists: by key, and by `parent.key` where the same key is called otherwise elsewhere in the schema. */
export function generateLabels() {
  const labels = new Map();
  const elements = new Map();
  const resolve = (node) => (node?.$ref ? schema.$defs[node.$ref.split('/').pop()] : node);
  const seen = new Set();
  const add = (known, key, parent, words) => {
    // Not that of an acronym.
    const title = words.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());
    if (!known.has(key)) known.set(key, title);
    else if (known.get(key) !== title) known.set(`${parent}.${key}`, title);
  };
  const visit = (given, parent) => {
    const node = resolve(given);
    if (node?.items) return visit(node.items, parent);
    for (const [key, field] of Object.entries(node?.properties ?? {})) {
      add(labels, key, parent, field.title ?? resolve(field).title);
      const item = resolve(field.items);
      if (item?.properties) add(elements, key, parent, item.title);
      if (seen.has(`${parent}.${key}`)) continue;
      seen.add(`${parent}.${key}`);
      visit(field, key);
    }
  };
  visit(schema, '');
  const quoted = (key) => (key.includes('.') ? `'${key}'` : key);
  const record = (known) =>
    `Readonly<Record<string, string>> = {\n${[...known].map(([key, title]) => `  ${quoted(key)}: '${title}',\n`).join('')}};\n`;
  const head =
    '// Generated from schemas/csi.schema.json by `npm run generate`; do not edit.\n\n/** The French title of each field in lower case, by key or by `parent.key`. */';
  const one =
    '/** The French title of one item of each list of objects in lower case, by the key of the list or by `parent.key`. */';
  return `${head}\nexport const LIBELLES: ${record(labels)}\n${one}\nexport const ELEMENTS: ${record(elements)}`;
}

// RFC 3339 full-date, leap years included; a regular expression is copied into the validator, where a function would drag every format along.
const DATE =
  /^(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/;

// What validation does not need: words for people. A list that says its items are strings is compared by hashing, not pair by pair.
function forValidation(node) {
  if (Array.isArray(node)) return node.map(forValidation);
  if (!node || typeof node !== 'object') return node;
  const isWord = (key, value) =>
    ((key === 'title' || key === 'description') && typeof value === 'string') ||
    (key === 'examples' && Array.isArray(value));
  const kept = Object.entries(node).flatMap(([key, value]) =>
    isWord(key, value) ? [] : [[key, forValidation(value)]],
  );
  const bare = Object.fromEntries(kept);
  if (bare.uniqueItems && schema.$defs[bare.items?.$ref?.split('/').pop()]?.type === 'string')
    bare.items.type = 'string';
  return bare;
}

// The shape of every closed object: what each of its keys holds, by name (« engagement », « identifiant[] », « number|texte »).
// It tells which definition a place of the file answers to, which ajv's errors don't, and the keys for « vouliez-vous dire ».
function shapes() {
  const found = {};
  const name = (node, place) => {
    if (node.$ref) return node.$ref.split('/').pop();
    if (node.anyOf) return node.anyOf.map((branch) => name(branch, place)).join('|');
    if (node.type === 'array') return `${name(node.items, place)}[]`;
    if (node.properties) return add(node, place);
    return node.enum ? 'enum' : 'const' in node ? 'const' : node.type;
  };
  const add = (node, place) => {
    found[place] = Object.fromEntries(
      Object.entries(node.properties).map(([key, value]) => [key, name(value, `${place}.${key}`)]),
    );
    return place;
  };
  add(schema, 'contrat');
  for (const [key, node] of Object.entries(schema.$defs)) if (node.properties) add(node, key);
  // A choice between a plain value and an object (valeur: number or fourchette) has the keys of the object.
  for (const [key, node] of Object.entries(schema.$defs)) {
    const object = node.anyOf?.map((branch) => name(branch, key)).find((branch) => found[branch]);
    if (object) found[key] = found[object];
  }
  return found;
}

/** Most errors that the validator gathers of a list: a hundred times those that are told, for the first in the file are not the first found. */
const MAX_ERRORS = 100_000;

/** The validator as one ESM file: ajv compiled ahead of time, so that no run pays for it. */
export async function generateValidator() {
  const ajv = new Ajv2020.default({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  ajv.addFormat('date', DATE);
  const validate = ajv.compile(forValidation(schema));
  // ajv copies all errors found so far each time a part has some, which takes quadratic time over thousands of faulty items: append instead.
  const code = (standaloneCode.default ?? standaloneCode)(ajv, validate).replace(
    /vErrors\.concat\((validate\d+\.errors)\)/g,
    'append(vErrors, $1)',
  );
  if (!code.includes('append(vErrors') || code.includes('vErrors.concat'))
    throw new Error('ajv no longer gathers errors by concat');
  // Lists of a million faulty items are no contract: what is found beyond keeps no memory.
  const append = `const append = (all, more) => { for (const error of more) if (all.length < ${MAX_ERRORS}) all.push(error); return all; };`;
  const built = await esbuild.build({
    stdin: {
      contents: `${append}\n${code}\nexport const SHAPES = ${JSON.stringify(shapes())};`,
      resolveDir: root,
      loader: 'js',
    },
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

/** The built-in templates compiled ahead of time, as a module: name → what Handlebars runs, and the digest of the text. */
export async function generateTemplates() {
  const folder = `${root}templates/`;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.hbs'),
  );
  const built = await esbuild.build({
    entryPoints: [`${root}src/render/template/compile.ts`],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', built.outputFiles[0].text)(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  const entries = files.sort().map((file) => {
    const name = file.replaceAll('\\', '/').slice(0, -'.hbs'.length);
    const source = { text: readFileSync(folder + file, 'utf8'), file: `${name}.hbs` };
    return `  '${name}': { empreinte: '${module.exports.fingerprint(source)}', spec: ${module.exports.precompile(source)} },`;
  });
  return `// Generated from templates/ by \`npm run generate\`; do not edit.\nexport default {\n${entries.join('\n')}\n};\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(`${root}src/model/generated`, { recursive: true });
  writeFileSync(`${root}src/model/generated/contrat.ts`, await generateTypes());
  writeFileSync(`${root}src/model/generated/libelles.ts`, generateLabels());
  mkdirSync(`${root}docs`, { recursive: true });
  writeFileSync(`${root}docs/champs.md`, fieldsPage(schema));
  mkdirSync(`${root}src/render/generated`, { recursive: true });
  writeFileSync(`${root}src/render/generated/gabarits.js`, await generateTemplates());
  writeFileSync(`${root}src/check/schema-validator.js`, await generateValidator());
}
