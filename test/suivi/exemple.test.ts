import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import schema from '../../schemas/suivi.schema.json' with { type: 'json' };
import { VERDICTS } from '../../src/catalogue/verdicts.ts';
import { run } from '../../src/cli/run.ts';
import { readWorkbook } from '../../src/spreadsheet/index.ts';
import { fakeIo } from '../cli/fake-io.ts';
import { list, read } from '../support/files.ts';

const FOLDER = 'test/fixtures/suivi';
const files = Object.fromEntries(
  [...list(FOLDER, '.yaml'), ...list(FOLDER, '.suivi.yaml')].map((name) => [name, read(`${FOLDER}/${name}`)]),
);

interface Shape {
  $ref?: string;
  properties?: Readonly<Record<string, Shape>>;
  items?: Shape;
}

const definitions = schema.$defs as unknown as Readonly<Record<string, Shape>>;

/** The properties of the schema that a value fills, each as « releve.date », after the definition that has it. */
function filled(value: unknown, shape: Shape, name: string): string[] {
  const known = shape.$ref?.replace('#/$defs/', '');
  if (known !== undefined) return filled(value, definitions[known] ?? {}, known);
  if (Array.isArray(value)) return value.flatMap((item) => filled(item, shape.items ?? {}, name));
  const { properties } = shape;
  if (!properties || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    `${name}.${key}`,
    ...filled(item, properties[key] ?? {}, key),
  ]);
}

async function printed(...args: string[]): Promise<string> {
  const io = fakeIo({ files });
  expect(await run(['suivi', 'valmont.yaml', ...args], io), io.stderr()).toBe(0);
  return io.stdout();
}

describe('the follow-up that fills every field', () => {
  it('uses each property of the schema', () => {
    const shapes: readonly (readonly [string, Shape])[] = [
      ['suivi', schema as unknown as Shape],
      ...Object.entries(definitions),
    ];
    const all = shapes.flatMap(([name, { properties = {} }]) =>
      Object.keys(properties).map((key) => `${name}.${key}`),
    );
    const used = new Set(
      filled(parse(files['valmont.suivi.yaml'] ?? ''), schema as unknown as Shape, 'suivi'),
    );
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter((one) => !used.has(one))).toEqual([]);
  });

  it('has no error', async () => {
    const io = fakeIo({ files });
    expect(await run(['validate', 'valmont.yaml', 'valmont-avenant-1.yaml', 'valmont.suivi.yaml'], io)).toBe(
      0,
    );
  });

  it('gives every verdict', async () => {
    const { engagements } = JSON.parse(await printed('--format', 'json')) as {
      engagements: { verdict: string }[];
    };
    const given = new Set(engagements.map(({ verdict }) => verdict));
    expect(Object.keys(VERDICTS).filter((verdict) => !given.has(verdict))).toEqual([]);
  });

  it.each([
    ['texte', 'txt'],
    ['markdown', 'md'],
    ['csv', 'csv'],
    ['json', 'json'],
  ])('is printed in %s', async (format, extension) => {
    const text = (await printed('--format', format))
      .replace(/("csi": )"[^"]*"/, '$1"…"')
      .replaceAll('\r\n', '\n');
    await expect(text).toMatchFileSnapshot(`golden/valmont.${extension}`);
  });

  it('is printed in HTML', async () => {
    const page = (await printed('--format', 'html')).replace(
      /<style>[\s\S]*?<\/style>|<!-- csi .*-->\n/g,
      '',
    );
    await expect(page).toMatchFileSnapshot('golden/valmont.html');
  });

  it.each(['xlsx', 'ods'])('is printed in %s', async (format) => {
    const io = fakeIo({ files });
    expect(await run(['suivi', 'valmont.yaml', '--format', format], io), io.stderr()).toBe(0);
    const sheets = readWorkbook(io.files.get(`valmont-etat.${format}`) ?? new Uint8Array());
    const lines = sheets.flatMap(({ nom, rows }) => [`# ${nom}`, ...rows.map((row) => JSON.stringify(row))]);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/valmont-classeur.txt');
  });

  it('leaves its restricted commitment out with --publique', async () => {
    for (const format of ['texte', 'markdown', 'csv', 'json', 'html']) {
      const [whole, open] = [
        await printed('--format', format),
        await printed('--format', format, '--publique'),
      ];
      expect(whole).toMatch(/protocole|Rédiger/);
      expect(open).not.toMatch(/protocole|Rédiger|exploitant/i);
    }
  });
});
