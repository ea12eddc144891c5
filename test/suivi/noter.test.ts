import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { type FakeIo, fakeIo } from '../cli/fake-io.ts';
import { read } from '../support/files.ts';

const CONTRAT = read('examples/toulouse.yaml');
const SUIVI = read('examples/toulouse.suivi.yaml');
const folder = (text: string = SUIVI) =>
  fakeIo({ files: { 'toulouse.yaml': CONTRAT, 'toulouse.suivi.yaml': text } });
const textOf = (io: FakeIo) => Buffer.from(io.files.get('toulouse.suivi.yaml') ?? '').toString();
const noter = (io: FakeIo, ...args: string[]) => run(['suivi', 'noter', 'toulouse.yaml', ...args], io);

describe('csi suivi ouvrir', () => {
  it('writes a follow-up that is valid, beside a contract that stays as it was, and lists what is promised', async () => {
    const io = fakeIo({ files: { 'a/toulouse.yaml': CONTRAT } });
    expect(await run(['suivi', 'ouvrir', 'a/toulouse.yaml'], io)).toBe(0);
    expect([...io.files.keys()].sort()).toEqual(['a/toulouse.suivi.yaml', 'a/toulouse.yaml']);
    expect(Buffer.from(io.files.get('a/toulouse.yaml') ?? '').toString()).toBe(CONTRAT);
    const text = Buffer.from(io.files.get('a/toulouse.suivi.yaml') ?? '').toString();
    expect(text).toMatch(/^# {3}1\.2 {2}renfort-pn +Créer 111 .* \(111 au 31 décembre 2021\)$/m);
    expect(text.match(/^# {3}\d\.\d/gm)).toHaveLength(11);
    expect(await run(['validate', 'a/toulouse.suivi.yaml', '--avertissements-bloquants'], io)).toBe(0);
    expect(await run(['suivi', 'a/toulouse.yaml'], io)).toBe(0);
    expect(io.stdout()).toContain('13 / 111');
  });

  it('takes the source that a PDF of csi carries: its fingerprint is that of the file', async () => {
    const io = fakeIo({
      files: {
        'toulouse.yaml': CONTRAT,
        'emblemes/etat.svg': read('examples/emblemes/etat.svg'),
        'emblemes/toulouse.svg': read('examples/emblemes/toulouse.svg'),
      },
    });
    expect(await run(['render', 'toulouse.yaml', '--pdf', '-o', 'signe.pdf'], io), io.stderr()).toBe(0);
    expect(await run(['suivi', 'ouvrir', 'signe.pdf'], io), io.stderr()).toBe(0);
    const opened = parse(Buffer.from(io.files.get('signe.suivi.yaml') ?? '').toString());
    expect(opened.contrat).toEqual({ ...parse(SUIVI).contrat, fichier: 'signe.pdf' });
    expect(await run(['suivi', 'signe.pdf'], io), io.stderr()).toBe(0);
  });

  it('replaces no follow-up, and opens none for an amendment', async () => {
    const io = folder();
    expect(await run(['suivi', 'ouvrir', 'toulouse.yaml'], io)).toBe(2);
    expect(textOf(io)).toBe(SUIVI);
    const other = fakeIo({ files: { 'a.yaml': read('examples/nantes-avenant-1.yaml') } });
    expect(await run(['suivi', 'ouvrir', 'a.yaml'], other)).toBe(2);
    expect(other.files.has('a.suivi.yaml')).toBe(false);
  });
});

describe('csi suivi noter', () => {
  it.each([
    ['31/12/2027', '2027-12-31'],
    ['12/2027', '2027-12'],
    ['2027-t4', '2027-T4'],
    ['2027', 2027],
  ])('takes the date %s as a workbook does', async (typed, date) => {
    const io = fakeIo({ files: { 'a.yaml': read('examples/toulouse.yaml') } });
    expect(await run(['suivi', 'ouvrir', 'a.yaml'], io), io.stderr()).toBe(0);
    const args = ['suivi', 'noter', 'a.yaml', 'cameras', '--date', typed, '--niveau', '640'];
    expect(await run(args, io), io.stderr()).toBe(0);
    expect(parse(Buffer.from(io.files.get('a.suivi.yaml') ?? '').toString('utf8')).releves[0].date).toBe(
      date,
    );
    expect(io.stderr().replaceAll('\u00a0', ' ')).toMatch(/1\.8, au 31 décembre 2027 : 195 sur 100, tenu/);
  });

  it('shows a point that is later than every record', async () => {
    const io = fakeIo({ files: { 'a.yaml': read('examples/toulouse.yaml') } });
    expect(await run(['suivi', 'ouvrir', 'a.yaml'], io), io.stderr()).toBe(0);
    for (const args of [
      ['cameras', '--date', '2024-12', '--niveau', '500'],
      ['rappel-ordre', '--date', '2025-03', '--statut', 'realise', '--source', 'PV'],
    ])
      expect(await run(['suivi', 'noter', 'a.yaml', ...args], io), io.stderr()).toBe(0);
    expect(await run(['suivi', 'a.yaml'], io)).toBe(0);
    expect(io.stdout()).toMatch(/suivi au 31 mars 2025[\s\S]* 2\.2 .*● tenu/);
  });

  it('adds a record at the end of the list, and every other byte stays', async () => {
    const io = folder();
    expect(
      await noter(
        io,
        'renfort-pm',
        '--date',
        '2025-06',
        '--niveau',
        '402',
        '--source',
        'Bilan social',
        '--url',
        'https://toulouse.fr/bilan',
      ),
    ).toBe(0);
    const text = textOf(io);
    const at = text.indexOf('  - engagement: renfort-pm\n    date: 2025-06\n');
    const added = text.slice(at, text.indexOf('\n\npoints:'));
    expect(text.replace(`${added}\n`, '')).toBe(SUIVI);
    expect(parse(text).releves.at(-1)).toEqual({
      engagement: 'renfort-pm',
      date: '2025-06',
      niveau: 402,
      source: { titre: 'Bilan social', url: 'https://toulouse.fr/bilan' },
    });
    expect(io.stderr()).toContain('un relevé');
  });

  it('takes the number that the document prints, a year, a decimal comma, and starts the list', async () => {
    const io = folder(SUIVI.slice(0, SUIVI.indexOf('\nreleves:')));
    expect(
      await noter(io, '1.5', '--date', '2025', '--nombre', '12,5', '--qualite', 'estime', '--texte', 'ETP'),
    ).toBe(0);
    expect(parse(textOf(io)).releves).toEqual([
      { engagement: 'renfort-pm', date: 2025, nombre: 12.5, qualite: 'estime', commentaire: 'ETP' },
    ]);
    expect(io.stderr()).toContain('Ce relevé n’a pas de source.');
  });

  it('adds a point when there is no figure', async () => {
    const io = folder();
    expect(
      await noter(
        io,
        'permanences',
        '--date',
        '2025-03-01',
        '--statut',
        'realise',
        '--texte',
        'Six mairies',
        '--source',
        'PV',
      ),
    ).toBe(0);
    expect(parse(textOf(io)).points.at(-1)).toEqual({
      engagement: 'permanences',
      date: '2025-03-01',
      statut: 'realise',
      texte: 'Six mairies',
      source: { titre: 'PV' },
    });
  });

  it.each([
    ['no date', ['renfort-pm', '--niveau', '402'], '--date'],
    ['an unknown commitment', ['renfort-pmm', '--date', '2025', '--niveau', '402'], '« renfort-pm »'],
    ['a date that is none', ['renfort-pm', '--date', '31/02/2025', '--niveau', '402'], '31/02/2025'],
    ['a figure that is none', ['renfort-pm', '--date', '2025', '--niveau', 'beaucoup'], '--niveau'],
    [
      'two figures',
      ['renfort-pm', '--date', '2025', '--niveau', '402', '--realise', '72'],
      'un seul chiffre',
    ],
    ['nothing to note', ['renfort-pm', '--date', '2025'], 'rien à noter'],
    ['a verdict that is computed', ['renfort-pm', '--date', '2025', '--statut', 'en_retard'], 'en_retard'],
    [
      'an address without a source',
      ['renfort-pm', '--date', '2025', '--niveau', '4', '--url', 'https://a.fr'],
      '--source',
    ],
    [
      'an invisible character',
      ['renfort-pm', '--date', '2025', '--niveau', '4', '--texte', 'a\u0007'],
      'invisible',
    ],
    ['an option of another act', ['renfort-pm', '--date', '2025', '--au', '2025-01-01'], '--au'],
  ])('writes nothing for %s', async (_, args, said) => {
    const io = folder();
    expect(await noter(io, ...args)).toBe(2);
    expect(io.stderr().replaceAll('\u00a0', ' ')).toContain(said);
    expect(textOf(io)).toBe(SUIVI);
  });

  it('adds the amendments of a contract in their order, with their fingerprints', async () => {
    const names = ['nantes', 'nantes-avenant-1', 'nantes-avenant-2'];
    const files = Object.fromEntries(names.map((name) => [`${name}.yaml`, read(`examples/${name}.yaml`)]));
    const io = fakeIo({ files });
    const avenant = (n: string, ...more: string[]) =>
      run(['suivi', 'noter', 'nantes.yaml', ...more, '--avenant', n], io);
    const text = () => Buffer.from(io.files.get('nantes.suivi.yaml') ?? '').toString();
    await run(['suivi', 'ouvrir', 'nantes.yaml'], io);
    const opened = text();
    // The second one changes what the first one has written.
    expect(await avenant('nantes-avenant-2.yaml')).toBe(2);
    expect(await avenant('nantes.yaml')).toBe(2);
    expect(await avenant('absent.yaml')).toBe(2);
    expect(await avenant('nantes-avenant-1.yaml', 'cameras')).toBe(2);
    expect(text()).toBe(opened);
    expect(await avenant('nantes-avenant-1.yaml'), io.stderr()).toBe(0);
    expect(await avenant('nantes-avenant-1.yaml')).toBe(2);
    expect(await avenant('nantes-avenant-2.yaml'), io.stderr()).toBe(0);
    expect(parse(text()).contrat).toEqual(parse(read('examples/nantes.suivi.yaml')).contrat);
    expect(await run(['validate', 'nantes.suivi.yaml'], io)).toBe(0);
  });

  it('writes nothing into a follow-up that has errors', async () => {
    const broken = SUIVI.replace('engagement: cameras', 'engagement: camras');
    const io = folder(broken);
    expect(await noter(io, 'renfort-pm', '--date', '2025', '--niveau', '402')).toBe(2);
    expect(textOf(io)).toBe(broken);
  });
});
