import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixFile } from '../../src/check/fix/index.ts';
import { checkContrat } from '../../src/check/index.ts';
import type { Problem } from '../../src/kernel/problem.ts';
import { rows } from '../support/tiers.ts';
import { casesIn, whole } from './cases.ts';
import { drafts } from './drafts.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const all = [
  ...drafts().map(({ text }) => text),
  ...['schema', 'rules'].flatMap((folder) =>
    [...casesIn(join(import.meta.dirname, folder)).values()].flat().map(({ text }) => whole(text)),
  ),
];
const texts = rows(all, all.length / 5);
/** How many of all the texts are tried. */
const SHARE = texts.length / all.length;

/** Each form in which a hint spells out a solution: « … : cle: valeur » at its end. */
const WRITTEN = /(?:Écrivez|guillemets|point|chiffres) : ([a-z_]+: (?:\{ [^{}]+ \}|[^\s{}]+))$/;
const CODE = /: ("[^"]+")$/;

function spanOf(text: string, { range }: Problem): [number, number] {
  const lines = text.split('\n');
  const offset = ({ line, column }: Problem['range']['start']) =>
    lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  return [offset(range.start), offset(range.end)];
}

/** The text after following a hint; undefined for a hint that does not spell out what to write. */
function applied(text: string, problem: Problem): string | undefined {
  const hint = (problem.hint ?? '').replaceAll('\u00a0', ' ');
  const [start, end] = spanOf(text, problem);
  const typed = text.slice(start, end);
  const pair = WRITTEN.exec(hint)?.[1];
  if (pair !== undefined) {
    const colon = pair.indexOf(': ');
    const [key, value] = [pair.slice(0, colon), pair.slice(colon + 2)];
    const before = text.slice(0, start);
    const own = /(["']?)([a-z_]+)\1 *: *$/.exec(before);
    if (own?.[2] !== undefined && own[2] !== key)
      return `${before.slice(0, own.index)}${key}: ${value}${text.slice(end)}`;
    return `${before}${value}${text.slice(end)}`;
  }
  const code = CODE.exec(hint)?.[1];
  if (code !== undefined && ['code-mal-forme', 'code-sans-guillemets'].includes(problem.rule))
    return `${text.slice(0, start)}${code}${text.slice(end)}`;
  const meant = /^Vouliez-vous dire « ([a-z_-]+) » \?$/.exec(hint)?.[1];
  if (meant !== undefined && problem.rule === 'cle-inconnue')
    return `${text.slice(0, start)}${typed.replace(/[^"':\s]+/, meant)}${text.slice(end)}`;
  if (meant !== undefined && problem.rule === 'valeur-inattendue')
    return `${text.slice(0, start)}${typed.replace(/[^"']+/, meant)}${text.slice(end)}`;
  return undefined;
}

const same = (a: Problem, line: number) => (b: Problem) =>
  b.rule === a.rule && b.message === a.message && b.range.start.line === line;

describe('a hint', () => {
  it('solves its problem when followed, whatever else is wrong', async () => {
    const left: string[] = [];
    let done = 0;
    for (const text of texts) {
      const { problems } = await checkContrat('f.yaml', encode(text));
      for (const problem of problems) {
        const next = applied(text, problem);
        if (next === undefined) continue;
        done++;
        const { problems: after } = await checkContrat('f.yaml', encode(next));
        const before = problems.filter(same(problem, problem.range.start.line)).length;
        if (after.filter(same(problem, problem.range.start.line)).length >= before)
          left.push(`${problem.message} → ${problem.hint}`);
      }
    }
    expect(left).toEqual([]);
    expect(done).toBeGreaterThan(SHARE < 1 ? 20 : 199);
  });

  it('repeats no word that was typed and adds no digit that was not', async () => {
    for (const text of texts) {
      const { problems } = await checkContrat('f.yaml', encode(text));
      for (const problem of problems) {
        const hint = (problem.hint ?? '').replaceAll('\u00a0', ' ');
        const typed = text.slice(...spanOf(text, problem));
        const meant = /^Vouliez-vous dire « (.+) » \?$/.exec(hint)?.[1];
        // « 1,5 million » is 15 and zeros, « 12 500 » is 125 and zeros: no other digit is added. Numbers in words or dozens are skipped.
        if (problem.rule === 'nombre-mal-ecrit' && /\d/.test(typed) && !/aine/.test(typed)) {
          // Between braces, a comma makes a key of the decimals.
          const [, end] = spanOf(text, problem);
          const whole = hint.startsWith('Entre accolades') ? typed + text.slice(end, end + 4) : typed;
          const digits = whole.replace(/\D/g, '');
          // Another figure of the file may be named.
          const base = /^La base écrite ici est ([\d,]+) : /.exec(hint);
          if (base) expect(text).toContain(base[1]?.replace(',', '.'));
          const own = hint.slice(base?.[0].length ?? 0);
          for (const [figure] of own.replace(/^.*? : (?=[a-z_]+: )/, '').matchAll(/\d[\d.]*/g))
            expect(digits, `${typed} → ${hint}`).toContain(figure.replace('.', '').replace(/0+$/, '') || '0');
        }
        if (meant !== undefined) expect(meant).not.toBe(typed.trim().replace(/^["']|["']$/g, ''));
      }
    }
  });

  it('of a fix is solved by the fix: nothing fixed is reported again', async () => {
    for (const text of texts) {
      const { bytes, fixes } = await fixFile('f.yaml', encode(text));
      if (fixes.length === 0) continue;
      expect((await fixFile('f.yaml', bytes)).fixes).toEqual([]);
    }
  });

  it('shows no year except those typed there', async () => {
    let shown = 0;
    const other: string[] = [];
    const years = (of: string) => of.match(/(?<!\d)(?:19|20|21)\d\d(?!\d)/g) ?? [];
    // A sample of all the texts may hold few dates.
    const dates = casesIn(join(import.meta.dirname, 'schema')).get('dates') ?? [];
    for (const text of new Set([...texts, ...dates.map((one) => whole(one.text))])) {
      const { problems } = await checkContrat('f.yaml', encode(text));
      for (const { rule, message, hint = '' } of problems) {
        const typed = years(message).filter((year) => Number(year) >= 1990 && Number(year) <= 2100);
        if (!/^date-/.test(rule) || typed.length === 0 || hint.includes('de 1990 à 2100')) continue;
        shown += years(hint).length;
        // « avant 2028 » may end with the year before.
        const known = new Set(typed.flatMap((year) => [year, String(Number(year) - 1)]));
        if (years(hint).some((year) => !known.has(year))) other.push(`${message} → ${hint}`);
      }
    }
    expect(other).toEqual([]);
    expect(shown).toBeGreaterThan(100);
  });
});
