import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/kernel/digest.ts';
import { parseMarkdown } from '../../src/render/markdown/index.ts';
import { writePdf } from '../../src/render/pdf/index.ts';
import { provenanceOf } from '../../src/render/provenance.ts';
import { attachedFiles } from '../../src/verify/attached-files.ts';
import { claimsOf, picturesDigest } from '../../src/verify/claims.ts';
import { MissingSupplement } from '../../src/verify/documents.ts';
import { reasonText } from '../../src/verify/reason-text.ts';
import { verdictOn } from '../../src/verify/verdict.ts';
import { FONTS, META } from '../render/pdf/support.ts';
import { TEMPLATES } from '../support/files.ts';

const LIMIT = 1_000_000;
const SOURCE = Buffer.from('version: 1\n');
const IMAGES = [
  { name: 'plans/quartier.png', bytes: Buffer.from('\x89PNG not decoded here'), type: 'image/png' },
  { name: 'Emblème d’Ô.svg', bytes: Buffer.from('<svg/>'), type: 'image/svg+xml' },
  { name: 'emblemes/(ville).svg', bytes: Buffer.from('<svg />'), type: 'image/svg+xml' },
];
const THEME = Buffer.from('couleur: "#1b2a6b"\n');
const FILES = new Map(IMAGES.map(({ name, bytes }) => [name, bytes]));

async function made(supplements: ReadonlyMap<string, Uint8Array>, theme?: Uint8Array): Promise<Buffer> {
  for (const { name } of IMAGES) if (!supplements.has(name)) throw new MissingSupplement(name);
  const provenance = provenanceOf({
    version: '0',
    document: 'contrat',
    source: SOURCE,
    templates: TEMPLATES,
    images: IMAGES.map(({ name, type }) => ({ name, type, bytes: supplements.get(name) ?? Buffer.alloc(0) })),
    ...(theme && { theme }),
  });
  return Buffer.from((await writePdf(parseMarkdown('Texte.'), { ...META, provenance }, FONTS)).bytes);
}
const PDF = await made(FILES, THEME);
const edited = (change: (text: string) => string) => Buffer.from(change(PDF.toString('latin1')), 'latin1');
const verdict = (pdf: Uint8Array, given?: Uint8Array) =>
  verdictOn(
    pdf,
    given,
    async (_, document, supplements) =>
      document === 'contrat'
        ? { bytes: await made(supplements, supplements.get('theme.yaml')), pages: 1 }
        : undefined,
    LIMIT,
  );
const reasons = async (pdf: Uint8Array) => (await verdict(pdf)).raisons.map((one) => reasonText(one, '0')[0]);

describe('the supplements of a PDF', () => {
  it('are attached after the source, in a name tree sorted by bytes', () => {
    const text = PDF.toString('latin1');
    expect(text.match(/\/AFRelationship\/\w+/g)).toEqual([
      '/AFRelationship/Source',
      ...Array<string>(4).fill('/AFRelationship/Supplement'),
    ]);
    const [, names = ''] = /\/EmbeddedFiles <<\/Names\[(.*?)\]>>/.exec(text) ?? [];
    expect(names.replaceAll(/ \d+ 0 R/g, '').split(/(?<=[)>]) /)).toEqual([
      '(contrat.yaml)',
      '(emblemes/\\(ville\\).svg)',
      '(plans/quartier.png)',
      '(theme.yaml)',
      expect.stringMatching(/^<FEFF0045/),
    ]);
    expect(text).toContain('/F(Embleme d_O.svg)/UF<FEFF');
    expect(text.match(/\/Subtype\/image#2F[^/]+/g)).toEqual([
      '/Subtype/image#2Fsvg#2Bxml',
      '/Subtype/image#2Fsvg#2Bxml',
      '/Subtype/image#2Fpng',
    ]);
  });

  it('are read again, byte for byte', () => {
    const { source, supplements } = attachedFiles(PDF, LIMIT);
    expect(Buffer.from(source ?? []).equals(SOURCE)).toBe(true);
    expect(new Map([...supplements].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]))).toEqual(
      new Map(
        [...[...FILES], ['theme.yaml', THEME] as const].map(([name, bytes]) => [name, bytes.toString()]),
      ),
    );
    expect(claimsOf(PDF)).toMatchObject({ images: picturesDigest(FILES), theme: sha256(THEME) });
  });

  it('are declared in the XMP of the documents that have some, and of no other', async () => {
    const bare = (await writePdf(parseMarkdown('Texte.'), { ...META, provenance: bareProvenance() }, FONTS))
      .bytes;
    for (const name of ['Images', 'Theme']) {
      const declared = `<pdfaProperty:name>${name}<`;
      expect([PDF.includes(declared), Buffer.from(bare).includes(declared)]).toEqual([true, false]);
    }
  });

  it('make an exact PDF, whose verdict lists them', async () => {
    const { exact, jointes } = await verdict(PDF);
    expect(exact).toBe(true);
    expect(jointes).toContainEqual({ nom: 'theme.yaml', octets: THEME.length, empreinte: sha256(THEME) });
    expect(jointes).toHaveLength(4);
    expect((await verdict(PDF, SOURCE)).exact).toBe(true);
  });

  it.each<[string, (text: string) => string, RegExp]>([
    ['altered', (text) => text.replace('PNG not', 'PNG Not'), /^les images qu’il porte ne sont pas celles/],
    [
      'renamed',
      (text) => text.replaceAll('plans/quartier.png', 'plans/quartieR.png'),
      /^les images qu’il porte/,
    ],
    [
      'of another relationship',
      (text) =>
        text.replace(
          /\/AFRelationship\/Supplement(?=\/EF<<\/F (\d+) 0 R\/UF \1 0 R>>>>\n)/,
          '/AFRelationship/Alternativ',
        ),
      /^les images qu’il porte/,
    ],
    [
      'taken out of the list',
      (text) => text.replace(/(\/AF \[\d+ 0 R) \d+ 0 R/, (all, kept) => kept.padEnd(all.length)),
      /^les images/,
    ],
    [
      'twice in the list',
      (text) => text.replace(/(\/AF \[\d+ 0 R )(\d+ 0 R) \d+ 0 R/, '$1$2 $2'),
      /^les images/,
    ],
  ])('that are %s make a PDF that is not exact, and it is told', async (_, change, reason) => {
    const pdf = edited(change);
    expect(pdf.equals(PDF)).toBe(false);
    expect((await verdict(pdf)).exact).toBe(false);
    expect((await reasons(pdf))[0]).toMatch(reason);
  });

  it('tell which picture is missing', async () => {
    const pdf = edited((text) => text.replaceAll('(plans/quartier.png)', '(plans/quartier.gif)'));
    expect(await reasons(pdf)).toEqual([
      'les images qu’il porte ne sont pas celles dont il dit venir',
      'il ne porte pas, sous la forme que csi lui donne, l’image « plans/quartier.png » que nomme ce fichier source',
    ]);
  });

  it('cannot be faked by the bytes of a picture that look like another source', async () => {
    const fake = Buffer.concat([
      Buffer.from('<</Type/EmbeddedFile/Subtype/application#2Fyaml/Params<<>>/Length 9>>\nstream\n'),
      Buffer.from('startxref\n0\n%%EOF\n'),
    ]);
    const images = IMAGES.map((one) => ({ ...one, bytes: fake }));
    const provenance = provenanceOf({
      version: '0',
      document: 'contrat',
      source: SOURCE,
      templates: TEMPLATES,
      images,
    });
    const { bytes } = await writePdf(parseMarkdown('Texte.'), { ...META, provenance }, FONTS);
    expect(Buffer.from(attachedFiles(bytes, LIMIT).source ?? []).equals(SOURCE)).toBe(true);
  });

  it('are found under later updates, and bounded', () => {
    const [, xref] = /startxref\n(\d+)\n%%EOF\n$/.exec(PDF.toString('latin1')) ?? [];
    const update = `xref\n0 0\ntrailer\n<</Size 9/Prev ${xref}>>\nstartxref\n${PDF.length}\n%%EOF\n`;
    expect(attachedFiles(Buffer.concat([PDF, Buffer.from(update)]), LIMIT).supplements.size).toBe(4);
    expect(attachedFiles(PDF, 3).source).toBeUndefined();
    for (const broken of ['', '%PDF-1.7', 'startxref\n99999999\n', 'startxref\n0\n', `xref\n0 9999999999\n`])
      expect(attachedFiles(Buffer.from(`${broken}startxref\n0\n%%EOF\n`), LIMIT).supplements.size).toBe(0);
  });
});

function bareProvenance() {
  return provenanceOf({ version: '0', document: 'contrat', source: SOURCE, templates: TEMPLATES });
}
