import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Contrat } from '../../../src/model/contrat.ts';
import { docx } from '../../../src/render/formats/docx.ts';
import { writeDocx } from '../../../src/render/office/docx/index.ts';
import { hostile } from '../../support/hostile.ts';
import { maximal, replaced } from '../../support/maximal.ts';
import { runs } from '../../support/tiers.ts';
import { readingOf } from './docx-reading.ts';
import { parsed, partsOf } from './reading.ts';
import { renderedFile, renderedFrom, renderedMarkdown } from './rendered.ts';

const bytes = writeDocx(renderedFile('examples/arles.yaml'));

describe('the bytes of a DOCX', () => {
  it('are the same each time, with the date 1980-01-01 and parts of fixed names', () => {
    expect(writeDocx(renderedFile('examples/arles.yaml'))).toEqual(bytes);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([12 << 11, (1 << 5) | 1]);
    expect(Object.keys(unzipSync(bytes))).toMatchInlineSnapshot(`
      [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/app.xml",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/styles.xml",
        "word/settings.xml",
        "word/numbering.xml",
        "word/footnotes.xml",
        "word/header1.xml",
        "word/header2.xml",
        "word/footer1.xml",
        "word/footer2.xml",
        "customXml/_rels/item1.xml.rels",
        "customXml/item1.xml",
        "customXml/itemProps1.xml",
        "docProps/custom.xml",
      ]
    `);
  });

  it('are known for those of csi, until one of them changes', () => {
    expect(docx.owns(bytes)).toBe(true);
    const step = Math.ceil(bytes.length / 200);
    const directory = Buffer.from(bytes).indexOf('PK\u0001\u0002');
    const holder = Buffer.from(bytes).lastIndexOf('docProps/custom.xml', directory);
    for (let at = 0; at < directory; at += step) {
      // The date and the checksum of the part that holds the seal are not sealed.
      if (at > holder - 30 && at < holder) continue;
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(docx.owns(changed), `byte ${at}`).toBe(false);
    }
    expect(docx.owns(zipSync(unzipSync(bytes)))).toBe(false);
    for (const other of [
      '',
      'PK',
      'docProps/custom.xml',
      `${'x'.repeat(40)}docProps/custom.xmlPK\u0001\u0002`,
    ])
      expect(docx.owns(new TextEncoder().encode(other))).toBe(false);
  });

  it('are never anything but XML, whatever a field holds', () => {
    const { contrat, leaves } = maximal('contrat');
    const texts = leaves.filter(({ kind, path }) => kind === 'texte' && path.at(-1) !== 'url');
    const odd = fc.oneof(
      hostile,
      fc.string({ unit: 'binary' }),
      fc.constantFrom(']]>', '\u0000\u0001', '\ud800', '\u202edroite', '<w:p/>'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...texts), odd, (field, text) => {
        fc.pre(text.replace(/\p{C}/gu, '').trim() !== '');
        const rendered = renderedFrom(replaced(contrat, field.path, text) as unknown as Contrat, text);
        for (const [name, part] of Object.entries(partsOf(writeDocx(rendered))))
          if (/\.(?:xml|rels)$/.test(name)) parsed(part);
      }),
      { numRuns: runs(10, 150) },
    );
  });

  it('hold a text of a million characters', () => {
    const long = 'mot '.repeat(250_000).trim();
    expect(readingOf(writeDocx(renderedMarkdown(`## Titre\n\n${long}\n`)))).toContain(long);
  });
});
