import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Contrat } from '../../../src/model/contrat.ts';
import { odt } from '../../../src/render/formats/odt.ts';
import { writeOdt } from '../../../src/render/office/odt/index.ts';
import { hostile } from '../../support/hostile.ts';
import { maximal, replaced } from '../../support/maximal.ts';
import { runs } from '../../support/tiers.ts';
import { readingOf } from './odt-reading.ts';
import { parsed, partsOf } from './reading.ts';
import { renderedFile, renderedFrom, renderedMarkdown } from './rendered.ts';

const bytes = writeOdt(renderedFile('examples/arles.yaml'));

describe('the bytes of an ODT', () => {
  it('are the same each time, with the date 1980-01-01 and parts of fixed names', () => {
    expect(writeOdt(renderedFile('examples/arles.yaml'))).toEqual(bytes);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([12 << 11, (1 << 5) | 1]);
    expect(Object.keys(unzipSync(bytes))).toEqual([
      'mimetype',
      'META-INF/manifest.xml',
      'content.xml',
      'csi/contrat.yaml',
      'manifest.rdf',
      'csi/contrat.rdf',
      'styles.xml',
      'meta.xml',
    ]);
  });

  it('are known for those of csi, until one of them changes', () => {
    expect(odt.owns(bytes)).toBe(true);
    const step = Math.ceil(bytes.length / 200);
    const directory = Buffer.from(bytes).indexOf('PK\u0001\u0002');
    const holder = Buffer.from(bytes).lastIndexOf('meta.xml', directory);
    for (let at = 0; at < directory; at += step) {
      // The date and the checksum of the part that holds the seal are not sealed.
      if (at > holder - 30 && at < holder) continue;
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(odt.owns(changed), `byte ${at}`).toBe(false);
    }
    expect(odt.owns(zipSync(unzipSync(bytes)))).toBe(false);
    for (const other of ['', 'PK', 'meta.xml', `${'x'.repeat(40)}meta.xmlPK\u0001\u0002`])
      expect(odt.owns(new TextEncoder().encode(other))).toBe(false);
  });

  it('are never anything but XML, whatever a field holds', () => {
    const { contrat, leaves } = maximal('contrat');
    const texts = leaves.filter(({ kind, path }) => kind === 'texte' && path.at(-1) !== 'url');
    const odd = fc.oneof(
      hostile,
      fc.string({ unit: 'binary' }),
      fc.constantFrom(']]>', '\u0000\u0001', '\ud800', '\u202edroite', '<text:p/>'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...texts), odd, (field, text) => {
        fc.pre(text.replace(/\p{C}/gu, '').trim() !== '');
        const rendered = renderedFrom(replaced(contrat, field.path, text) as unknown as Contrat, text);
        for (const [name, part] of Object.entries(partsOf(writeOdt(rendered))))
          if (name.endsWith('.xml')) parsed(part);
      }),
      { numRuns: runs(10, 150) },
    );
  });

  it('hold a text of a million characters', () => {
    const long = 'mot '.repeat(250_000).trim();
    expect(readingOf(writeOdt(renderedMarkdown(`## Titre\n\n${long}\n`)))).toContain(long);
  });
});
