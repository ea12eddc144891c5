// Makes a validator from a schema.
import type { AnySchema } from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import esbuild from 'esbuild';
import { ANNOTATIONS, nameOf, resolved, root, type Schema, schema, suiviSchema } from './schema.ts';

// RFC 3339 full-date, with leap years. ajv copies a regular expression into the validator; a function would import all its formats.
const DATE =
  /^(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/;

// Removes texts for people, which validation does not need. Items known to be strings are compared by hashing, not pair by pair.
function forValidation(node: unknown, of: Schema): unknown {
  if (Array.isArray(node)) return node.map((item) => forValidation(item, of));
  if (!node || typeof node !== 'object') return node;
  const isWord = (key: string, value: unknown) =>
    ((key === 'title' || key === 'description') && typeof value === 'string') ||
    (key === 'examples' && Array.isArray(value));
  const kept = Object.entries(node).flatMap(([key, value]) =>
    isWord(key, value) || ANNOTATIONS.has(key) ? [] : [[key, forValidation(value, of)]],
  );
  const bare: Schema = Object.fromEntries(kept);
  if (bare.uniqueItems && bare.items?.$ref && resolved(bare.items, of).type === 'string')
    bare.items.type = 'string';
  return bare;
}

// The shape of every closed object: the name of what each key holds (« engagement », « identifiant[] », « number|texte »). It gives the
// definition that applies at a place of the file, which errors of ajv do not, and the keys for « vouliez-vous dire ».
function shapes(of: Schema, name: string): Record<string, Record<string, string>> {
  const found: Record<string, Record<string, string>> = {};
  const kindOf = (node: Schema, place: string): string => {
    if (node.$ref) return nameOf(node);
    if (node.anyOf) return node.anyOf.map((branch) => kindOf(branch, place)).join('|');
    if (node.items) return `${kindOf(node.items, place)}[]`;
    if (node.properties) return add(node.properties, place);
    return node.enum ? 'enum' : 'const' in node ? 'const' : String(node.type);
  };
  const add = (properties: Record<string, Schema>, place: string) => {
    found[place] = Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [key, kindOf(value, `${place}.${key}`)]),
    );
    return place;
  };
  add(of.properties ?? {}, name);
  const defs = Object.entries(of.$defs ?? {});
  for (const [key, { properties }] of defs) if (properties) add(properties, key);
  // A choice between a plain value and an object (valeur: number or fourchette) has the keys of the object.
  for (const [key, { anyOf }] of defs) {
    const object = anyOf?.map((branch) => found[kindOf(branch, key)]).find((shape) => shape);
    if (object) found[key] = object;
  }
  return found;
}

/** The most errors that the validator collects in a list: a hundred times those reported, because errors are not found in the order of the file. */
const MAX_ERRORS = 100_000;

/** The validator of contracts as one ES module, compiled by ajv ahead of time so that no run has to. */
export const generateValidator = (): Promise<string> => validatorOf(schema, 'contrat');

/** The same for a follow-up. */
export const generateSuiviValidator = (): Promise<string> => validatorOf(suiviSchema, 'suivi');

async function validatorOf(of: Schema, name: string): Promise<string> {
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
  const validate = ajv.compile(forValidation(of, of) as AnySchema);
  // ajv copies all errors found so far whenever a part has some, which is quadratic over thousands of invalid items: append instead.
  const code = standaloneCode
    .default(ajv, validate)
    .replace(/vErrors\.concat\((validate\d+\.errors)\)/g, 'append(vErrors, $1)');
  if (!code.includes('append(vErrors') || code.includes('vErrors.concat'))
    throw new Error('ajv no longer gathers errors by concat');
  // A list of a million invalid items is no contract: further errors are dropped to save memory.
  const append = `const append = (all, more) => { for (const error of more) if (all.length < ${MAX_ERRORS}) all.push(error); return all; };`;
  const built = await esbuild.build({
    stdin: {
      contents: `${append}\n${code}\nexport const SHAPES = ${JSON.stringify(shapes(of, name))};`,
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
  return built.outputFiles[0]?.text ?? '';
}
