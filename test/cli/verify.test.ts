import { zlibSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { run } from '../../src/cli/run.ts';
import { formatNumber } from '../../src/kernel/french/number.ts';
import { schemaErrors } from '../verify/schema.ts';
import { SOUND } from './cases/documents.ts';
import { fakeIo } from './fake-io.ts';

const SOURCE = `# Remarque\n${SOUND}`;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

async function csi(args: readonly string[], files: Readonly<Record<string, string | Uint8Array>>) {
  const io = fakeIo({ files });
  const code = await run(args, io);
  // Every run is made again as JSON, which must be valid for the published schema.
  if (args[0] === 'verify' && code < 2) {
    const again = fakeIo({ files: Object.fromEntries(Object.entries(files)) });
    expect(await run([...args, '--format', 'json'], again)).toBe(code);
    const answer = JSON.parse(again.stdout());
    expect([schemaErrors(answer), answer.exact]).toEqual([[], code === 0]);
  }
  return { code, out: plain(io.stdout()), err: plain(io.stderr()), files: io.files };
}

let pdf = Buffer.alloc(0);
let tableau = Buffer.alloc(0);
beforeAll(async () => {
  const made = async (...more: string[]) =>
    Buffer.from(
      (await csi(['render', 'a.yaml', '-o', 'a.pdf', ...more], { 'a.yaml': SOURCE })).files.get('a.pdf') ??
        [],
    );
  pdf = await made();
  tableau = await made('--document', 'tableau');
});

/** A change of bytes that keeps their number. */
function touched(from: string, to: string): Buffer {
  const changed = pdf.toString('latin1').replace(from, to);
  expect([changed.length, changed === pdf.toString('latin1')]).toEqual([pdf.length, false]);
  return Buffer.from(changed, 'latin1');
}

/** The PDF with its attachment replaced by another one; the bytes after it move. */
function reattached(source: string | Uint8Array): Buffer {
  const text = pdf.toString('latin1');
  const data = Buffer.from(zlibSync(Buffer.from(source))).toString('latin1');
  const changed = text.replace(
    /(\/EmbeddedFile[^\n]*\/Length )\d+>>\nstream\n[\s\S]*?\nendstream/,
    (_, head) => `${head}${data.length}>>\nstream\n${data}\nendstream`,
  );
  expect(changed).not.toBe(text);
  return Buffer.from(changed, 'latin1');
}

const VERSION = packageFile.version;
const NOT = `Ce PDF n’est pas ce que csi ${VERSION} fait de son fichier source :`;

describe('csi verify', () => {
  it('reports that a PDF is exactly what csi makes from its attached source, or from the same file', async () => {
    const reported = `Ce PDF est exactement ce que csi ${VERSION} fait de son fichier source (9 pages).\n`;
    const { code, out, err } = await csi(['verify', 'x.pdf'], { 'x.pdf': pdf });
    expect({ code, out: out.replace(/\d+ pages/, '9 pages'), err }).toEqual({
      code: 0,
      out: reported,
      err: '',
    });
    expect((await csi(['verify', 'x.pdf', 'b.yaml'], { 'x.pdf': pdf, 'b.yaml': SOURCE })).out).toContain(
      'fait de « b.yaml » (',
    );
  });

  it('verifies the table of commitments too', async () => {
    const { code, out } = await csi(['verify', 'x.pdf'], { 'x.pdf': tableau });
    expect([code, out]).toEqual([
      0,
      expect.stringContaining(`exactement le tableau des engagements que csi ${VERSION} fait de son`),
    ]);
  });

  it('lists the changes between the attached source and the given file', async () => {
    const other = SOURCE.replace('frequence: annuelle }', 'frequence: semestrielle }').replace(
      'titre: Agir en 2027',
      'titre: Agir\n        texte: Plus',
    );
    const { code, out } = await csi(['verify', 'x.pdf', 'b.yaml'], { 'x.pdf': pdf, 'b.yaml': other });
    expect({ code, out }).toMatchInlineSnapshot(`
      {
        "code": 1,
        "out": "Ce PDF n’est pas ce que csi 0.1.0 fait de « b.yaml » : il vient d’un autre fichier source, celui qu’il porte, dont il est exactement le document.
      De son fichier source à celui-ci :
        gouvernance, instance « Comité de suivi », fréquence : « annuelle » → « semestrielle »
        axe « axe-1 », engagement « engagement-1 », titre : « Agir en 2027 » → « Agir »
        axe « axe-1 », engagement « engagement-1 », texte : ajouté, « Plus »
      ",
      }
    `);
  });

  it('reports that only comments changed', async () => {
    const { code, out } = await csi(['verify', 'x.pdf', 'b.yaml'], { 'x.pdf': pdf, 'b.yaml': SOUND });
    expect([code, out]).toEqual([
      1,
      expect.stringContaining('Seules changent des remarques ou la mise en forme du fichier.'),
    ]);
  });

  const zeroed = (name: string) => {
    const start = pdf.indexOf(`<csi:${name}>`) + name.length + 6;
    return Buffer.from(pdf).fill('0', start, start + 20);
  };
  it.each<[string, () => Buffer, string]>([
    [
      'another version',
      () => touched(`<csi:Version>${VERSION}<`, `<csi:Version>${VERSION.replace(/\d$/, '9')}<`),
      `il dit venir de csi ${VERSION.replace(/\d$/, '9')} ; seule cette version peut le confirmer, et non csi ${VERSION}.`,
    ],
    [
      'other templates',
      () => zeroed('Gabarits'),
      'il dit avoir été composé avec d’autres gabarits ; donnez-les avec --gabarits ou --config, ou retirez cette option.',
    ],
    [
      'another source',
      () => zeroed('Source'),
      'sa pièce jointe n’est pas le fichier source dont il dit venir.',
    ],
    [
      'to be a table',
      () => touched('<csi:Document>contrat<', '<csi:Document>tableau<'),
      'il a été altéré ; le premier écart, à l’octet',
    ],
  ])('does not believe a PDF that claims %s', async (_, make, why) => {
    const { code, out } = await csi(['verify', 'x.pdf'], { 'x.pdf': make() });
    expect([code, out]).toEqual([1, expect.stringContaining(`${NOT} ${why}`)]);
  });

  it.each<[string, () => Buffer, RegExp]>([
    [
      'an attachment replaced',
      () => reattached(SOUND.replace('annuelle', 'semestrielle')),
      /sa pièce jointe n’est pas le fichier source dont il dit venir/,
    ],
    ['an attachment that has errors', () => reattached('version: 2\n'), /ce fichier source a des erreurs/],
    [
      'an attachment that swells without end',
      () => reattached(new Uint8Array(60_000_000)),
      /il ne porte pas de fichier source/,
    ],
    ['its end cut off', () => pdf.subarray(0, -100), /la fin, qui manque à partir de l’octet \d+/],
    ['its second half cut off', () => pdf.subarray(0, pdf.length / 2), /il ne porte pas de fichier source/],
    [
      'a page retouched',
      () => touched('MediaBox[0 0 595.28', 'MediaBox[0 0 595.29'),
      /il a été altéré ; le premier écart, à l’octet \d+, est dans la page 1\.\n$/,
    ],
    [
      'its words retouched',
      () => touched('stream\nx\x9c', 'stream\nx\x9d'),
      /est dans le contenu de la page 1\.\n$/,
    ],
    [
      'noise after it',
      () => Buffer.concat([pdf, Buffer.alloc(5000, 'noise')]),
      /il l’était, mais il a été modifié après sa composition/,
    ],
    [
      'nothing of csi',
      () => Buffer.from('%PDF-1.7\n%%EOF\n'),
      /il ne porte pas de fichier source.*un autre programme/,
    ],
  ])('says no to a PDF with %s', async (_, make, why) => {
    const { code, out, err } = await csi(['verify', 'x.pdf'], { 'x.pdf': make() });
    expect({ code, out, err }).toEqual({ code: 1, out: expect.stringMatching(why), err: '' });
    expect(out).toMatch(/^Ce PDF n’est pas ce que csi .* fait de son fichier source : /);
  });

  it.each<[string, Record<string, string | Uint8Array>, string]>([
    ['a file that is not there', {}, 'Impossible de lire « x.pdf » : ce fichier n’existe pas.\n'],
    ['an empty file', { 'x.pdf': '' }, '« x.pdf » n’est pas un PDF.\n'],
    [
      'a file of another kind',
      { 'x.pdf': SOURCE },
      '« x.pdf » n’est pas un PDF.\nDonnez le PDF, puis s’il le faut le fichier source : csi verify contrat.pdf contrat.yaml\n',
    ],
    [
      'a document',
      { 'x.pdf': '{\\rtf1 x}' },
      '« x.pdf » n’est pas un PDF : c’est un document RTF.\nDonnez le PDF, puis s’il le faut le fichier source : csi verify contrat.pdf contrat.yaml\n',
    ],
    ['a folder', { 'x.pdf/a': '' }, 'Impossible de lire « x.pdf » : c’est un dossier.\n'],
  ])('can do nothing of %s', async (_, files, printed) => {
    expect(await csi(['verify', 'x.pdf'], files)).toMatchObject({ code: 2, out: '', err: printed });
  });

  it('reports what the second file is if it isn’t a source', async () => {
    const word = Buffer.from(`${'PK\x03\x04'.padEnd(30, '\0')}word/document.xml`);
    for (const [bytes, kind] of [
      [word, 'un document Word (DOCX)'],
      [Buffer.from(pdf), 'un PDF'],
    ] as const)
      expect(await csi(['verify', 'x.pdf', 'y.docx'], { 'x.pdf': pdf, 'y.docx': bytes })).toMatchObject({
        code: 2,
        out: '',
        err: `« y.docx » n’est pas un fichier source : c’est ${kind}.\nDonnez le PDF, puis le fichier .yaml dont il vient, ou le PDF seul : csi verify contrat.pdf contrat.yaml\n`,
      });
  });

  it('refuses a file that is too big for csi to have written it, without reading it', async () => {
    const io = fakeIo({ files: { 'x.pdf': pdf } });
    io.size = () => 200_000_000;
    io.readFile = () => {
      throw new Error('read');
    };
    expect(await run(['verify', 'x.pdf'], io)).toBe(2);
    expect(plain(io.stderr())).toBe('« x.pdf » pèse plus de 100 Mo : csi n’écrit pas de tels PDF.\n');
  });

  it('extracts the source, and never replaces a file with it', async () => {
    const first = await csi(['verify', 'x.pdf', '--extraire', 'b.yaml'], { 'x.pdf': pdf });
    expect(first).toMatchObject({
      code: 0,
      err: 'Écrit : « b.yaml », le fichier source que porte ce PDF.\n',
    });
    expect(Buffer.from(first.files.get('b.yaml') ?? []).toString()).toBe(SOURCE);
    const again = await csi(['verify', 'x.pdf', '--extraire', 'b.yaml'], { 'x.pdf': pdf, 'b.yaml': 'a' });
    expect(again).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('« b.yaml » existe déjà : rien n’a été écrit.'),
    });
    expect(Buffer.from(again.files.get('b.yaml') ?? []).toString()).toBe('a');
  });

  it('extracts the PDF as csi made it, says what that proves, and never replaces a file', async () => {
    const noisy = Buffer.concat([pdf, Buffer.from('% reste\n')]);
    const { code, out, err, files } = await csi(['verify', 'x.pdf', '--original', 'avant.pdf'], {
      'x.pdf': noisy,
    });
    expect([code, err]).toEqual([1, 'Écrit : « avant.pdf », le PDF tel que csi l’a fait.\n']);
    expect(Buffer.from(files.get('avant.pdf') ?? []).equals(pdf)).toBe(true);
    expect(out.split('\n').slice(1)).toEqual([
      'Faites signer « avant.pdf » dans les champs que csi y a préparés.',
      `Ce qui est prouvé : les ${formatNumber(pdf.length)} premiers octets de ce PDF, écrits dans « avant.pdf », sont un à un ceux que csi ${VERSION} fait de son fichier source.`,
      'Ce qui ne l’est pas : tout ce qui a été ajouté ensuite.',
      '',
    ]);
    expect((await csi(['verify', 'x.pdf'], { 'x.pdf': noisy })).out).toContain(
      '\nPour retrouver le PDF tel que csi l’a fait : csi verify, avec --original. Faites-le signer dans les champs que csi y a préparés.\n',
    );
    const whole = await csi(['verify', 'x.pdf', 'b.yaml', '--original', 'avant.pdf'], {
      'x.pdf': pdf,
      'b.yaml': SOURCE,
    });
    expect([whole.code, whole.out]).toEqual([
      0,
      expect.stringMatching(/ceux que csi \S+ fait de « b\.yaml »\.\n$/),
    ]);
    const again = await csi(['verify', 'x.pdf', '--original', 'avant.pdf'], {
      'x.pdf': pdf,
      'avant.pdf': 'a',
    });
    expect(again).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('« avant.pdf » existe déjà : rien n’a été écrit.'),
    });
    expect(Buffer.from(again.files.get('avant.pdf') ?? []).toString()).toBe('a');
  });

  it('refuses to extract a PDF that csi didn’t make', async () => {
    const other = touched('MediaBox[0 0 595.28', 'MediaBox[0 0 595.29');
    const { code, out, err, files } = await csi(['verify', 'x.pdf', '--original', 'avant.pdf'], {
      'x.pdf': other,
    });
    expect([code, err, files.has('avant.pdf')]).toEqual([1, '', false]);
    expect(out).toContain(
      `Rien n’a été écrit dans « avant.pdf » : ce PDF ne commence pas par ce que csi ${VERSION} fait de son fichier source.\n`,
    );
    const same = await csi(['verify', 'x.pdf', '--original', 'a', '--extraire', 'a'], { 'x.pdf': pdf });
    expect(same).toMatchObject({
      code: 2,
      err: '--original et --extraire ne peuvent pas écrire dans le même fichier.\n',
    });
    expect(same.files.has('a')).toBe(false);
  });

  it('uses the templates that the PDF was made with', async () => {
    const files = { 'a.yaml': SOURCE, 'g/contrat.hbs': '# {{document.titre}}\n\nUn texte.\n' };
    const made = Buffer.from(
      (await csi(['render', 'a.yaml', '-o', 'a.pdf', '--gabarits', 'g'], files)).files.get('a.pdf') ?? [],
    );
    expect((await csi(['verify', 'a.pdf', '--gabarits', 'g'], { ...files, 'a.pdf': made })).code).toBe(0);
    expect(await csi(['verify', 'a.pdf'], { 'a.pdf': made })).toMatchObject({
      code: 1,
      out: expect.stringContaining('d’autres gabarits'),
    });
    // A configuration that lies beside the PDF may have come with it: it counts only when it is named.
    const house = { ...files, 'a.pdf': made, 'csi.config.yaml': 'gabarits: g\netape: projet\n' };
    expect((await csi(['verify', 'a.pdf'], house)).code).toBe(1);
    expect((await csi(['verify', 'a.pdf', '--config', 'csi.config.yaml'], house)).code).toBe(0);
    const lying = fakeIo({ files: { ...house, 'csi.config.yaml': 'gabarits: ../g\n' } });
    expect(await run(['verify', 'a.pdf', '--config', 'csi.config.yaml'], lying)).toBe(2);
  });

  describe('given the file that records the signature', () => {
    const TO_SIGN = SOURCE.replace(/statut: \w+/, 'statut: a_signer');
    const SIGNED = TO_SIGN.replace('a_signer', 'signe');
    const dated = (text: string) =>
      /^signature:/m.test(text)
        ? text.replace(/^signature:.*$/m, (line) => line.replace(/date: [\d-]+/, 'date: 2026-10-02'))
        : `${text}signature: { date: 2026-10-02 }\n`;
    const verdictFor = async (given: string, text = TO_SIGN) => {
      const made = await csi(['render', 'a.yaml', '-o', 'a.pdf', '--force'], { 'a.yaml': text });
      const files = { 'a.pdf': Buffer.from(made.files.get('a.pdf') ?? []), 'a.yaml': given };
      return csi(['verify', 'a.pdf', 'a.yaml', '--format', 'json'], files);
    };

    it('is exact, and says what the record changes', async () => {
      const { code, out } = await verdictFor(dated(SIGNED));
      const { exact, constat, raisons } = JSON.parse(out);
      expect([code, exact, raisons]).toEqual([0, true, []]);
      expect(constat.map(({ apres }: { apres: unknown }) => apres)[0]).toBe('signe');
      const text = await csi(['verify', 'a.pdf', 'a.yaml'], {
        'a.pdf': Buffer.from(
          (await csi(['render', 'a.yaml', '-o', 'a.pdf'], { 'a.yaml': TO_SIGN })).files.get('a.pdf') ?? [],
        ),
        'a.yaml': dated(SIGNED),
      });
      expect(text.out).toContain('« a.yaml » en constate la signature');
      expect(text.out).toContain('a_signer');
    });

    it.each<[string, (text: string) => string, string]>([
      ['another text', (text) => text.replace('debut: 2026', 'debut: 2027'), TO_SIGN],
      [
        'another place of signature',
        (text) => `${text.replace(/^signature:.*\n/m, '')}signature: { date: 2026-10-02, lieu: Ailleurs }\n`,
        TO_SIGN,
      ],
      ['a draft that was signed', (text) => text, TO_SIGN.replace('a_signer', 'adopte')],
    ])('is not exact with %s', async (_, change, text) => {
      const { code, out } = await verdictFor(change(dated(SIGNED)), text);
      expect([code, JSON.parse(out).exact, JSON.parse(out).constat]).toEqual([1, false, undefined]);
    });
  });

  it('reports the same as JSON', async () => {
    const { code, out } = await csi(['verify', 'x.pdf', 'b.yaml', '--format', 'json'], {
      'x.pdf': pdf,
      'b.yaml': SOURCE.replace('debut: 2026', 'debut: 2027'),
    });
    const parsed = JSON.parse(out);
    expect(code).toBe(1);
    expect(parsed).toMatchObject({
      version: 1,
      csi: VERSION,
      pdf: 'x.pdf',
      source: 'b.yaml',
      exact: false,
      document: 'contrat',
      signatures: [],
    });
    expect(parsed.raisons).toEqual([
      {
        raison: 'autre-source',
        piece_jointe_exacte: true,
        changements: [
          {
            chemin: ['duree', 'debut'],
            libelle: expect.stringContaining('durée'),
            nature: 'change',
            avant: 2026,
            apres: 2027,
          },
        ],
        total: 1,
      },
    ]);
    expect(parsed.dit).toMatchObject({
      version: VERSION,
      document: 'contrat',
      source: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(
      JSON.parse((await csi(['verify', 'x.pdf', '--format', 'json'], { 'x.pdf': pdf })).out),
    ).toMatchObject({
      exact: true,
      source: null,
      raisons: [],
    });
  });
});
