import { createHash } from 'node:crypto';
import { unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/render/markdown/index.ts';
import { writePdf } from '../../../src/render/pdf/index.ts';
import { provenanceOf, shortFingerprint } from '../../../src/render/provenance.ts';
import { TEMPLATES } from '../../support/files.ts';
import { artifactsOf, FONTS, layout, META, SAMPLE, textOf } from './support.ts';

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

  it('shows a short fingerprint at the foot of the last page, outside the logical structure', () => {
    const pages = layout(SAMPLE, META_WITH);
    expect(pages.length).toBeGreaterThan(5);
    expect(pages[0]?.cover).toBe(true);
    for (const page of pages) {
      const feet = artifactsOf(page).filter(({ line }) => textOf(line).includes('csi'));
      expect(feet.map(({ line }) => textOf(line))).toEqual(
        page === pages.at(-1)
          ? [
              `Composé par csi\u00a00.0.7 · empreinte ${shortFingerprint(provenance)} · à comparer par «\u00a0csi verify\u00a0»`,
            ]
          : [],
      );
      for (const { x, y, line } of feet) {
        expect(y).toBeGreaterThan(page.height - 42);
        expect(x + line.width).toBeLessThan(page.width - 73);
      }
    }
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
