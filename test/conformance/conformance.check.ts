// Needs Java 17 and Maven: `npm run conformance`.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Contrat } from '../../src/model/contrat.ts';
import { FORMATS } from '../../src/render/formats/index.ts';
import { type DocumentKind, renderMarkdown } from '../../src/render/index.ts';
import { parseMarkdown } from '../../src/render/markdown/index.ts';
import { clustersOf } from '../../src/render/pdf/fonts/index.ts';
import { missingCharacters, writePdf } from '../../src/render/pdf/index.ts';
import { provenanceOf } from '../../src/render/provenance.ts';
import { FONTS, META, SAMPLE } from '../render/pdf/support.ts';
import { sign, throwawayKeys } from '../render/pdf/tools.ts';
import { list, TEMPLATES } from '../support/files.ts';
import { hostile } from '../support/hostile.ts';
import { maximal, replaced } from '../support/maximal.ts';
import { type Validation, verapdf } from './verapdf.ts';
import { VIOLATIONS, withViolation } from './violations.ts';

const TYPES = ['contrat', 'charte', 'declaration_intention', 'avenant'] as const;
const DOCUMENTS = ['contrat', 'tableau', 'fiches', 'maquette'] as const;
/** Two sets of font families that a user may give: one family for everything, or one with serifs and one without. */
const HOUSES = { 'one family': ['noto-sans'], 'two families': ['source-serif-4', 'noto-sans'] };
const PROFILES = ['3a', 'ua1'] as const;
const folder = mkdtempSync(join(tmpdir(), 'csi-conformance-'));
const root = fileURLToPath(new URL('../..', import.meta.url));
let verdicts = new Map<string, { '3a': Validation; ua1: Validation }>();
afterAll(() => rmSync(folder, { recursive: true }));

/** How to make each PDF that must conform, by name. */
const SOUND = new Map<string, (file: string) => Promise<void> | void>();

const files = [
  ...list('examples', '.yaml').map((name) => `examples/${name}`),
  ...list('test/fixtures', '.yaml').map((name) => `test/fixtures/${name}`),
  ...list('test/fixtures/bancs', '.yaml').map((name) => `test/fixtures/bancs/${name}`),
];
for (const path of files)
  for (const document of DOCUMENTS)
    SOUND.set(`${path}, ${document}`, (file) => csi(join(root, path), file, document));

for (const type of TYPES) {
  SOUND.set(`every field of a ${type}`, (file) => inProcess(maximal(type).contrat, file));
  for (const seed of [1, 2, 3])
    SOUND.set(`a ${type} of hostile texts, seed ${seed}`, (file) =>
      inProcess(hostileContract(type, seed), file),
    );
}
SOUND.set('two contracts compared', (file) => {
  const before = readFileSync(join(root, 'examples/toulouse.yaml'), 'utf8');
  writeFileSync(`${file}.yaml`, before);
  const after = before
    .replace('Créer 111 postes', 'Créer 98 postes')
    .replace(/ {6}- id: permanences\n.*\n.*\n/, '');
  writeFileSync(`${file}-apres.yaml`, after.replace(/\n {2}emblemes:\n.*\n.*\n/, '\n'));
  const args = ['compare', `${file}.yaml`, `${file}-apres.yaml`, '-o', file, '--force'];
  // The code says that something changes.
  expect(spawnSync(process.execPath, [join(root, 'dist/bin.js'), ...args]).status).toBe(1);
});
SOUND.set('a contract consolidated with its two avenants', (file) => {
  const names = ['nantes', 'nantes-avenant-1', 'nantes-avenant-2'];
  const pieces = names.map((name) => join(root, `examples/${name}.yaml`));
  execFileSync(process.execPath, [join(root, 'dist/bin.js'), 'consolider', ...pieces, '-o', file, '--force']);
});
for (const [name, annee] of [
  ['toulouse', '2024'],
  ['nantes', '2023'],
] as const)
  SOUND.set(`the bilan ${annee} of ${name}`, (file) => {
    const args = ['bilan', join(root, `examples/${name}.yaml`), '--annee', annee, '-o', file, '--force'];
    execFileSync(process.execPath, [join(root, 'dist/bin.js'), ...args]);
  });
for (const name of ['toulouse', 'nantes'])
  SOUND.set(`the sheets of ${name} with its follow-up`, (file) => {
    const args = ['fiche', join(root, `examples/${name}.yaml`), '--toutes', '-o', file, '--force'];
    execFileSync(process.execPath, [join(root, 'dist/bin.js'), ...args]);
  });
SOUND.set('a draft of 600 commitments', (file) => {
  writeFileSync(
    `${file}.yaml`,
    execFileSync(process.execPath, [join(root, 'test/bench/generate.mjs'), '600']),
  );
  csi(`${file}.yaml`, file, 'contrat');
});

for (const [name, families] of Object.entries(HOUSES))
  SOUND.set(`Bourges in fonts of the user, ${name}`, (file) => {
    csi(join(root, 'examples/bourges.yaml'), file, 'contrat', ['--police', houseOf(families)]);
  });

/** Copies the fonts of these families, in four styles, to a folder and returns it. */
function houseOf(families: readonly string[]): string {
  const house = mkdtempSync(join(folder, 'police-'));
  for (const family of families)
    for (const style of ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']) {
      const from = fileURLToPath(
        new URL(`${style}/`, import.meta.resolve(`@expo-google-fonts/${family}/package.json`)),
      );
      for (const name of readdirSync(from))
        if (name.endsWith('.ttf')) copyFileSync(join(from, name), join(house, name));
    }
  return house;
}

/** Runs the built program, because its output is what people archive. */
function csi(source: string, file: string, document: DocumentKind, more: readonly string[] = []): void {
  execFileSync(
    process.execPath,
    [
      join(root, 'dist/bin.js'),
      'render',
      source,
      '--pdf',
      '-o',
      file,
      '--force',
      ...(document === 'tableau' ? ['--document', 'tableau'] : []),
      ...more,
    ],
    {
      stdio: 'pipe',
    },
  );
}

async function inProcess(contrat: unknown, file: string): Promise<void> {
  const rendered = renderMarkdown(contrat as Contrat, { document: 'contrat', templates: TEMPLATES });
  const { bytes } = await FORMATS.pdf.write(rendered, { faces: async () => FONTS });
  writeFileSync(file, bytes);
}

/** A contract whose texts are full of what Markdown, XML and PDF interpret. */
function hostileContract(type: string, seed: number): unknown {
  const { contrat, leaves } = maximal(type);
  const texts = leaves.filter(({ kind, value }) => kind === 'texte' && !/^https/.test(String(value)));
  const samples = fc.sample(hostile, { seed, numRuns: texts.length });
  return texts.reduce((made, { path }, index) => {
    const sample = `${samples[index] ?? ''} ]]> </rdf:li> \\(() %% endobj ${index}`;
    const undrawable = new Set(missingCharacters(sample, FONTS));
    return replaced(
      made,
      path,
      clustersOf(sample)
        .filter((character) => !undrawable.has(character))
        .join(''),
    );
  }, contrat);
}

const fileOf = (name: string): string => join(folder, `${name.replaceAll(/[^\w]+/g, '-')}.pdf`);

const PROVENANCE = provenanceOf({
  version: '0',
  document: 'contrat',
  source: Buffer.from('version: 1\n'),
  templates: TEMPLATES,
});

/** The document that violations are put in: ten pages with a table of contents, a chart, tables, links and fields. */
const BASE = 'the sample of the dialect';
SOUND.set(BASE, async (file) =>
  writeFileSync(
    file,
    (await writePdf(parseMarkdown(SAMPLE), { ...META, provenance: PROVENANCE }, FONTS)).bytes,
  ),
);
// Signing needs poppler-utils and libnss3-tools.
const SIGNED = 'the same, signed';
if (process.env.CSI_OUTILS) {
  let keys = '';
  SOUND.set(SIGNED, (file) => {
    keys = throwawayKeys(folder);
    sign(fileOf(BASE), file, 'signature_ville', keys);
  });
  SOUND.set('the same, signed by both', (file) => sign(fileOf(SIGNED), file, 'signature_etat', keys));
}

beforeAll(async () => {
  for (const [name, make] of SOUND) await make(fileOf(name));
  const sound = readFileSync(fileOf(BASE));
  for (const violation of VIOLATIONS) writeFileSync(fileOf(violation.name), withViolation(sound, violation));
  verdicts = verapdf([...SOUND.keys(), ...VIOLATIONS.map(({ name }) => name)].map(fileOf), folder);
});

describe('PDF/A-3a and PDF/UA-1', () => {
  it.each([...SOUND.keys()])('%s', (name) => {
    const verdict = verdicts.get(fileOf(name));
    expect([verdict?.['3a'].failed, verdict?.ua1.failed]).toEqual(['ok', 'ok']);
    expect(verdict?.['3a'].checks).toBeGreaterThan(500);
    expect(verdict?.ua1.checks).toBeGreaterThan(500);
  });
});

describe('a violation is found', () => {
  it.each(VIOLATIONS)('$name', ({ name, clauses }) => {
    const verdict = verdicts.get(fileOf(name));
    for (const profile of PROFILES) {
      const failed = verdict?.[profile].failed.split(' ') ?? [];
      expect(failed, profile).toContain(clauses[profile] ?? 'ok');
    }
  });

  it('for enough violations of each profile', () => {
    for (const profile of PROFILES)
      expect(VIOLATIONS.filter(({ clauses }) => clauses[profile]).length).toBeGreaterThan(8);
  });
});
