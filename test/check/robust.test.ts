import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContrat } from '../../src/check/index.ts';
import { REPORTERS } from '../../src/report/index.ts';
import { PLAIN } from '../../src/report/styles.ts';
import { whole } from './cases.ts';

const SIGNS = [...':-#&*!|>\'"%@`{}[],?\\\t\n\r \0é日👍\u202e\u00a0'];
const example = readFileSync(join(import.meta.dirname, '../../examples/toulouse.yaml'), 'utf8');

/** Never throws, and every place is inside the text, its start before its end. */
async function holds(bytes: Uint8Array): Promise<void> {
  const { ok, text, problems } = await checkContrat('f.yaml', bytes);
  const lines = text.split('\n');
  for (const { range, message, rule } of problems) {
    expect(rule).toMatch(/^[a-z-]+$/);
    expect(message).not.toMatch(/undefined|NaN|\[object/);
    for (const { line, column } of [range.start, range.end]) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(lines.length);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
    }
    expect(range.start.line < range.end.line || (range.start.line === range.end.line && range.start.column <= range.end.column)).toBe(true);
  }
  expect(ok || problems.length > 0).toBe(true);
  for (const reporter of Object.values(REPORTERS)) reporter([{ file: 'f.yaml', text, problems }], { styles: PLAIN, width: 60 });
}

const encode = (text: string) => new TextEncoder().encode(text);
const mutation = (length: number) =>
  fc.array(fc.record({ at: fc.nat(length), cut: fc.nat(12), put: fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 6,
  });
const mutated = (text: string) =>
  mutation(text.length).map((cuts) => cuts.reduce((t, { at, cut, put }) => t.slice(0, at) + put + t.slice(at + cut), text));

describe('robust', () => {
  it('takes any bytes', () => fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), holds), { numRuns: 300 }));

  it('takes any text of YAML signs', async () => {
    const text = fc.string({ unit: fc.constantFrom(...SIGNS, 'a', 'b', '1', 'titre: ', '\n  ', '- '), maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(text, (t) => holds(encode(t))),
      { numRuns: 600 },
    );
  });

  it('takes a contract with pieces cut and signs put in', async () => {
    for (const text of [whole(''), example.slice(0, 6000)]) {
      await fc.assert(
        fc.asyncProperty(mutated(text), (t) => holds(encode(t))),
        { numRuns: 120 },
      );
    }
  });

  it('takes any value in any place', async () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.string({ unit: fc.constantFrom(...SIGNS, '1', 'a') }), fc.double());
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
      { numRuns: 300 },
    );
  });
});
