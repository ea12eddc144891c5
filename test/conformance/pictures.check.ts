// Needs Java 17 and Maven: `npm run conformance`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../render/pdf/pictures/kinds.ts';
import { pdfOfBytes } from '../render/pdf/pictures/pages.ts';
import { type Validation, verapdf } from './verapdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'csi-pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fileOf = (name: string): string => join(folder, `${name.replaceAll(/\W+/g, '-')}.pdf`);

/** Replacements of as many bytes in the PDF of a picture, and the clause of PDF/A that must then fail. */
const VIOLATIONS: readonly { name: string; of: string; replace: [RegExp, string]; clause: string }[] = [
  {
    name: 'an image of inks',
    of: 'JPEG, grey',
    replace: [/\/DeviceGray/, '/DeviceCMYK'],
    clause: '6.2.4.3-3',
  },
  {
    name: 'a drawing of inks',
    of: 'SVG',
    replace: [/\/CS\/DeviceRGB\/I true/, '/CS/DeviceCMYK      '],
    clause: '6.2.4.3-3',
  },
  {
    name: 'an unknown blending',
    of: 'SVG',
    replace: [/\/ca 0.5\/CA 0.5/, '/BM/Blob      '],
    clause: '6.2.10-1',
  },
];
let verdicts = new Map<string, { '3a': Validation; ua1: Validation }>();

beforeAll(() => {
  for (const [name, bytes] of Object.entries(KINDS)) writeFileSync(fileOf(name), pdfOfBytes(bytes, 240, 160));
  for (const { name, of, replace } of VIOLATIONS) {
    const sound = Buffer.from(pdfOfBytes(KINDS[of] ?? Buffer.alloc(0), 240, 160)).toString('latin1');
    const changed = sound.replace(...replace);
    expect([changed === sound, changed.length], name).toEqual([false, sound.length]);
    writeFileSync(fileOf(name), changed, 'latin1');
  }
  verdicts = verapdf([...Object.keys(KINDS), ...VIOLATIONS.map(({ name }) => name)].map(fileOf), folder);
});

describe('a picture conforms to PDF/A-3a and PDF/UA-1', () => {
  it.each(Object.keys(KINDS))('%s', (name) => {
    const verdict = verdicts.get(fileOf(name));
    expect([verdict?.['3a'].failed, verdict?.ua1.failed]).toEqual(['ok', 'ok']);
    expect(verdict?.['3a'].checks).toBeGreaterThan(100);
  });
});

describe('a violation in a picture is found', () => {
  it.each(VIOLATIONS)('$name', ({ name, clause }) => {
    expect(verdicts.get(fileOf(name))?.['3a'].failed.split(' ')).toContain(clause);
  });
});
