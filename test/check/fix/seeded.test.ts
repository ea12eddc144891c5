import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixFile } from '../../../src/check/fix/index.ts';
import { shapeAt } from '../../../src/check/schema/shape.ts';
import type { Path } from '../../../src/kernel/path.ts';
import { readSource, type Source } from '../../../src/source/index.ts';
import { runs } from '../../support/tiers.ts';

const FILES = [
  'test/fixtures/complet.yaml',
  'examples/toulouse.yaml',
  'examples/arles.yaml',
  'examples/bourges.yaml',
];
const RUNS = Math.max(10, runs(10, 40));
const encode = (text: string) => new TextEncoder().encode(text);
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);

async function sourceOf(text: string): Promise<Source> {
  const read = await readSource('f.yaml', encode(text));
  if (!read.ok) throw new Error(`${read.problems[0]?.message}\n${text}`);
  return read.value;
}

/** A mistake to put at a span of a text; its only correction is the original text. */
interface Seed {
  start: number;
  end: number;
  put: string;
}

/** How a correct value may be mistyped, by its shape; empty if no way is known. */
function misspellings(shape: string, raw: string, data: unknown): string[] {
  if (/^(?:code_insee|siren|code_departement)$/.test(shape) && /^"\d+"$/.test(raw))
    return [raw.slice(1, -1), `"${raw.slice(1, 3)} ${raw.slice(3)}`];
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(raw) ?? [];
  if (/^(?:date|periode|echeance)$/.test(shape) && day)
    return [
      `${day}/${month}/${year}`,
      `"${Number(day)}.${Number(month)}.${year}"`,
      `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`,
      `${year}/${month}/${day}`,
    ];
  const term = /^(\d{4})-([TS]\d)$/.exec(raw);
  if (term && /^(?:periode|echeance)$/.test(shape))
    return [`${term[2]} ${term[1]}`, `"${term[1]} ${term[2]?.toLowerCase()}"`];
  if (
    /^(?:number|integer|annee|valeur)$/.test(shape) &&
    typeof data === 'number' &&
    /^-?\d+(\.\d+)?$/.test(raw)
  ) {
    const spaced = raw.replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
    return [
      `"${raw}"`,
      ...(Number.isInteger(data)
        ? [`"${spaced}"`, spaced.replaceAll('\u202f', ' ')]
        : [`"${raw.replace('.', ',')}"`]),
    ].filter((typed) => typed !== raw && !/"\d{1,3},\d{3}"/.test(typed));
  }
  if (shape === 'boolean') return [data ? 'oui' : 'non', data ? '"true"' : 'Faux'];
  if (shape === 'enum' || shape === 'statut')
    return [raw.toUpperCase(), raw.replaceAll('_', ' ').replace('e', 'é')].filter((typed) => typed !== raw);
  return [];
}

/** Every seed that a text allows, except in what aliases repeat. */
function seedsOf(source: Source): Seed[] {
  const seeds: Seed[] = [];
  const walk = (value: unknown, path: Path): void => {
    const add = (on: 'key' | 'value', typed: (raw: string) => string[]) => {
      const [start, end] = source.span(path, on);
      if (source.editable(start))
        for (const put of typed(source.text.slice(start, end))) seeds.push({ start, end, put });
    };
    if (typeof path.at(-1) === 'string')
      add('key', (raw) =>
        raw.length >= 6
          ? [`${raw}x`, raw.replace('e', 'é'), raw.slice(0, 3) + raw.slice(4)].filter(
              (typed) => typed !== raw,
            )
          : [],
      );
    if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value))
        walk(item, [...path, Array.isArray(value) ? Number(key) : key]);
    else add('value', (raw) => misspellings(shapeAt(path) ?? '', raw, value));
  };
  walk(source.data, []);
  return seeds;
}

/** Inserts some seeds that are on different lines into a text. */
function seeded(
  text: string,
  seeds: readonly Seed[],
  picks: readonly number[],
): { text: string; lines: Set<number> } {
  const lines = new Set<number>();
  const chosen = picks.flatMap((pick) => {
    const seed = seeds[pick % seeds.length];
    const line = seed && text.slice(0, seed.start).split('\n').length;
    if (!seed || line === undefined || lines.has(line)) return [];
    lines.add(line);
    return [seed];
  });
  const put = chosen
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, put }) => result.slice(0, start) + put + result.slice(end), text);
  return { text: put, lines };
}

const files = await Promise.all(
  FILES.map(async (file) => {
    const source = await sourceOf(readFileSync(join(import.meta.dirname, '../../..', file), 'utf8'));
    return { source, seeds: seedsOf(source) };
  }),
);

describe('fixing a correct file with seeded mistakes', () => {
  it('has seeds of every kind', () => {
    const all = files.flatMap(({ seeds }) => seeds.map(({ put }) => put));
    expect(all.length).toBeGreaterThan(3000);
    for (const kind of [
      /^\d\d\/\d\d\/\d{4}$/,
      /^[A-Z_]+$/,
      /é/,
      /^"\d+"$/,
      /^\d{1,3} \d{3}$/,
      /^\d{5}$/,
      /^oui|non$/,
    ])
      expect(
        all.some((put) => kind.test(put)),
        String(kind),
      ).toBe(true);
  });

  it('restores the data of the file, keeps every other line, and leaves nothing to fix', async () => {
    let fixed = 0;
    let asked = 0;
    const picks = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        picks,
        fc.boolean(),
        async ({ source, seeds }, picked, windows) => {
          const { text, lines } = seeded(source.text, seeds, picked);
          const typed = windows ? `\ufeff${text.replaceAll('\n', '\r\n')}` : text;
          const { bytes, fixes } = await fixFile('f.yaml', encode(typed));
          const result = Buffer.from(bytes).toString();
          const after = result.split('\n');
          const others = (all: readonly string[]) => all.filter((_, i) => !lines.has(i + 1)).join('\n');
          expect(others(after)).toBe(others(typed.split('\n')));
          expect((await fixFile('f.yaml', bytes)).fixes).toEqual([]);
          asked += lines.size;
          fixed += fixes.length;
          // A key similar to two others is left, so its line stays as typed. Everything that is fixed must equal the original.
          const sound = (windows ? `\ufeff${source.text.replaceAll('\n', '\r\n')}` : source.text).split('\n');
          const left = [...lines].filter((line) => after[line - 1] === typed.split('\n')[line - 1]);
          if (left.length === 0) expect((await sourceOf(result)).data).toEqual(source.data);
          const restored = after.map((line, i) => (left.includes(i + 1) ? sound[i] : line)).join('\n');
          expect((await sourceOf(restored)).data).toEqual(source.data);
        },
      ),
      { numRuns: RUNS },
    );
    expect(fixed / asked).toBeGreaterThan(0.75);
  });
});
