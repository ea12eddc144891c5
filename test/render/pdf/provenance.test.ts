import { createHash } from 'node:crypto';
import { unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { THEME_DE_CSI } from '../../../src/model/theme.ts';
import { parseMarkdown } from '../../../src/render/markdown/index.ts';
import { writePdf } from '../../../src/render/pdf/index.ts';
import type { Page } from '../../../src/render/pdf/layout/items.ts';
import type { TextLine } from '../../../src/render/pdf/text/lines.ts';
import { provenanceOf, shortFingerprint } from '../../../src/render/provenance.ts';
import { TEMPLATES } from '../../support/files.ts';
import { artifactsOf, FONTS, layout, linesOf, META, SAMPLE, textOf } from './support.ts';

const source = Buffer.from('# é\r\nversion: 1\n');
const provenance = provenanceOf({
  version: '0.0.7',
  document: 'tableau',
  source,
  templates: TEMPLATES,
  polices: 'f'.repeat(64),
});
const META_WITH = { ...META, provenance };
const write = async (meta = META_WITH) =>
  Buffer.from((await writePdf(parseMarkdown('Texte.'), meta, FONTS)).bytes);

/** A value of the information dictionary; pdfkit writes each as an object of its own. */
function inInfo(pdf: string, key: string): string | undefined {
  const [, id] = new RegExp(`/${key} (\\d+) 0 R`).exec(pdf) ?? [];
  return new RegExp(`\n${id} 0 obj\n\\((.*)\\)\n`).exec(pdf)?.[1];
}

describe('a PDF whose provenance is known', () => {
  it('contains its source, byte for byte, always under the same name', async () => {
    const pdf = await write();
    const text = pdf.toString('latin1');
    const [head, id, length] = /(\d+) 0 obj\n<<\/Type\/EmbeddedFile[^\n]*\/Length (\d+)>>\nstream\n/.exec(
      text,
    ) ?? [''];
    const start = text.indexOf(head) + head.length;
    expect(Buffer.from(unzlibSync(pdf.subarray(start, start + Number(length)))).equals(source)).toBe(true);
    expect(head).toContain('/Subtype/application#2Fyaml');
    expect(head).toContain(
      `/Params<</Size ${source.length}/CheckSum<${createHash('md5').update(source).digest('hex')}>/CreationDate(D:20260301000000Z)/ModDate(D:20260301000000Z)>>`,
    );
    const [, specification] =
      /(\d+) 0 obj\n<<\/Type\/Filespec\/F\(contrat\.yaml\)\/UF\(contrat\.yaml\)/.exec(text) ?? [];
    expect(text).toContain(`/AFRelationship/Source/EF<</F ${id} 0 R/UF ${id} 0 R>>`);
    expect(text).toContain(`/EmbeddedFiles <</Names[(contrat.yaml) ${specification} 0 R]>>`);
    expect(text).toContain(`/AF [${specification} 0 R]`);
  });

  it('gives its provenance in its information dictionary and, declared as PDF/A requires, in its XMP', async () => {
    const text = (await write()).toString('latin1');
    const { source, gabarits, polices, ensemble } = provenance.empreintes;
    const expected = {
      Version: '0.0.7',
      Document: 'tableau',
      Source: source,
      Gabarits: gabarits,
      Polices: polices,
      Empreinte: ensemble,
    };
    for (const [name, value] of Object.entries(expected)) {
      expect(inInfo(text, `Csi${name}`)).toBe(value);
      expect(text).toContain(`<csi:${name}>${value}</csi:${name}>`);
      expect(text).toContain(`<pdfaProperty:name>${name}</pdfaProperty:name>`);
    }
    expect(inInfo(text, 'Creator')).toBe('csi 0.0.7');
    expect(text).toContain('<xmp:CreatorTool>csi 0.0.7</xmp:CreatorTool>');
  });

  it('says at the end what made it, its fingerprint and how to verify it', () => {
    const pages = layout(SAMPLE, META_WITH);
    expect(pages.length).toBeGreaterThan(5);
    const made = `Composé par csi\u00a00.0.7 · empreinte ${shortFingerprint(provenance)}`;
    const said = (page: Page) =>
      [...linesOf(page), ...artifactsOf(page)].filter(({ line }) => textOf(line).includes('csi'));
    for (const page of pages.slice(0, -1)) expect(said(page)).toEqual([]);
    const last = pages.at(-1) as Page;
    const texts = linesOf(last).map(({ line }) => textOf(line));
    expect(texts.slice(texts.indexOf('Comment vérifier ce document')).join(' ')).toContain(
      `${made}. «\u00a0csi`,
    );
    for (const { y, line } of said(last)) {
      expect(y).toBeLessThan(last.height - 70);
      expect(line.segments[0]?.style.size).toBeGreaterThanOrEqual(9);
    }
    expect(layout(SAMPLE)).toHaveLength(pages.length);
  });

  it('says it in one line under the foot where the last page has no room, and not at all if the theme leaves it out', () => {
    const full = `${SAMPLE}\n${'Un paragraphe de plus.\n\n'.repeat(5)}`;
    const heights = Array.from({ length: 30 }, (_, n) =>
      layout(`${full}${'Ligne.\n\n'.repeat(n)}`, META_WITH),
    );
    const short = heights.flatMap((pages) =>
      artifactsOf(pages.at(-1) as Page).filter(({ line }) => textOf(line).includes('csi')),
    );
    expect(short.length).toBeGreaterThan(0);
    expect(short.length).toBeLessThan(30);
    expect(textOf(short[0]?.line as TextLine)).toMatch(
      /^Composé par csi\u00a00\.0\.7 · empreinte .* · à vérifier par/,
    );
    const theme = { ...THEME_DE_CSI, pages: { ...THEME_DE_CSI.pages, colophon: false } };
    const none = layout(SAMPLE, { ...META_WITH, theme });
    expect(linesOf(none.at(-1) as Page).some(({ line }) => textOf(line).includes('csi'))).toBe(false);
  });

  it('is a different file, with a different identifier, if any part of it differs', async () => {
    const other = {
      ...META,
      provenance: { ...provenance, empreintes: { ...provenance.empreintes, source: '0'.repeat(64) } },
    };
    const id = (pdf: Buffer) => /\/ID \[(<[0-9a-f]+>)/.exec(pdf.toString('latin1'))?.[1];
    const [one, two] = [id(await write()), id(await write(other))];
    expect(one).toMatch(/^<[0-9a-f]{32}>$/);
    expect(two).not.toBe(one);
  });
});
