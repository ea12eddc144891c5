import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { departementsModule } from '../.build/cog.ts';
import { fieldsPage } from '../.build/fields.ts';
import { generateLabels } from '../.build/labels.ts';
import { ANNOTATIONS } from '../.build/schema.ts';
import { generateSuiviTypes, generateTypes } from '../.build/types.ts';

type Node = { [key: string]: unknown } & Partial<{
  title: string;
  description: string;
  examples: unknown[];
  properties: Record<string, Node>;
  required: string[];
  items: Node;
  anyOf: Node[];
  $defs: Record<string, Node>;
}>;

const ROOT = join(import.meta.dirname, '..');
const GENERATED = join(ROOT, 'src/model/generated');
const schemaOf = (name: string) =>
  JSON.parse(readFileSync(join(ROOT, `schemas/${name}.schema.json`), 'utf8')) as Node;
const SCHEMAS = { csi: schemaOf('csi'), suivi: schemaOf('suivi') };

/** Every node of the schema that constrains a value, with its JSON pointer. */
function nodes(node: Node, pointer = ''): [string, Node][] {
  const below = (key: string, child: Node | undefined) => (child ? nodes(child, `${pointer}/${key}`) : []);
  return [
    [pointer, node],
    ...Object.entries(node.properties ?? {}).flatMap(([key, child]) => below(`properties/${key}`, child)),
    ...Object.entries(node.$defs ?? {}).flatMap(([key, child]) => below(`$defs/${key}`, child)),
    ...(node.anyOf ?? []).flatMap((child, index) => below(`anyOf/${index}`, child)),
    ...below('items', node.items),
  ];
}

const fieldsOf = (schema: Node) => nodes(schema).filter(([pointer]) => /\/properties\/[^/]+$/.test(pointer));

/** Editors offer examples as values: an id of another file would be wrong. */
const refersToId = ({ $ref, items }: Node, pointer: string) =>
  !pointer.endsWith('/id') && `${$ref ?? items?.$ref}`.endsWith('/identifiant');

function validator(): Ajv2020.default {
  const ajv = new Ajv2020.default({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    allErrors: true,
  });
  addFormats.default(ajv, ['date']);
  for (const keyword of ANNOTATIONS) ajv.addKeyword(keyword);
  return ajv;
}

/** The examples that their own schema node refuses, each with the reason. */
function refused(subject: Node, pointers: readonly (readonly [string, Node])[]): string[] {
  const ajv = validator().addSchema(subject, 'subject');
  return pointers.flatMap(([pointer, node]) => {
    const validate = ajv.compile({ $ref: `subject#${pointer}` });
    const why = (example: unknown) =>
      validate(example) ? [] : [`${pointer}: ${JSON.stringify(example)} ${ajv.errorsText(validate.errors)}`];
    return (node.examples ?? []).flatMap(why);
  });
}

describe.each([
  ['csi', SCHEMAS.csi, 200],
  ['suivi', SCHEMAS.suivi, 40],
] as const)('the schema %s', (_, schema, least) => {
  const all = nodes(schema);
  const fields = fieldsOf(schema);

  it('is a valid schema of JSON Schema 2020-12', () => {
    const ajv = validator();
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
    expect(ajv.validateSchema({ ...schema, type: 'objet' })).toBe(false);
  });

  it('gives every field a French title, a description and an example', () => {
    expect(fields.length).toBeGreaterThan(least);
    const bare = fields.filter(
      ([pointer, { title, description, examples, ...node }]) =>
        !title || !/[.…)]$/.test(description ?? '') || (!examples?.length && !refersToId(node, pointer)),
    );
    expect(bare.map(([pointer]) => pointer)).toEqual([]);
  });

  it('accepts each of its own examples', () => {
    expect(all.flatMap(([, { examples }]) => examples ?? []).length).toBeGreaterThan(least);
    expect(refused(schema, all)).toEqual([]);
  });

  it('would not accept a wrong example', () => {
    const seeded = structuredClone(schema);
    const empreinte = seeded.$defs?.empreinte;
    if (empreinte) empreinte.examples = ['1004'];
    expect(refused(seeded, [['/$defs/empreinte', empreinte ?? {}]])).toHaveLength(1);
  });

  it('closes every object, so that a misspelt key is an error', () => {
    const open = all.filter(([, node]) => node.properties && node.additionalProperties !== false);
    expect(open.map(([pointer]) => pointer)).toEqual([]);
  });

  it('requires only keys that it defines', () => {
    const unknown = all.flatMap(([pointer, { required = [], properties = {} }]) =>
      required.filter((key) => !(key in properties)).map((key) => `${pointer}: ${key}`),
    );
    expect(unknown).toEqual([]);
  });

  it('uses typographic apostrophes in French text', () => {
    const straight = all.filter(([, { title = '', description = '' }]) =>
      /\p{L}'\p{L}/u.test(`${title} ${description}`),
    );
    expect(straight.map(([pointer]) => pointer)).toEqual([]);
  });
});

describe('what the schema decides', () => {
  const written = (name: string) => readFileSync(join(GENERATED, name), 'utf8');

  it('is written as `npm run generate` writes it', async () => {
    const generators: Record<string, () => string | Promise<string>> = {
      'contrat.ts': generateTypes,
      'departements.ts': departementsModule,
      'libelles.ts': generateLabels,
    };
    expect(readdirSync(GENERATED).sort()).toEqual(Object.keys(generators));
    for (const [name, generate] of Object.entries(generators)) {
      const text = await generate();
      expect(text.length).toBeGreaterThan(1000);
      expect(written(name), `${name} is stale: npm run generate`).toBe(text);
    }
  });

  it('has the page of fields that `npm run generate` writes, with one row for each field', () => {
    const page = readFileSync(join(ROOT, 'docs/champs.md'), 'utf8');
    expect(page, 'docs/champs.md is stale: npm run generate').toBe(fieldsPage());
    expect(page.match(/^\| `[\w.]+`/gm)).toHaveLength(fieldsOf(SCHEMAS.csi).length);
  });

  it('and a follow-up its types, and each of its fields on its page', async () => {
    const file = 'src/suivi/generated/suivi.ts';
    expect(readFileSync(join(ROOT, file), 'utf8'), `${file} is stale: npm run generate`).toBe(
      await generateSuiviTypes(),
    );
    const page = readFileSync(join(ROOT, 'docs/suivi.md'), 'utf8');
    // What the contract has too is on the page of its fields.
    const champs = readFileSync(join(ROOT, 'docs/champs.md'), 'utf8');
    const shared = new Set(fieldsOf(SCHEMAS.csi).map(([pointer]) => pointer));
    const names = fieldsOf(SCHEMAS.suivi)
      .filter(([pointer]) => !(shared.has(pointer) && champs.includes(`\`${pointer.replace(/.*\//, '')}\``)))
      .map(([pointer]) => pointer.replace(/.*\//, ''));
    expect(names.filter((name) => !page.includes(`\`${name}\``) && !page.includes(`${name}:`))).toEqual([]);
  });
});
