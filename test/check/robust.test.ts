import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContrat } from '../../src/check/index.ts';
import { PLAIN } from '../../src/report/text/styles.ts';
import { list } from '../support/files.ts';
import { REPORTERS } from '../support/reporters.ts';
import { runs } from '../support/tiers.ts';
import { whole } from './cases.ts';
import { holds } from './holds.ts';

const SIGNS = [...':-#&*!|>\'"%@`{}[],?\\\t\n\r \0é日👍\u202e\u00a0'];
const example = readFileSync(join(import.meta.dirname, '../../examples/toulouse.yaml'), 'utf8');

const encode = (text: string) => new TextEncoder().encode(text);
const mutation = (length: number) =>
  fc.array(
    fc.record({
      at: fc.nat(length),
      cut: fc.nat(12),
      put: fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 4 }),
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
const mutated = (text: string) =>
  mutation(text.length).map((cuts) =>
    cuts.reduce((t, { at, cut, put }) => t.slice(0, at) + put + t.slice(at + cut), text),
  );

/** Real contracts and faulty ones. */
const FILES = ['examples', 'test/fixtures/bancs', 'test/check/bench', 'templates'].flatMap((folder) =>
  list(folder, '.yaml').map((name) => readFileSync(join(import.meta.dirname, '../..', folder, name))),
);
const TOKENS = [
  '&a ',
  '*a',
  '<<: ',
  '!!str ',
  '? ',
  '- ',
  '--- ',
  '\n---\n',
  '...',
  '|',
  '>-',
  '\t',
  '%',
  '{',
  '[',
  '}',
  ']',
  '"',
  "'",
  ': ',
  ' #',
  '\u00a0',
  '\r',
  '\0',
  '\ufeff',
  '\u2028',
  'e\u0301👩‍👧',
];

type Lines = string[];
const byLine: readonly ((lines: Lines, at: number, other: number) => unknown)[] = [
  (lines, at, other) => ([lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? '']),
  (lines, at) => lines.splice(at, 1),
  (lines, at, other) => lines.splice(at, (other % 20) + 1),
  (lines, at, other) => lines.splice(at, 0, lines[other] ?? ''),
  (lines, at, other) => (lines[at] = ' '.repeat(other % 5) + lines[at]),
  (lines, at, other) => (lines[at] = (lines[at] ?? '').replace(/^ {1,2}/, other % 2 ? '\t' : '')),
  (lines, at) => (lines[at] = `${lines[at]?.split(':')[0]}:`),
  (lines, at, other) =>
    (lines[at] =
      `${lines[at]?.slice(0, other % 40)}${TOKENS[other % TOKENS.length]}${lines[at]?.slice(other % 40)}`),
];
/** A file with lines moved, lost, doubled or indented differently, YAML tokens inserted, then bytes flipped. */
const spoiled = fc
  .record({
    file: fc.constantFrom(...FILES),
    changes: fc.array(fc.tuple(fc.nat(byLine.length - 1), fc.nat(2000), fc.nat(2000)), { maxLength: 6 }),
    flips: fc.array(fc.tuple(fc.nat(100_000), fc.nat(7)), { maxLength: 2 }),
    keep: fc.nat(400),
  })
  .map(({ file, changes, flips, keep }) => {
    const lines = file.toString('utf8').split('\n').slice(0, Math.max(keep, 5));
    for (const [kind, at, other] of changes)
      byLine[kind]?.(lines, at % lines.length || 0, other % lines.length || 0);
    const bytes = encode(lines.join('\n'));
    for (const [at, bit] of flips) if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
    return bytes;
  });
const RUNS = runs(25, 250);

describe('csi with any input', () => {
  it(
    'takes real files however they are spoiled',
    () => fc.assert(fc.asyncProperty(spoiled, holds), { numRuns: RUNS }),
    120_000,
  );

  it('reports the same for the same bytes, in every format', async () => {
    const reported = async (bytes: Uint8Array) => {
      const { text, problems } = await checkContrat('f.yaml', bytes);
      return Object.values(REPORTERS).map((reporter) =>
        reporter([{ file: 'f.yaml', text, problems }], { styles: PLAIN, width: 60 }),
      );
    };
    const twice = fc.asyncProperty(spoiled, async (bytes) => {
      expect(await reported(bytes)).toEqual(await reported(bytes.slice()));
    });
    await fc.assert(twice, { numRuns: runs(4, 20) });
  });

  it('accepts any bytes', () =>
    fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), holds), { numRuns: runs(30, 300) }));

  it('accepts any text of YAML characters', async () => {
    const text = fc.string({
      unit: fc.constantFrom(...SIGNS, 'a', 'b', '1', 'titre: ', '\n  ', '- '),
      maxLength: 120,
    });
    await fc.assert(
      fc.asyncProperty(text, (t) => holds(encode(t))),
      { numRuns: runs(60, 600) },
    );
  });

  it('accepts a contract with parts cut and characters inserted', async () => {
    for (const text of [whole(''), example.slice(0, 6000)]) {
      await fc.assert(
        fc.asyncProperty(mutated(text), (t) => holds(encode(t))),
        { numRuns: runs(12, 120) },
      );
    }
  });

  it('accepts any value at any path', async () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.string({ unit: fc.constantFrom(...SIGNS, '1', 'a') }),
      fc.double(),
    );
    const checked = await checkContrat('f.yaml', encode(whole('')));
    const contrat = checked.ok ? checked.value.contrat : {};
    await fc.assert(
      fc.asyncProperty(value, fc.nat(1000), async (put, at) => {
        const data = structuredClone(contrat);
        const places: [Record<string, unknown>, string][] = [];
        const walk = (node: unknown): void => {
          if (typeof node !== 'object' || node === null) return;
          for (const key of Object.keys(node)) {
            places.push([node as Record<string, unknown>, key]);
            walk((node as Record<string, unknown>)[key]);
          }
        };
        walk(data);
        const [node, key] = places[at % places.length] ?? [data as Record<string, unknown>, 'version'];
        node[key] = put;
        await holds(encode(JSON.stringify(data)));
      }),
      { numRuns: runs(30, 300) },
    );
  });
});
