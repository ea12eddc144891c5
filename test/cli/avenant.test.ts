import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/cli/run.ts';
import type { Contrat } from '../../src/model/contrat.ts';
import { read } from '../support/files.ts';
import { fakeIo } from './fake-io.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

async function csi(args: readonly string[], files: Files) {
  const io = fakeIo({ files });
  const code = await run(args, io);
  const text = (bytes: string) => bytes.replaceAll('\u00a0', ' ');
  return {
    code,
    out: text(io.stdout()),
    err: text(io.stderr()),
    written: (name: string) => Buffer.from(io.files.get(name) ?? []),
  };
}

const [BASE, PREMIER, SECOND] = ['nantes', 'nantes-avenant-1', 'nantes-avenant-2'].map((name) =>
  read(`examples/${name}.yaml`),
) as [string, string, string];
const NAMES = ['nantes.yaml', 'nantes-avenant-1.yaml', 'nantes-avenant-2.yaml'] as const;
const FILES = { 'nantes.yaml': BASE, 'nantes-avenant-1.yaml': PREMIER, 'nantes-avenant-2.yaml': SECOND };

/** The commitments of a file, without what depends on how it was written. */
const engagements = (text: string) =>
  (parse(text) as Contrat).axes.flatMap((axe) =>
    axe.engagements.map(({ id, titre, echeance, quantite }) => ({ id, titre, echeance, quantite })),
  );

const LATER = BASE.replace('echeance: 2023\n', 'echeance: 2024\n');

let pdf = Buffer.alloc(0);
let consolidated = '';
beforeAll(async () => {
  pdf = (await csi(['render', 'nantes.yaml', '-o', 'nantes.pdf'], FILES)).written('nantes.pdf');
  const { code, written } = await csi(['consolider', ...NAMES, '-o', 'c.yaml'], FILES);
  expect(code).toBe(0);
  consolidated = written('c.yaml').toString();
});

describe('csi avenant preparer', () => {
  const prepare = (nouveau: string, more: readonly string[], files: Files = FILES) =>
    csi(['avenant', 'preparer', ...more, '-o', 'a.yaml', '--force'], { ...files, 'nouveau.yaml': nouveau });

  it('goes on from the avenants signed before, by a text taken from the consolidated one', async () => {
    const nouveau = consolidated.replace('echeance: 2023\n', 'echeance: 2024\n');
    const apres = ['--apres', NAMES[1], '--apres', NAMES[2]];
    const { code, err, written } = await prepare(nouveau, ['nantes.yaml', 'nouveau.yaml', ...apres]);
    expect([code, err]).toEqual([0, expect.stringContaining('« a.yaml »')]);
    const { avenant } = parse(written('a.yaml').toString()) as Contrat;
    expect(avenant).toMatchObject({
      numero: 3,
      contrat: { fichier: 'nantes.yaml', avenants: [{ fichier: NAMES[1] }, { fichier: NAMES[2] }] },
      modifications: [{ ancien: '2023', nouveau: '2024', porte_sur: { engagement: 'renfort-pm' } }],
    });
  });

  it('takes away no number that an avenant has given, when the new text is taken from the signed one', async () => {
    const first = await csi(['consolider', NAMES[0], NAMES[1], '-o', 'c.yaml'], FILES);
    // Without its numbers, it is what somebody writes who has copied the signed file.
    const nouveau = first
      .written('c.yaml')
      .toString()
      .replace(/^ {8}numero: .*\n/gm, '')
      .replace('cible: 235', 'cible: 240')
      .replace('variation: 50', 'variation: 55');
    const { written } = await prepare(nouveau, ['nantes.yaml', 'nouveau.yaml', '--apres', NAMES[1]]);
    const { avenant } = parse(written('a.yaml').toString()) as Contrat;
    expect(avenant?.modifications?.map(({ porte_sur }) => porte_sur)).toEqual([
      { engagement: 'renfort-pm-2026', champ: 'quantite', numero: '1.8' },
    ]);
  });

  it('starts from a PDF of csi, which consolidates as its source does', async () => {
    const files = { 'nantes.pdf': pdf };
    const { code, written } = await prepare(LATER, ['nantes.pdf', 'nouveau.yaml'], files);
    expect(code).toBe(0);
    const avenant = written('a.yaml').toString();
    expect(avenant).toContain('fichier: nantes.pdf');
    const checked = await csi(['validate', 'a.yaml'], { ...files, 'a.yaml': avenant });
    expect(checked.out + checked.err).not.toMatch(/avenant-|contrat-modifie-illisible/);
    const both = await Promise.all([
      csi(['consolider', 'nantes.pdf', 'a.yaml', '-o', 'c.yaml'], { ...files, 'a.yaml': avenant }),
      csi(['consolider', 'nantes.yaml', 'a.yaml', '-o', 'c.yaml'], { ...FILES, 'a.yaml': avenant }),
    ]);
    const texts = both.map((one) => one.written('c.yaml').toString());
    expect(texts[0]).toBe(texts[1]);
    expect(engagements(texts[0] ?? '')).toEqual(engagements(LATER));
  });

  it('counts what the rules say of the avenant beside its contract', async () => {
    const other = BASE.replace('reference: { valeur: 115', 'reference: { valeur: 118').replace(
      'cible: 185',
      'cible: 188',
    );
    const { err, written } = await prepare(other, ['nantes.yaml', 'nouveau.yaml']);
    const { out } = await csi(['validate', 'a.yaml'], {
      'nantes.yaml': BASE,
      'a.yaml': written('a.yaml'),
    });
    expect(out).toContain('avenant-base-differente');
    const counted = /(\d+) avertissements?/.exec(err)?.[1];
    expect(out).toContain(`${counted} avertissements dans 1 fichier`);
  });

  it.each([
    ['the consolidated text as what is amended', ['c.yaml', 'nouveau.yaml'], 'que personne n’a signée'],
    ['an avenant as what is amended', [NAMES[1], 'nouveau.yaml'], 'est un avenant'],
    ['an avenant as the new text', [NAMES[0], NAMES[1]], 'est un avenant'],
    ['a contract as an avenant', [NAMES[0], 'nouveau.yaml', '--apres', NAMES[0]], 'n’est pas un avenant'],
    [
      'avenants out of order',
      [NAMES[0], 'nouveau.yaml', '--apres', NAMES[2], '--apres', NAMES[1]],
      '« nantes-avenant-1.yaml », n° 1, vient après « nantes-avenant-2.yaml », n° 2.',
    ],
  ])('refuses %s', async (_, args, message) => {
    const { code, err } = await prepare(LATER, args, { ...FILES, 'c.yaml': consolidated });
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('csi consolider', () => {
  it.each([
    ['2022-10-03', 'n’a pas encore d’effet à cette date : il n’est pas consolidé', 5, 'plus de 30'],
    ['2022-12-31', 'L’avenant n° 2 n’a pas encore d’effet', 8, '+104 caméras à partir de 146'],
    ['2023-03-16', 'Ne sont pas signés', 9, '+88 caméras à partir de 162'],
  ])('makes the document of %s', async (au, note, count, quantity) => {
    const { code, err, written } = await csi(['consolider', ...NAMES, '--au', au, '-o', 'c.md'], FILES);
    expect([code, err]).toEqual([0, expect.stringContaining(note)]);
    const text = written('c.md')
      .toString()
      .replace(/[\u00a0\u202f]/g, ' ')
      .replaceAll('**', '');
    expect(text.match(/^##### 1\.\d/gm)).toHaveLength(count);
    expect(text).toContain(quantity);
  });
});

describe('a file that is not fit for a command', () => {
  const INVALID = BASE.replace('version: 1', 'version: 1\ntitre: Nantes');
  const PDF = Buffer.from('%PDF-1.7\n%%EOF\n');
  const USES: readonly (readonly [args: readonly string[], what: string])[] = [
    [['compare', 'x', 'nantes.yaml'], 'ne se compare pas'],
    [['compare', 'nantes.yaml', 'x'], 'ne se compare pas'],
    [['consolider', 'x', NAMES[1]], 'ne se consolide pas'],
    [['consolider', 'nantes.yaml', 'x'], 'ne se consolide pas'],
    [['avenant', 'preparer', 'x', 'nantes.yaml'], 'ne peut servir à un avenant'],
    [['avenant', 'preparer', 'nantes.yaml', 'x'], 'ne peut servir à un avenant'],
    [['avenant', 'preparer', 'nantes.yaml', 'nantes.yaml', '--apres', 'x'], 'ne peut servir à un avenant'],
    [['suivi', 'ouvrir', 'x'], 'ne peut être suivi'],
    [['suivi', 'echeances', 'x'], 'ne peut être suivi'],
    [['init', '--suite-de', 'x'], 'ne peut avoir de suite'],
  ];
  it.each(
    USES.flatMap(([args, what]) =>
      [
        ['x.yaml', INVALID],
        ['x.pdf', PDF],
      ].map(([name, bytes]) => [args.join(' '), name as string, { args, what, bytes }] as const),
    ),
  )(
    'csi %s, %s: says what it cannot do with it, and nothing else',
    async (_, name, { args, what, bytes }) => {
      const typed = args.map((one) => (one === 'x' ? name : one));
      const { code, err } = await csi(typed, { ...FILES, [name]: bytes as string });
      expect(code).toBe(2);
      expect(err).toContain(`« ${name} »`);
      expect(err).toContain(what);
      if (args[0] !== 'compare') expect(err).not.toContain('compare');
    },
  );
});

describe('csi consolider, the configuration of the house', () => {
  const files = {
    ...FILES,
    'csi.config.yaml': 'theme: { pied: Maison commune }\nregles: { a-completer: erreur }\n',
  };
  const consolidate = (...more: string[]) => csi(['consolider', ...NAMES, '-o', 'c.md', ...more], files);
  const page = (more: string[]) => csi(['consolider', ...NAMES, '-o', 'c.html', ...more], files);

  it('is that above the contract: it makes rules stricter', async () => {
    const { code, err } = await consolidate();
    expect([code, err]).toEqual([1, expect.stringContaining('Configuration : « csi.config.yaml »')]);
    expect((await consolidate('--sans-config')).code).toBe(0);
  });

  it('gives its theme to the document', async () => {
    files['csi.config.yaml'] = 'theme: { pied: Maison commune }\n';
    const { written } = await page([]);
    expect(written('c.html').toString()).toContain('Maison commune');
    expect((await page(['--sans-config'])).written('c.html').toString()).not.toContain('Maison commune');
  });
});
