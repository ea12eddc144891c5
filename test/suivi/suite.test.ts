import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/cli/run.ts';
import type { Contrat } from '../../src/model/contrat.ts';
import { type FakeIo, fakeIo } from '../cli/fake-io.ts';
import { contrat, list, read, tracked } from '../support/files.ts';
import { rows, runs } from '../support/tiers.ts';

const FOLDERS = ['examples', 'test/fixtures', 'test/fixtures/bancs'];
const CONTRATS = FOLDERS.flatMap((folder) => list(folder, '.yaml').map((name) => `${folder}/${name}`)).filter(
  (path) => !read(path).includes('type: avenant'),
);

/** The pictures that examples name, by their path from the file that names them. */
const IMAGES = Object.fromEntries(
  ['examples/emblemes', 'examples/plans', 'test/fixtures/images'].flatMap((folder) =>
    tracked(folder).map((path) => [
      path.replace(/^(?:examples|test\/fixtures)\//, ''),
      readFileSync(new URL(`../../${path}`, import.meta.url)),
    ]),
  ),
);

/** An example, with its follow-up and the avenants that it names, if it has some. */
function filesOf(path: string): Record<string, string> {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const name = path.slice(folder.length + 1, -'.yaml'.length);
  const beside = list(folder, '.yaml').filter((one) => one.startsWith(`${name}-`));
  const suivis = list(folder, '.suivi.yaml').filter((one) => one === `${name}.suivi.yaml`);
  return Object.fromEntries(
    [`${name}.yaml`, ...beside, ...suivis].map((one) => [one, read(`${folder}/${one}`)]),
  );
}

async function suiteOf(path: string, io: FakeIo): Promise<{ text: string; next: Contrat }> {
  expect(await run(['init', 'suite.yaml', '--suite-de', path], io), io.stderr()).toBe(0);
  const text = Buffer.from(io.files.get('suite.yaml') ?? '').toString('utf8');
  return { text, next: parse(text) };
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('the next contract', () => {
  it.each(rows(CONTRATS, 6))('after %s is a sound draft that forgets no commitment', async (path) => {
    const files = filesOf(path);
    const io = fakeIo({ files: { ...IMAGES, ...files } });
    const { text, next } = await suiteOf(nameOf(path), io);
    expect(await run(['validate', 'suite.yaml'], io), io.stdout()).toBe(0);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    const ids = new Set(next.axes.flatMap(({ engagements }) => engagements.map(({ id }) => id)));
    const old = contrat(path).axes.flatMap(({ engagements }) => engagements);
    expect(old.length).toBeGreaterThan(0);
    for (const { id, titre } of old)
      if (!ids.has(id)) expect(text).toMatch(/# (?:Tenu, et non|Non) repris : /);
      else if (!titre.startsWith('à compléter'))
        expect(plain(text.replace(/[\u00a0\u202f]/g, ' '))).toContain(
          `« ${plain(titre.replace(/[\u00a0\u202f]/g, ' '))} »`,
        );
    const blanks = new Set(old.filter(({ titre }) => titre.startsWith('à compléter')).map(({ id }) => id));
    expect(text.match(/# À reprendre \? /g)?.length ?? 0).toBe(
      [...ids].filter((id) => !blanks.has(id) && !id.endsWith('-a-ecrire')).length,
    );
    for (const [name, before] of Object.entries(files))
      expect(Buffer.from(io.files.get(name) ?? '').toString('utf8')).toBe(before);
  });

  it('after Toulouse starts from what was counted, and says what was kept', async () => {
    const io = fakeIo({ files: filesOf('examples/toulouse.yaml') });
    const { text, next } = await suiteOf('toulouse.yaml', io);
    const all = new Map(next.axes.flatMap(({ engagements }) => engagements.map((one) => [one.id, one])));
    expect(all.get('renfort-pm')?.quantite).toEqual({
      grandeur: 'effectif de la police municipale',
      unite: 'poste',
      reference: { valeur: 390, date: '2024-12-31' },
      cible: 430,
    });
    expect(all.get('renfort-pm')?.titre).toBe(
      'Porter l’effectif de la police municipale de 390 à 430 policiers',
    );
    expect(all.get('renfort-pn-suite')?.titre).toMatch(/^à compléter : Évaluer en 2022/);
    expect([...all.keys()]).not.toContain('renfort-pn');
    expect(text).toContain('# Tenu, et non repris : 1.2, « Créer 111 postes');
    expect(text).toContain(
      '# À reprendre ? 1.5, « Porter l’effectif de la police municipale de 330 à 430 policiers »',
    );
    expect(next.signature).toEqual({ date: 'à compléter', lieu: 'Toulouse' });
    expect(next.duree).toEqual({ debut: 'à compléter', fin: 'à compléter' });
    expect(next.deliberations).toEqual([
      { partie: 'ville', numero: 'à compléter', date: 'à compléter', executoire_le: 'à compléter' },
    ]);
    expect(text).not.toContain('Moudenc');
    expect(next.cadres?.at(-1)).toMatchObject({
      titre: 'Contrat de sécurité intégrée de Toulouse, signé le 9 octobre 2020',
      relation: 'remplace',
    });
    expect(next.document.statut).toBe('projet');
  });

  it('after Nantes has its avenants', async () => {
    const io = fakeIo({ files: filesOf('examples/nantes.yaml') });
    const { text, next } = await suiteOf('nantes.yaml', io);
    const ids = next.axes.flatMap(({ engagements }) => engagements.map(({ id }) => id));
    expect(ids).toContain('renfort-pm-2026');
    expect(text).toMatch(/# Tenu, et non repris : .*caméras/);
    expect(next.document.consolidation).toBeUndefined();
  });

  it('counts what remains where there is no base, and asks where nothing can be counted', async () => {
    const old = read('examples/toulouse.yaml')
      .replace('cible: 545', 'cible: { minimum: 500, maximum: 545 }')
      .replace(/ {10}variation: 100\n(?=\n {6}- id: logement)/, '');
    const io = fakeIo({ files: { ...IMAGES, 'a.yaml': old } });
    expect(await run(['suivi', 'ouvrir', 'a.yaml'], io), io.stderr()).toBe(0);
    for (const [id, figure, value] of [
      ['renfort-pn', '--realise', '60'],
      ['cameras', '--niveau', '470'],
    ] as const)
      expect(
        await run(['suivi', 'noter', 'a.yaml', id, '--date', '2024-12', figure, value, '--source', 'A'], io),
        io.stderr(),
      ).toBe(0);
    const { text, next } = await suiteOf('a.yaml', io);
    const all = new Map(next.axes.flatMap(({ engagements }) => engagements.map((one) => [one.id, one])));
    expect(all.get('renfort-pn')?.quantite?.variation).toBe(51);
    expect(all.get('renfort-pn')?.titre).toBe(
      'à compléter : Créer 51 postes nets de policiers nationaux d’ici à la fin de 2021',
    );
    expect(text).toContain('# Reste : 51 sur 111.');
    expect(all.get('cameras')).toMatchObject({
      titre: 'à compléter : Porter le parc de vidéoprotection de 445 à 545 caméras',
      quantite: { a_determiner: true },
    });
    expect(await run(['validate', 'suite.yaml'], io), io.stdout()).toBe(0);
  });

  it('follows a PDF of csi too', async () => {
    const io = fakeIo({ files: { ...IMAGES, 'a.yaml': read('examples/saint-dizier.yaml') } });
    expect(await run(['render', 'a.yaml', '--pdf'], io), io.stderr()).toBe(0);
    io.files.delete('a.yaml');
    const { next } = await suiteOf('a.pdf', io);
    expect(next.parties.length).toBeGreaterThan(1);
    expect(await run(['validate', 'suite.yaml'], io), io.stdout()).toBe(0);
  });

  it('replaces nothing, whatever is asked', async () => {
    const files = { ...filesOf('examples/toulouse.yaml'), 'suite.yaml': 'à moi' };
    const io = fakeIo({ files });
    for (const args of [
      ['suite.yaml'],
      ['suite.yaml', '--force'],
      ['toulouse.yaml'],
      ['toulouse.yaml', '--force'],
    ]) {
      expect(await run(['init', ...args, '--suite-de', 'toulouse.yaml'], io)).toBe(2);
      for (const [name, text] of Object.entries(files))
        expect(Buffer.from(io.files.get(name) ?? '').toString('utf8')).toBe(text);
    }
  });

  it('keeps what a title holds within its remark', async () => {
    const titre = 'Aider\\n  - id: pirate\\n# au logement';
    const old = read('examples/toulouse.yaml').replace(
      /titre: Aider au logement.*/,
      () => `titre: "${titre}"`,
    );
    const io = fakeIo({ files: { 'a.yaml': old } });
    const { text, next } = await suiteOf('a.yaml', io);
    expect(next.axes.flatMap(({ engagements }) => engagements.map(({ id }) => id))).not.toContain('pirate');
    expect(
      text.split('\n').filter((line) => line.includes('pirate') && line.trim().startsWith('#')),
    ).toHaveLength(1);
  });

  it('is a sound draft whatever was recorded', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...CONTRATS),
        fc.array(
          fc.record({
            at: fc.nat(40),
            figure: fc.constantFrom('realise', 'niveau', 'nombre'),
            value: fc.oneof(fc.nat(700), fc.integer({ min: -50, max: 0 })),
            month: fc.integer({ min: 1, max: 12 }),
            year: fc.integer({ min: 2021, max: 2032 }),
          }),
          { maxLength: 25 },
        ),
        async (path, noted) => {
          const io = fakeIo({ files: { ...IMAGES, 'a.yaml': read(path) } });
          expect(await run(['suivi', 'ouvrir', 'a.yaml'], io), io.stderr()).toBe(0);
          const ids = contrat(path).axes.flatMap(({ engagements }) => engagements.map(({ id }) => id));
          const lines = noted.map(
            ({ at, figure, value, month, year }) =>
              `  - { engagement: ${ids[at % ids.length]}, date: ${year}-${String(month).padStart(2, '0')}, ${figure}: ${value} }`,
          );
          const opened = Buffer.from(io.files.get('a.suivi.yaml') ?? '').toString('utf8');
          io.files.set(
            'a.suivi.yaml',
            Buffer.from(`${opened}${lines.length > 0 ? 'releves:\n' : ''}${lines.join('\n')}\n`),
          );
          await suiteOf('a.yaml', io);
          expect(await run(['validate', 'suite.yaml'], io), io.stdout()).toBe(0);
        },
      ),
      { numRuns: runs(15, 300) },
    );
  });
});
