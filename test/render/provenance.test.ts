import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import gabarits from '../../src/render/generated/gabarits.js';
import type { Template } from '../../src/render/index.ts';
import { provenanceOf, shortFingerprint } from '../../src/render/provenance.ts';
import { compileTemplate } from '../../src/render/template/compile.ts';
import { read, TEMPLATES } from '../support/files.ts';

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
const source = Buffer.from('version: 1\n# a remark\n');
const ORIGIN = { version: '1.2.3', document: 'contrat', source, templates: TEMPLATES } as const;

describe('the provenance', () => {
  it('can be computed with sha256sum', () => {
    const names = [...TEMPLATES.keys()].sort();
    const list = names
      .map((name) => `${sha256(read(`templates/${name}.hbs`).replace(/^([^\n]*)\n$/, '$1'))}  ${name}.hbs\n`)
      .join('');
    const { empreintes } = provenanceOf(ORIGIN);
    expect(names.length).toBeGreaterThan(15);
    expect(empreintes).toEqual({
      source: sha256(source),
      gabarits: sha256(list),
      ensemble: sha256(`csi 1.2.3\ndocument contrat\nsource ${sha256(source)}\ngabarits ${sha256(list)}\n`),
    });
    const { polices, ensemble } = provenanceOf({ ...ORIGIN, polices: 'abc' }).empreintes;
    expect([polices, ensemble]).toEqual([
      'abc',
      sha256(
        `csi 1.2.3\ndocument contrat\nsource ${sha256(source)}\ngabarits ${sha256(list)}\npolices abc\n`,
      ),
    ]);
  });

  it('depends on each thing that the document is made from, and on nothing else', () => {
    const made = (change: object) => provenanceOf({ ...ORIGIN, ...change }).empreintes.ensemble;
    const other = compileTemplate({ file: 'contrat.hbs', text: 'Autre' });
    const changes = [
      {},
      { version: '1.2.4' },
      { document: 'tableau' },
      { source: Buffer.from('version: 1\n# a Remark\n') },
      { templates: new Map<string, Template>([...TEMPLATES, ['contrat', other]]) },
      { templates: new Map<string, Template>([...TEMPLATES, ['autre', other]]) },
      { polices: 'abc' },
    ];
    expect(new Set(changes.map(made)).size).toBe(changes.length);
    expect(made({ templates: new Map([...TEMPLATES].reverse()) })).toBe(made({}));
  });

  it('of a template does not depend on a byte order mark or Windows line ends', () => {
    const text = '# Titre\n\nUn texte.\n';
    const of = (written: string) => compileTemplate({ file: 'a.hbs', text: written }).empreinte;
    expect(of(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toBe(of(text));
    expect(of(text.replace('Un', 'un'))).not.toBe(of(text));
  });

  it('of the built-in templates is computed when they are compiled', () => {
    for (const [name, { empreinte }] of TEMPLATES)
      expect([name, gabarits[name]?.empreinte]).toEqual([name, empreinte]);
    expect(Object.keys(gabarits).sort()).toEqual([...TEMPLATES.keys()].sort());
  });

  it('is short at the foot of a page, and in capitals, which have no ligatures', () => {
    const provenance = provenanceOf(ORIGIN);
    const short = shortFingerprint(provenance);
    expect(short).toMatch(/^[0-9A-F]{4} [0-9A-F]{4} [0-9A-F]{4}$/);
    expect(provenance.empreintes.ensemble).toMatch(new RegExp(`^${short.replaceAll(' ', '')}`, 'i'));
  });
});
