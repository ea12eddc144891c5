import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import schema from '../../schemas/comparaison.schema.json' with { type: 'json' };
import { run } from '../../src/cli/run.ts';
import { columns } from '../../src/report/text/columns.ts';
import { read } from '../support/files.ts';
import { runs } from '../support/tiers.ts';
import { SOUND } from './cases/documents.ts';
import { csi as child, folderWith } from './child.ts';
import { fakeIo } from './fake-io.ts';

const valid = new Ajv2020({
  strict: true,
  allErrors: true,
  allowUnionTypes: true,
  strictTypes: false,
}).compile(schema);
const TOULOUSE = read('examples/toulouse.yaml');
const NEGOTIATED = TOULOUSE.replace('variation: 111', 'variation: 98')
  .replace('echeance: 2021-12-31', 'echeance: 2022-12-31')
  .replace(/ {6}- id: permanences\n[^\n]*\n[^\n]*\n/, '')
  .replace('- id: cameras', '- id: videoprotection')
  .replace(
    'policiers municipaux et l’installation de caméras.',
    'policiers municipaux, l’installation de caméras et la médiation.',
  );

type Files = Readonly<Record<string, string | Uint8Array>>;
async function csi(
  args: readonly string[],
  files: Files,
  options: { width?: number; colors?: boolean } = {},
) {
  const io = fakeIo({ files, ...(options.colors && { colors: true }) });
  if (options.width) Object.assign(io.out, { width: options.width });
  const code = await run(args, io);
  return {
    code,
    out: io.stdout().replaceAll('\u00a0', ' '),
    err: io.stderr().replaceAll('\u00a0', ' '),
    files: io.files,
  };
}
const compare = (files: Files, ...more: string[]) => csi(['compare', ...Object.keys(files), ...more], files);

let pdf = Buffer.alloc(0);
beforeAll(async () => {
  const { files } = await csi(['render', 'a.yaml', '-o', 'a.pdf'], { 'a.yaml': SOUND });
  pdf = Buffer.from(files.get('a.pdf') ?? []);
});

describe('csi compare', () => {
  it('names each commitment by its number in the new file, and what is gone by its old one', async () => {
    const counterpart = /( {6}- id: logement[\s\S]*?)\n {8}contrepartie_de: [^\n]*/;
    expect(TOULOUSE).toMatch(counterpart);
    const after = TOULOUSE.replace(/ {6}- id: permanences\n[^\n]*\n[^\n]*\n/, '').replace(counterpart, '$1');
    const { out } = await csi(
      ['compare', 'a.yaml', 'b.yaml'],
      { 'a.yaml': TOULOUSE, 'b.yaml': after },
      { width: 100 },
    );
    expect(out).toContain('Ville — ancien 1.7 Tenir des permanences');
    expect(out).toContain('Ville — 1.8 Aider au logement');
    expect(out).toContain('contrepartie de : retrait, engagement 1.2');
    expect(out).not.toMatch(/(?<!ancien )1\.7 Tenir|1\.9 Aider[^»]*\n +contrepartie/);
  });

  it('says of a negotiated contract what changes, for whom, and with what effect', async () => {
    const { code, out } = await compare({ 'a.yaml': TOULOUSE, 'b.yaml': NEGOTIATED });
    expect(code).toBe(1);
    for (const line of [
      '5 changements de « a.yaml » à « b.yaml » : 3 reculs, 1 neutre et 1 de forme.',
      'échéance : 31 décembre 2021 → 31 décembre 2022 (+12 mois)',
      'identifiant : cameras → videoprotection',
      'Postes de l’État (policiers et gendarmes) : 151 à 201 → 138 à 188',
      'engagement 1.8 → 1.7',
      '[+ et la médiation]',
    ])
      expect(out).toContain(line);
    expect(out.split('\n').length).toBeLessThan(60);
  });

  it.each([
    ['examples', TOULOUSE, NEGOTIATED],
    ['the way back', NEGOTIATED, TOULOUSE],
    ['other contracts', TOULOUSE, read('examples/bourges.yaml')],
    ['a charter', read('examples/saint-dizier.yaml'), read('examples/arles.yaml')],
  ])('writes JSON that its schema describes: %s', async (_, before, after) => {
    const { out } = await compare({ 'a.yaml': before, 'b.yaml': after }, '--format', 'json');
    const answer = JSON.parse(out);
    expect([valid(answer), valid.errors]).toEqual([true, null]);
    expect(answer.total.changements).toBe(answer.changements.length);
    // The order never depends on anything but the two files.
    expect((await compare({ 'a.yaml': before, 'b.yaml': after }, '--format', 'json')).out).toBe(out);
  });

  it('reads the configuration of the house above the new contract, for rules and for the document', async () => {
    const files = {
      'avant/a.yaml': TOULOUSE,
      'avant/csi.config.yaml': '',
      'maison/b.yaml': NEGOTIATED.replace(/\ntheme:\n(?: .*\n)+/, '\n'),
      'maison/csi.config.yaml':
        'regles: { titre-contre-quantite: aucune, a-completer: erreur }\ntheme: { couleur: "#123456" }\n',
    };
    const args = ['compare', 'avant/a.yaml', 'maison/b.yaml', '-o', 'c.html'];
    const found = await csi(args, files);
    expect(found.err).toContain('Configuration : « maison/csi.config.yaml » (thème et 1 règle)');
    const isBlue = ({ files: made }: typeof found) =>
      Buffer.from(made.get('c.html') ?? []).includes('#123456');
    expect(isBlue(found)).toBe(true);
    const named = await csi([...args, '--config', 'maison/csi.config.yaml'], files);
    expect(named.err).toContain('(thème et 2 règles)');
    const none = await csi([...args, '--sans-config'], files);
    expect(none.err).not.toContain('Configuration');
    expect(isBlue(none)).toBe(false);
    // Only the configuration that was named may make a rule laxer.
    const rule = 'titre-contre-quantite';
    expect([found, named, none].map(({ out }) => out.includes(rule))).toEqual([true, false, true]);
  });

  it('says in the document too what was not looked into', async () => {
    const withPreamble = (word: string) => {
      const lines = Array.from({ length: 600 }, (_, i) => `  ${word}${i} ${word.repeat(3)}.`);
      return `${TOULOUSE.replace(/^preambule:.*\n(?: .*\n|\n)*/m, '')}\npreambule: |\n${lines.join('\n\n')}\n`;
    };
    const many = { 'a.yaml': withPreamble('loi'), 'b.yaml': withPreamble('accord') };
    const few = { 'a.yaml': TOULOUSE, 'b.yaml': NEGOTIATED };
    const sentence = 'Un passage du document a trop changé';
    for (const [files, expected] of [
      [many, true],
      [few, false],
    ] as const) {
      const { err, files: made } = await csi(['compare', 'a.yaml', 'b.yaml', '-o', 'c.html'], files);
      expect(err.includes(sentence)).toBe(expected);
      expect(
        Buffer.from(made.get('c.html') ?? [])
          .toString()
          .includes(sentence),
      ).toBe(expected);
    }
  });

  it('asks whether what was reworded is the same, and takes the answer', async () => {
    const renamed = TOULOUSE.replace('- id: rappel-ordre', '- id: avertir').replace(
      'Mettre en place le rappel à l’ordre',
      'Mettre en place un rappel à la loi et à l’ordre',
    );
    const files = { 'a.yaml': TOULOUSE, 'b.yaml': renamed };
    const asked = await compare(files);
    expect(asked.out.replace(/\s+/g, ' ')).toContain('--meme rappel-ordre=avertir');
    expect(asked.out).toContain('retiré');
    const answered = await compare(files, '--meme', 'rappel-ordre=avertir');
    expect(answered.out).not.toContain('--meme');
    expect(answered.out).not.toContain('retiré');
  });

  it.each([20, 40, 60, 80, 120, 200])(
    'fits %i columns, and colours change nothing but colours',
    async (width) => {
      const files = { 'a.yaml': TOULOUSE, 'b.yaml': NEGOTIATED };
      const plain = await csi(['compare', 'a.yaml', 'b.yaml'], files, { width });
      const coloured = await csi(['compare', 'a.yaml', 'b.yaml'], files, { width, colors: true });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences of colours are what is removed
      const bare = coloured.out.replace(/\u001b\[\d+m/g, '');
      expect(coloured.out).not.toBe(bare);
      expect(bare.replace(/\s+/g, ' ')).toBe(plain.out.replace(/\s+/g, ' '));
      const tooLong = plain.out
        .split('\n')
        .filter((line) => columns(line) > width && /\S\s+\S/.test(line.trim()));
      expect(tooLong).toEqual([]);
    },
  );

  it('writes a document of its own with -o, never over a file that is there', async () => {
    const files = { 'a.yaml': TOULOUSE, 'b.yaml': NEGOTIATED };
    const made = await compare(files, '-o', 'c.pdf');
    expect(
      Buffer.from(made.files.get('c.pdf') ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const text = await compare(files, '-o', 'c.md');
    expect(Buffer.from(text.files.get('c.md') ?? []).toString()).toContain('| recul | État |');
    const held = await csi(['compare', 'a.yaml', 'b.yaml', '-o', 'c.md'], { ...files, 'c.md': 'à moi' });
    expect([held.code, Buffer.from(held.files.get('c.md') ?? []).toString()]).toEqual([2, 'à moi']);
    expect((await compare(files, '-o', 'c.txt')).code).toBe(2);
    expect((await compare(files, '--pdf')).files.has('b-comparaison.pdf')).toBe(true);
  });
});

describe('what is too much to look for', () => {
  it('is said, and never passed over', async () => {
    const many = (name: string) =>
      TOULOUSE.replace(
        '      - id: renfort-justice',
        `${Array.from({ length: 210 }, (_, i) => `      - id: ${name}-${i}\n        titre: Faire ${name} ${i}\n        porteurs: [ville]\n`).join('')}      - id: renfort-justice`,
      );
    const files = { 'a.yaml': many('tache'), 'b.yaml': many('oeuvre') };
    const { out } = await compare(files);
    expect(out.replace(/\s+/g, ' ')).toContain('Une liste perd 210 éléments et en gagne 210');
    const answer = JSON.parse((await compare(files, '--format', 'json')).out);
    expect([valid(answer), answer.non_rapproches]).toEqual([true, [{ retires: 210, ajoutes: 210 }]]);
  });
});

describe('a PDF on a side', () => {
  it('is compared by the source that it carries, once its pages are proved', async () => {
    expect((await compare({ 'a.pdf': pdf, 'a.yaml': SOUND })).code).toBe(0);
    const later = SOUND.replace('echeance: 2027', 'echeance: 2028');
    const { code, out } = await compare({ 'a.pdf': pdf, 'b.yaml': later });
    expect([code, out.includes('échéance : 2027 → 2028')]).toEqual([1, true]);
  });

  it('that was cut anywhere is never unchanged', async () => {
    const cuts = [
      5,
      100,
      2000,
      ...Array.from({ length: 9 }, (_, i) => Math.floor((pdf.length * (i + 1)) / 10)),
      pdf.length - 1,
    ];
    for (const at of cuts) {
      const { code, out } = await compare({ 'a.pdf': pdf.subarray(0, at), 'a.yaml': SOUND });
      expect([at, code, out.includes('Aucun changement')]).toEqual([at, 2, false]);
    }
  });

  it('whose pages were altered is compared, and never said to be the same', async () => {
    const altered = Buffer.from(pdf);
    const at = altered.indexOf('/MediaBox');
    altered[at + 12] = 0x39;
    const same = await compare({ 'a.pdf': altered, 'a.yaml': SOUND });
    expect([same.code, same.out.includes('Aucun changement')]).toEqual([2, false]);
    expect(same.out.replace(/\s+/g, ' ')).toContain('rien ne prouve que ses pages disent la même chose');
    const other = await compare({
      'a.pdf': altered,
      'b.yaml': SOUND.replace('echeance: 2027', 'echeance: 2028'),
    });
    expect(other.code).toBe(1);
    expect(
      JSON.parse((await compare({ 'a.pdf': altered, 'a.yaml': SOUND }, '--format', 'json')).out).avant.pdf
        .exact,
    ).toBe(false);
  });
});

describe('what could not be compared', () => {
  it('is never said to be unchanged, wherever a file is cut or a byte is another', async () => {
    const bytes = Buffer.from(SOUND);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const broken = Buffer.from(cut ? bytes.subarray(0, at) : bytes);
        if (!cut) broken[at] = byte;
        const { code, out, err } = await compare({ 'a.yaml': SOUND, 'b.yaml': broken });
        if (code === 2) expect([out, err === '']).toEqual(['', false]);
        // A comment or a layout may change without a word of the contract.
        if (code === 0 && !broken.equals(bytes)) expect(out).not.toContain('identiques');
        if (cut && at < bytes.length - 2) expect(code).not.toBe(0);
      }),
      { numRuns: runs(40, 400) },
    );
  });

  it('names a file safely, whatever its name', async () => {
    const name = 'b\n::error::faux\u001b[2J.yaml';
    const { out } = await csi(['compare', 'a.yaml', name], { 'a.yaml': SOUND, [name]: SOUND });
    expect(out).not.toContain('\u001b');
    expect(out.split('\n').some((line) => line.startsWith('::'))).toBe(false);
  });
});

describe('--git', () => {
  it('reads the file as it was, and takes a revision for nothing else', () => {
    const folder = folderWith({ 'é è.yaml': SOUND });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'a');
    expect(child(folder, ['compare', '--git', 'HEAD', 'é è.yaml']).code).toBe(0);
    writeFileSync(join(folder, 'é è.yaml'), SOUND.replace('echeance: 2027', 'echeance: 2028'));
    const { code, stdout } = child(folder, ['compare', '--git', 'HEAD', 'é è.yaml']);
    expect([code, stdout.replaceAll('\u00a0', ' ').includes('« é è.yaml (HEAD) »')]).toEqual([1, true]);
    for (const revision of [
      '--output=volé',
      '-c',
      '--upload-pack=x',
      'HEAD:é è.yaml',
      ':/a',
      'absente',
      '',
      '$(touch volé)',
      'HEAD;touch volé',
    ])
      expect([revision, child(folder, ['compare', `--git=${revision}`, 'é è.yaml']).code]).toEqual([
        revision,
        2,
      ]);
    expect(readdirSync(folder).sort()).toEqual(['.git', 'é è.yaml']);
    writeFileSync(join(folder, 'neuf.yaml'), SOUND);
    expect(child(folder, ['compare', '--git', 'HEAD', 'neuf.yaml']).stderr).toContain('n’était pas là');
    const absent = child(folder, ['compare', '--git', 'HEAD', 'é è.yaml'], { PATH: '/nulle-part' });
    expect([absent.code, absent.stderr.includes('git n’est pas installé')]).toEqual([2, true]);
  });

  it('says that a folder is in no repository', () => {
    const { code, stderr } = child(folderWith({ 'a.yaml': SOUND }), ['compare', '--git', 'HEAD', 'a.yaml'], {
      GIT_CEILING_DIRECTORIES: '/',
    });
    expect([code, stderr.includes('aucun dépôt git')]).toEqual([2, true]);
  });
});
