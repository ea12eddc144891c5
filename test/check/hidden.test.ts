import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContrat } from '../../src/check/index.ts';
import { runs } from '../support/tiers.ts';

const RUNS = runs(2, 10);
const lines = readFileSync(join(import.meta.dirname, '../../examples/bourges.yaml'), 'utf8')
  // Texts between quotation marks, as many authors write them.
  .replace(/^( *(?:- )?(?:titre|nom|libelle|texte): )([A-ZÉL][^"\n{}[\]#&*|>:]*)$/gm, '$1"$2"')
  .split('\n');
const reported = async (changed: readonly string[]) =>
  (await checkContrat('f.yaml', new TextEncoder().encode(changed.join('\n')))).problems;

/** One typing mistake on a line, if the line allows it. */
const FAULTS: Readonly<Record<string, (line: string) => string | undefined>> = {
  'a quotation mark that stays open': (line) => (/: "[^"]+"$/.test(line) ? line.slice(0, -1) : undefined),
  'quotation marks within others': (line) =>
    /: "\S+ \S+ [^"]*"$/.test(line) ? line.replace(/ (\S+)(?=[^"]*"$)/, ' "$1"') : undefined,
  'words after the quotation mark': (line) => (/: "[^"]+"$/.test(line) ? `${line} (suite)` : undefined),
  'a space too many': (line) => (/^ +[a-z-]/.test(line) ? ` ${line}` : undefined),
  'two spaces too few': (line) => (/^ {2,}[a-z-]/.test(line) ? line.slice(2) : undefined),
  'no colon': (line) => (/^ *[a-z_]+: \S/.test(line) ? line.replace(':', '') : undefined),
  'a bracket that stays open': (line) => (/[\]}]$/.test(line) ? line.slice(0, -1) : undefined),
  'a bracket too many': (line) => (/[\]}]$/.test(line) ? `${line}]` : undefined),
  'a comma too many': (line) => (/[[{].*,/.test(line) ? line.replace(',', ',,') : undefined),
  'a dash glued to its item': (line) => (/^ *- /.test(line) ? line.replace('- ', '-') : undefined),
};

const faulty = (break_: (line: string) => string | undefined) => {
  const places = lines.flatMap((line, at) => (break_(line) === undefined ? [] : [at]));
  return fc
    .constantFrom(...places)
    .map((at) => ({ at, changed: lines.with(at, break_(lines[at] ?? '') ?? '') }));
};

describe('a typing mistake in a correct contract', () => {
  it('starts from a contract without problems', async () => {
    expect((await reported(lines)).filter(({ severity }) => severity === 'erreur')).toEqual([]);
  });

  it.each(Object.entries(FAULTS))('creates no other problem: %s', async (_, break_) => {
    await fc.assert(
      fc.asyncProperty(faulty(break_), async ({ at, changed }) => {
        const found = (await reported(changed)).filter(({ severity }) => severity === 'erreur');
        // YAML may report it on the line below, and the schema may report it separately.
        const own = new Set([at + 1, found[0]?.range.start.line]);
        const others = found
          .filter(({ range }) => !own.has(range.start.line))
          .map(({ range, rule }) => `${range.start.line} ${rule}`);
        expect({ line: changed[at], others }).toEqual({ line: changed[at], others: [] });
      }),
      { numRuns: RUNS },
    );
  });

  // The first section and the last one, in both directions.
  it.each(Object.entries(FAULTS))('hides no problem of another section: %s', async (_, break_) => {
    const last = lines.findLastIndex((line) => /^[a-z_]+:/.test(line));
    await fc.assert(
      fc.asyncProperty(faulty(break_), async ({ at, changed }) => {
        fc.pre(at > lines.indexOf('version: 1') && at < last);
        const two = [...changed, 'clauses: [{ titre: 12, texte: T }]', ''];
        const found = await reported(two);
        expect(found.map(({ range, rule }) => `${range.start.line} ${rule}`)).toContain(
          `${changed.length + 1} valeur-inattendue`,
        );
      }),
      { numRuns: RUNS / 2 },
    );
  });
});
