import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Words that only the authors of csi understood, or that nobody says, and what to write instead. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/\btold\b/i, 'reported, printed, known'],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\bfaults?\b/i, 'problem'],
  [/\bset(?:s|ting)? aside\b/i, 'suppress'],
  [/\bbut for\b/i, 'except, apart from'],
  [/\bnought\b/i, 'zero, nothing'],
  [/\bof which (?:none|one|some|the)\b/i, 'two sentences'],
  [/\bwhereof\b|\bthereof\b|\bhereby\b|\bsave that\b|\blest\b/i, 'a plain word'],
  [/\bwants? of\b/i, 'lack'],
  [/\bbrings? about\b/i, 'causes'],
  [/\bstrung out\b|\bcast out\b|\bthrows? the reading out\b/i, 'a plain verb'],
];

// Texts are matched first, so that what looks like a comment inside one is left out.
const TEXT_OR_COMMENT =
  /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(\/\*[\s\S]*?\*\/|(?<![:\\/])\/\/[^\n]*)/g;
const TITLE = /\b(?:it|describe|test)(?:\.\w+)*(?:\([^()]*\))?\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;

/** The comments of a file and the names of its tests, each with its line. */
function wordsOf(code: string): { text: string; line: number }[] {
  const comments = [...code.matchAll(TEXT_OR_COMMENT)].filter(([, comment]) => comment);
  const found = [...comments, ...code.matchAll(TITLE)];
  return found.map((match) => ({
    text: match[2] ?? match[0],
    line: code.slice(0, match.index).split('\n').length,
  }));
}

const DECLARED = /\b(?:const|let|function|interface|type)\s+[[{]?\s*(told|mended|mend|saying)\b/g;

/** The refused words that a file declares as names. */
const refusedNames = (file: string, code: string) =>
  [...code.matchAll(DECLARED)].map(([, name]) => `${file}: ${name}`);

/** The refused words of a file, as « file:line word (what to write instead) ». */
function refusedIn(file: string, code: string): string[] {
  return wordsOf(code).flatMap(({ text, line }) =>
    REFUSED.flatMap(([word, instead]) => {
      const match = word.exec(text);
      return match ? [`${file}:${line} “${match[0]}” → ${instead}`] : [];
    }),
  );
}

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '--', 'src', 'test', '.build'],
  { cwd: ROOT, encoding: 'utf8' },
)
  .split('\n')
  .filter(
    (file) => /\.(?:ts|mjs|cjs)$/.test(file) && !file.includes('generated') && file !== 'test/words.test.ts',
  )
  .filter((file) => existsSync(join(ROOT, file)));

describe('comments and names of tests', () => {
  it('use the words of the field, not private ones', () => {
    expect(files.length).toBeGreaterThan(500);
    expect(files.flatMap((file) => refusedIn(file, readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });

  it.each([
    ['a line', '// What is told of a file.'],
    ['a block', '/**\n * The faults of a file.\n */'],
    ['the name of a test', "it('mends what is sure', () => {});"],
    ['the name of tests in a table', "it.each(CASES)('sets aside %s', () => {});"],
  ])('are looked at: %s', (_, code) => {
    expect(refusedIn('a.ts', code)).toHaveLength(1);
  });

  it('are distinguished from the texts and the code beside them', () => {
    expect(refusedIn('a.ts', "const told = 'https://a.fr/told';")).toEqual([]);
  });
});

describe('names that a file declares', () => {
  it('use the words of the field', () => {
    expect(files.flatMap((file) => refusedNames(file, readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });

  it.each(['const told = 1;', 'const [told] = all;', 'function mend() {}'])('are looked at: %s', (code) => {
    expect(refusedNames('a.ts', code)).toHaveLength(1);
  });
});
