import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { parseAst } from 'vitest/node';

/** A regular expression in the sources, and its place. */
interface Pattern {
  place: string;
  pattern: RegExp;
}

/** The length of the texts: a pattern that reads a run of characters again from each of them takes seconds; one that reads it once takes a millisecond. */
const LENGTH = 20_000;
/** Milliseconds of processor time, which doesn’t depend on other work of the machine. */
const MOST = 250;
/** Whether pairs of characters are tried too, which takes five minutes: `CSI_MOTIFS=1 npx vitest run --config test/vitest.config.ts test/patterns.test.ts`. */
const PAIRS = process.env.CSI_MOTIFS !== undefined;
/** Characters of every class, tried together with those in a pattern. */
const CLASSES = [' ', '\n', '\t', 'a', 'Z', '1', '-', ':', '"', 'é'];
const SPECIAL = /[\\^$.*+?()[\]{}|]/;

function patternsOf(file: string): Pattern[] {
  const code = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  const found: Pattern[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { regex, start } = node as { regex?: { pattern: string; flags: string }; start?: number };
    if (regex) {
      const line = code.slice(0, start).split('\n').length;
      found.push({
        place: `${file}:${line}`,
        pattern: new RegExp(regex.pattern, regex.flags.replace('y', 'g')),
      });
    }
    for (const child of Object.values(node)) walk(child);
  };
  walk(parseAst(code, { lang: 'ts' } as never));
  return found;
}

const literals = (source: string) => [
  ...new Set([...source.replace(/\\[a-z]\{?[^}]*\}?/gi, '')].filter((sign) => !SPECIAL.test(sign))),
];

/** The texts that a pattern is tried on: each character repeated; with PAIRS, also after each other character, and each two alternating. */
function* runs(pattern: RegExp): Generator<string> {
  const signs = [...new Set([...CLASSES, ...literals(pattern.source).slice(0, 8)])];
  for (const sign of signs) {
    const run = sign.repeat(LENGTH);
    yield `${run}\u0001`;
    if (!PAIRS) continue;
    for (const first of signs) if (first !== sign) yield `${first}${run}\u0001`;
    for (const other of signs) if (other !== sign) yield `${`${sign}${other}`.repeat(LENGTH / 2)}\u0001`;
  }
}

/** The milliseconds that it takes to search a whole text for a pattern, as `replace` does. */
function cost(pattern: RegExp, text: string): number {
  const start = process.cpuUsage();
  text.replace(pattern, '');
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const files = readdirSync(new URL('../src', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
  .sort();

/** Patterns that read a run again from each of its characters, and that only get short texts. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  'a number as JavaScript writes it': ['\\B(?=(?:\\d{3})+$)', '\\B(?=(\\d{3})+$)'],
  'the first 2000 characters of a line': ['\\s+(#.*)?$', '\\s+(?:#.*)?$', '\\s*[,\\]}].*$', '\\s+(#.*)?$'],
  'fifteen digits': ['0+$'],
  'the name of a place of the view': ['(\\w+)(?:\\[\\])*$'],
};
const short = new Set(Object.values(SHORT).flat());

describe('regular expressions', () => {
  it.each(files)('of src/%s take linear time on a long line', (file) => {
    const slow = patternsOf(`src/${file}`).flatMap(({ place, pattern }) => {
      if (short.has(pattern.source)) return [];
      for (const text of runs(pattern)) {
        if (cost(pattern, text) > MOST && cost(pattern, text) > MOST)
          return [`${place} ${pattern} on ${JSON.stringify(text.slice(0, 6))}`];
      }
      return [];
    });
    expect(slow).toEqual([]);
  });
});
