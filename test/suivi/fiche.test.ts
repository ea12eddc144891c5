import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { type FakeIo, fakeIo } from '../cli/fake-io.ts';
import { read } from '../support/files.ts';
import { suiviCompletYaml } from '../support/suivi-complet.ts';

const NANTES = ['nantes.yaml', 'nantes.suivi.yaml', 'nantes-avenant-1.yaml', 'nantes-avenant-2.yaml'];
const nantes = () =>
  fakeIo({ files: Object.fromEntries(NANTES.map((name) => [name, read(`examples/${name}`)])) });
const complet = () =>
  fakeIo({
    files: { 'complet.yaml': read('test/fixtures/complet.yaml'), 'complet.suivi.yaml': suiviCompletYaml() },
  });
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const made = async (io: FakeIo, ...args: string[]): Promise<string> => {
  expect(await run(['fiche', ...args], io), io.stderr()).toBe(0);
  return plain(io.stdout());
};

describe('csi fiche', () => {
  it('shows the target as avenants changed it', async () => {
    const text = await made(nantes(), 'nantes.yaml', 'cameras', '-o', '-');
    expect(text).toContain('| 04/10/2022 | – | 146 | 250 | Départ ; Avenant n° 1 |');
    expect(text).toContain('| 16/03/2023 | – | 157 → 180 | 250 | Avenant n° 2 |');
    expect(text).toContain('| 31/12/2023 | 250 | 250 | 250 | Échéance ; déclaré |');
  });

  it('shows nothing that is dated after its day', async () => {
    const text = await made(nantes(), 'nantes.yaml', 'cameras', '-o', '-', '--au', '2022-12-31');
    expect(text).toContain('Suivi au 31 décembre 2022');
    expect(text).not.toMatch(/Avenant n° 2|déclaré|330 caméras/);
  });

  it('shows only what is asked for, in the order of the contract', async () => {
    const io = complet();
    await made(io, 'complet.yaml', '--toutes', '-o', 'a.md');
    const titles = (name: string) =>
      [
        ...Buffer.from(io.files.get(name) ?? '')
          .toString()
          .matchAll(/^## (\S+)\. /gm),
      ].map(([, numero]) => numero);
    const all = titles('a.md');
    expect(all.length).toBeGreaterThan(15);
    const [first = '', second = ''] = [all[1], all[4]];
    await made(io, 'complet.yaml', second, first, second, '-o', 'b.md');
    expect(titles('b.md')).toEqual([first, second]);
    expect(Buffer.from(io.files.get('b.md') ?? '').toString()).not.toContain('non publié');
  });

  it('is one page, with a chart and the sources of a few records', async () => {
    const names = ['toulouse.yaml', 'toulouse.suivi.yaml', 'emblemes/etat.svg', 'emblemes/toulouse.svg'];
    const io = fakeIo({ files: Object.fromEntries(names.map((name) => [name, read(`examples/${name}`)])) });
    for (const id of ['renfort-pm', 'cameras', 'renfort-justice']) {
      await made(io, 'toulouse.yaml', id, '-o', `${id}.pdf`);
      expect(plain(io.stderr())).toContain(`« ${id}.pdf » (1 page,`);
    }
  });

  it.each(['a.pdf', 'a.docx', 'a.odt', 'a.html', 'a.md'])('makes %s, the same again', async (name) => {
    const io = complet();
    await made(io, 'complet.yaml', '--toutes', '-o', name);
    const first = Buffer.from(io.files.get(name) ?? '');
    await made(io, 'complet.yaml', '--toutes', '-o', name);
    expect(first.length).toBeGreaterThan(1000);
    expect(first.equals(Buffer.from(io.files.get(name) ?? ''))).toBe(true);
  });

  it.each([
    ['with a follow-up and its avenants', nantes, 'nantes.yaml', ['cameras']],
    ['of all commitments', complet, 'complet.yaml', ['--toutes']],
    ['that is public', complet, 'complet.yaml', ['--toutes', '--publique']],
    [
      'without a follow-up',
      () => fakeIo({ files: { 'nantes.yaml': read('examples/nantes.yaml') } }),
      'nantes.yaml',
      ['1.1', 'cameras'],
    ],
  ] as const)('makes a PDF %s that verify makes again', async (_, files, contrat, args) => {
    const io = files();
    await made(io, contrat, ...args, '-o', 'a.pdf');
    const alone = fakeIo({ files: {} });
    alone.files.set('a.pdf', io.files.get('a.pdf') ?? Buffer.of());
    expect(await run(['verify', 'a.pdf'], alone), alone.stdout()).toBe(0);
    expect(plain(alone.stdout())).toContain('fiches des engagements');
  });

  it('is no longer what verify makes once its choice is changed', async () => {
    const io = fakeIo({ files: { 'nantes.yaml': read('examples/nantes.yaml') } });
    await made(io, 'nantes.yaml', 'cameras', '-o', 'a.pdf');
    const bytes = Buffer.from(io.files.get('a.pdf') ?? '');
    const at = bytes.indexOf('cameras');
    if (at > 0) bytes.write('CAMERAS', at);
    else bytes.writeUInt8((bytes.at(-200) ?? 0) ^ 1, bytes.length - 200);
    io.files.set('a.pdf', bytes);
    expect(await run(['verify', 'a.pdf'], io)).toBe(1);
  });

  it('gives a restricted commitment no public page, and names none on the others', async () => {
    const io = complet();
    const yaml = read('test/fixtures/complet.yaml');
    const id = /- id: ([\w-]+)\n(?:(?!- id:)[\s\S])*?diffusion: restreinte/.exec(yaml)?.[1] ?? '';
    expect(id).not.toBe('');
    expect(await run(['fiche', 'complet.yaml', id, '--publique'], io)).toBe(2);
    expect(plain(io.stderr())).toContain('est à diffusion restreinte : il n’a pas de fiche publique.');
  });
});
