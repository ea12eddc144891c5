import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/render/markdown/index.ts';
import { writePdf } from '../../../src/render/pdf/index.ts';
import { FONTS, META, SAMPLE } from './support.ts';

const write = async (markdown: string, meta = META): Promise<string> =>
  Buffer.from((await writePdf(parseMarkdown(markdown), meta, FONTS)).bytes).toString('latin1');

describe('the file', () => {
  it('is always the same, byte for byte', async () => {
    const zone = process.env.TZ;
    const first = await write(SAMPLE);
    process.env.TZ = 'Pacific/Kiritimati';
    try {
      expect((await write(SAMPLE)) === first).toBe(true);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('takes its date from the document, never from the clock', async () => {
    expect(await write('Texte.')).toContain('D:20260301000000Z');
    expect(await write('Texte.', { titre: 'T', entete: 'E' })).toContain('D:20000101000000Z');
    expect(await write('Texte.', { titre: 'T', entete: 'E', date: 'demain' })).toContain('D:20000101000000Z');
  });

  it('declares that it is tagged, in French, PDF/A-3a and PDF/UA-1, with escaped titles', async () => {
    const file = await write('## Un\n\n### Deux\n\nTexte.', {
      ...META,
      titre: 'A < B & "C" ]]>',
      auteur: '</rdf:li>',
    });
    expect(file).toMatch(/^%PDF-1\.7/);
    for (const part of [
      '/MarkInfo <</Marked true>>',
      '/Lang (fr-FR)',
      '/DisplayDocTitle true',
      '/Outlines',
      '/StructTreeRoot',
      '/OutputIntents',
      'pdfuaid:part>1',
      'pdfaid:part>3',
    ])
      expect(file).toContain(part);
    expect(file).toContain('A &lt; B &amp; &quot;C&quot; ]]&gt;');
    expect(file).toContain('&lt;/rdf:li&gt;');
  });

  it('gives a link its address in ASCII, encoded once', async () => {
    const file = await write('Voir [ici](https://exemple.fr/a%2Fb/%C3%A9t%C3%A9/é?a=1&amp;b=2).');
    expect(file).toContain('/URI (https://exemple.fr/a%2Fb/%C3%A9t%C3%A9/%C3%A9?a=1&b=2)');
  });
});

describe('pdfkit', () => {
  it('still has the private fields that csi uses', () => {
    const doc = new PDFDocument({
      autoFirstPage: false,
      compress: false,
      font: null as never,
    }) as unknown as Record<string, unknown>;
    expect(doc._offsets).toBeInstanceOf(Array);
    expect(doc._offset).toBe('%PDF-1.3\n%ÿÿÿÿ\n'.length);
    expect(doc._root).toMatchObject({
      data: { Pages: { id: 1, data: { Kids: [], Count: 0 } }, Names: { data: {} } },
    });
    expect(doc.info).toMatchObject({ Producer: expect.any(String) });
    for (const method of ['_write', '_addInfo', 'appendXML', 'endAcroForm', 'end'])
      expect(typeof doc[method], method).toBe('function');
  });
});
