import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { type FakeIo, fakeIo } from '../cli/fake-io.ts';
import { read } from '../support/files.ts';
import { SUIVI_COMPLET, suiviCompletYaml } from '../support/suivi-complet.ts';

const NANTES = ['nantes.yaml', 'nantes.suivi.yaml', 'nantes-avenant-1.yaml', 'nantes-avenant-2.yaml'];
const nantes = () =>
  fakeIo({ files: Object.fromEntries(NANTES.map((name) => [name, read(`examples/${name}`)])) });
const complet = (suivi = suiviCompletYaml()) =>
  fakeIo({
    files: {
      'complet.yaml': read('test/fixtures/complet.yaml'),
      'complet.suivi.yaml': suivi,
    },
  });
const textOf = (io: FakeIo, name: string) => Buffer.from(io.files.get(name) ?? '').toString();
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('csi bilan', () => {
  it('proposes the years that the follow-up covers when none is given', async () => {
    const io = complet();
    expect(await run(['bilan', 'complet.yaml'], io)).toBe(2);
    expect(plain(io.stderr())).toBe(
      'csi bilan attend l’année dont le bilan est fait : le suivi a de quoi pour 2026, 2027 et 2028.\nPar exemple : csi bilan complet.yaml --annee 2028\n',
    );
  });

  it.each([
    [['--annee', '27'], 'n’est pas une année'],
    [['--au', '2027-02-30'], 'n’est pas un jour'],
    [['--annee', '2027', '--au', '2028-01-31'], 'n’est pas en 2027'],
  ])('refuses %j in one sentence', async (args, said) => {
    const io = complet();
    expect(await run(['bilan', 'complet.yaml', ...args], io)).toBe(2);
    expect(plain(io.stderr())).toContain(said);
    expect(io.stderr().trimEnd().split('\n').length).toBeLessThan(3);
  });

  it('takes the year of the day, and counts nothing after that day', async () => {
    const io = complet();
    expect(await run(['bilan', 'complet.yaml', '--au', '2027-06-30', '-o', '-'], io), io.stderr()).toBe(0);
    expect(plain(io.stdout())).toContain('Suivi au 30 juin 2027');
    expect(plain(io.stdout())).toContain('5 sur 18');
    expect(plain(io.stdout())).not.toContain('6 sur 18');
  });

  it('makes every format, again the same, and replaces only its own', async () => {
    for (const name of ['b.md', 'b.pdf', 'b.docx', 'b.odt', 'b.html']) {
      const io = nantes();
      const args = ['bilan', 'nantes.yaml', '--annee', '2023', '-o', name];
      expect(await run(args, io), io.stderr()).toBe(0);
      const first = io.files.get(name);
      expect(await run(args, io), io.stderr()).toBe(0);
      expect(Buffer.compare(first ?? Buffer.of(), io.files.get(name) ?? Buffer.of(1))).toBe(0);
    }
    const io = nantes();
    io.files.set('nantes-bilan-2023.md', Buffer.from('mien'));
    expect(await run(['bilan', 'nantes.yaml', '--annee', '2023'], io)).toBe(2);
    expect(textOf(io, 'nantes-bilan-2023.md')).toBe('mien');
    expect(await run(['bilan', 'nantes.yaml', '--annee', '2023', '--force'], io)).toBe(0);
    expect(textOf(io, 'nantes-bilan-2023.md')).toContain('# Bilan 2023');
  });

  it('says that remarks of the authors go with the document, and that a public one has none', async () => {
    const commented = `# entre nous\n${suiviCompletYaml()}`;
    const notes = async (...args: string[]) => {
      const io = complet(commented);
      expect(await run(['bilan', 'complet.yaml', '--annee', '2027', ...args], io), io.stderr()).toBe(0);
      return io.stderr().match(/avec (?:une|\d+) ligne/)?.[0];
    };
    const [pdf, docx] = [await notes('-o', 'b.pdf'), await notes('-o', 'b.docx')];
    expect(pdf).toBeDefined();
    expect(pdf).toBe(docx);
    expect(await notes('-o', 'b.md')).toBeUndefined();
    expect(await notes('-o', 'b.pdf', '--publique')).toBeUndefined();
  });

  it('replaces none of the files that it is made from, and reads the configuration of the house', async () => {
    const io = nantes();
    expect(await run(['render', 'nantes.yaml', '-o', 'nantes.pdf'], io), io.stderr()).toBe(0);
    const signe = read('examples/nantes.suivi.yaml').replace('fichier: nantes.yaml', 'fichier: nantes.pdf');
    io.files.set('nantes.suivi.yaml', Buffer.from(signe));
    const before = io.files.get('nantes.pdf');
    expect(await run(['bilan', 'nantes.pdf', '--annee', '2023', '-o', 'nantes.pdf', '--force'], io)).toBe(2);
    expect(io.files.get('nantes.pdf')).toBe(before);
    io.files.set('maison/bilan.hbs', Buffer.from('# Notre bilan {{suivi.annee}}\n'));
    io.files.set('csi.config.yaml', Buffer.from('gabarits: maison\n'));
    expect(await run(['bilan', 'nantes.suivi.yaml', '--annee', '2023', '-o', 'b.md'], io), io.stderr()).toBe(
      0,
    );
    expect(textOf(io, 'b.md')).toContain('# Notre bilan 2023');
    expect(await run(['bilan', 'nantes.suivi.yaml', '--annee', '2023', '-o', '-', '--sans-config'], io)).toBe(
      0,
    );
    expect(io.stdout()).toContain('# Bilan 2023');
  });

  it('judges by the text in force that year, and names the avenant that changed it', async () => {
    const io = nantes();
    expect(await run(['bilan', 'nantes.yaml', '--annee', '2023', '-o', '-'], io)).toBe(0);
    expect(plain(io.stdout())).toContain('modifié par l’avenant n° 2 du 16 mars 2023');
    expect(plain(io.stdout())).not.toMatch(/ par l’avenant n° 1/);
    const before = nantes();
    expect(await run(['bilan', 'nantes.yaml', '--annee', '2022', '-o', '-'], before)).toBe(0);
    expect(plain(before.stdout())).toContain('par l’avenant n° 1 du 4 octobre 2022');
    expect(plain(before.stdout())).not.toContain('avenant n° 2');
  });

  it('carries all that it is made from: verify needs nothing else, and sees any change', async () => {
    const io = nantes();
    expect(await run(['bilan', 'nantes.yaml', '--annee', '2023', '--pdf'], io), io.stderr()).toBe(0);
    const pdf = io.files.get('nantes-bilan-2023.pdf') ?? Buffer.of();
    const alone = fakeIo({ files: { 'b.pdf': pdf } });
    expect(await run(['verify', 'b.pdf'], alone), alone.stdout()).toBe(0);
    expect(plain(alone.stdout())).toContain('Ce PDF est exactement le bilan que csi');
    for (const name of ['suivi.yaml', 'choix.yaml', 'avenant-1.yaml', 'avenant-2.yaml'])
      expect(alone.stdout()).toContain(`« ${name} »`.replaceAll(' ', '\u00a0'));
    const changed = Uint8Array.from(pdf);
    const at = Buffer.from(changed).indexOf('FontDescriptor');
    changed[at] = (changed[at] ?? 0) ^ 1;
    const other = fakeIo({ files: { 'b.pdf': changed } });
    expect(await run(['verify', 'b.pdf'], other)).toBe(1);
  });

  it('publishes nothing of restricted commitments, neither in the pages nor in the files', async () => {
    const releves = [
      ...(SUIVI_COMPLET.releves ?? []),
      { engagement: 'groupe-stupefiants', date: '2027-03', realise: 3, commentaire: 'CANARI un' },
    ];
    const points = [
      { engagement: 'groupe-stupefiants', date: '2027-04', texte: 'CANARI deux, 06 12 34 56 78' },
    ];
    const decisions = [
      { texte: 'CANARI trois', engagement: 'groupe-stupefiants' },
      { texte: 'Appeler le 06 12 34 56 78' },
    ];
    const depenses = [{ engagement: 'groupe-stupefiants', annee: 2027, montant: 7654321 }];
    const instances = [{ nom: 'Comité', date: '2027-05-01', decisions }];
    const io = complet(suiviCompletYaml({ releves, points, depenses, instances }));
    const args = ['bilan', 'complet.yaml', '--annee', '2027', '--publique'];
    expect(await run([...args, '-o', 'b.pdf'], io), io.stderr()).toBe(0);
    expect(plain(io.stderr())).toContain('laisse de côté 2 engagements à diffusion restreinte');
    expect(await run([...args, '-o', 'b.md'], io), io.stderr()).toBe(0);
    expect(await run(['bilan', 'complet.yaml', '--annee', '2027', '-o', 'whole.md'], io)).toBe(0);
    expect(textOf(io, 'whole.md')).toContain('CANARI');
    const { attachedFiles } = await import('../../src/verify/index.ts');
    const { source, supplements } = attachedFiles(io.files.get('b.pdf') ?? Buffer.of(), 1e7);
    expect(source).toBeDefined();
    expect([...supplements.keys()]).toContain('suivi.yaml');
    for (const bytes of [source, ...supplements.values(), io.files.get('b.md')]) {
      const text = plain(Buffer.from(bytes ?? '').toString());
      expect(text).not.toMatch(/CANARI|7654321|7 654 321|groupe-stupefiants|06 12 34/);
    }
    const alone = fakeIo({ files: { 'b.pdf': io.files.get('b.pdf') ?? Buffer.of() } });
    expect(await run(['verify', 'b.pdf'], alone), alone.stdout()).toBe(0);
  });

  it('of a contract with avenants comes from the consolidated text, and verify says how to check it', async () => {
    const folder = 'test/fixtures/suivi';
    const names = ['valmont.yaml', 'valmont.suivi.yaml', 'valmont-avenant-1.yaml'];
    const io = fakeIo({ files: Object.fromEntries(names.map((name) => [name, read(`${folder}/${name}`)])) });
    const out = async (...args: string[]) => {
      const before = io.stdout().length;
      const code = await run(args, io);
      return [code, plain(io.stdout().slice(before))] as const;
    };
    await out('bilan', 'valmont.yaml', '--annee', '2027', '--publique', '-o', 'p.pdf');
    const how = 'C’est une version publique, faite du contrat consolidé au 2027-12-31.';
    const [alone, said] = await out('verify', 'p.pdf');
    expect([alone, said.includes(how)]).toEqual([0, true]);
    const [signed, other] = await out('verify', 'p.pdf', 'valmont.yaml');
    expect([signed, other.includes(how)]).toEqual([1, true]);
    await out('consolider', 'valmont.yaml', 'valmont-avenant-1.yaml', '--au', '2027-12-31', '-o', 'd.yaml');
    // The targets that the avenant changed are steps, as in the document of the signatories; what is restricted stays out of them.
    const steps = async (...args: string[]) => {
      await out('bilan', 'valmont.yaml', '--annee', '2028', '-o', 'p.md', '--force', ...args);
      return textOf(io, 'p.md').match(/^\| [^|]*\|[^|]*\|[^|]*\| [^|]* → [^|]*\| Avenant[^|]*\|$/gm);
    };
    expect(await steps()).toHaveLength(1);
    expect(await steps('--publique')).toEqual(await steps());
    const { attachedFiles } = await import('../../src/verify/index.ts');
    const { supplements } = attachedFiles(io.files.get('p.pdf') ?? Buffer.of(), 1e7);
    const texte = Buffer.from(supplements.get('texte-1.yaml') ?? []).toString();
    expect(texte).toContain('id: cameras');
    expect(texte).not.toMatch(/protocole|Rédiger|exploitant/i);
    const [consolidated, same] = await out('verify', 'p.pdf', 'd.yaml');
    expect([consolidated, same.includes(how)]).toEqual([0, false]);
  });

  it('publishes no follow-up whose other texts quote a restricted commitment', async () => {
    const texte = 'Affecter 8 de ces policiers à la lutte contre les trafics de stupéfiants : reporté.';
    const io = complet(
      suiviCompletYaml({ instances: [{ nom: 'Comité', date: '2027', decisions: [{ texte }] }] }),
    );
    expect(await run(['bilan', 'complet.yaml', '--annee', '2027', '--publique'], io)).toBe(2);
    expect(plain(io.stderr())).toContain('Un texte du suivi nomme l’engagement 1.2');
    expect(io.files.has('complet-bilan-2027-public.md')).toBe(false);
  });

  it('says in one sentence which character no font draws', async () => {
    const points = [{ engagement: 'renfort-pn', date: '2027', texte: 'Un signe : 𓂀.' }];
    const io = complet(suiviCompletYaml({ points }));
    expect(await run(['bilan', 'complet.yaml', '--annee', '2027', '--pdf'], io)).toBe(2);
    expect(io.stderr()).toContain('U+13080');
    expect(io.stderr()).not.toContain('    at ');
  });
});
