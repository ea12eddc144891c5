import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/kernel/problem.ts';
import { readSource } from '../../src/source/index.ts';
import { rows } from '../support/tiers.ts';

const BLOCKS = [
  'version: 1\n',
  'document:\n  titre: Contrat de Foix\n  statut: projet\n',
  'signature: { lieu: Foix, exemplaires: 2 }\n',
  'visas:\n  - "le code"\n  - la circulaire\n',
  'territoire:\n  communes: [\n    { nom: Foix }\n    ]\n',
  'preambule: |\n  Un texte\n  et sa suite\n',
];

/** A faulty text for each error code of the YAML library and each way to produce it. */
const WRONG: Readonly<Record<string, readonly string[]>> = {
  TAB_AS_INDENT: ['a:\n\tb: 1\n', 'a:\n  b: 1\n\tc: 2\n', 'a: x\n\ty\n'],
  'a tab in brackets': [
    'a: [\n\tb ]\n',
    'a: {\n\tb: 1,\n\tc: 2\n  }\n',
    'a:\n  b: [ x,\n\ty ]\n',
    'a:\n  b: {\n\tc: 1 }\n',
    'a:\n  b: [\n\t\tx\n\t]\n',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'a: b : c\n',
    'a: b: c: d\n',
    '- a: b: c\n',
    'a: - b\n',
    'a: "b" : c\n',
    "a: 'b' : c\n",
  ],
  MULTILINE_IMPLICIT_KEY: [
    'a:\n  b\n  c: 1\n',
    'a: 1\nb\nc: 2\n',
    'titre:Foix\nb: 1\n',
    'a: 1\n-b\n',
    'Titre\nb: 1\n',
  ],
  BAD_INDENT: [
    'a:\n  b: 1\n   c: 2\n',
    'a:\n   b: 1\n  c: 2\n',
    'a:\n  - b\n - c\n',
    'a: [\nb\n]\n',
    'a: {\nb: 1\n}\n',
    'a: [b, c\nd: 1\n',
    'a: { b: 1\nd: 1\n',
  ],
  MISSING_CHAR: [
    'a: "b\nc: 1\n',
    "a: 'b\nc: 1\n",
    'a: "b"#c\n',
    'a: [b c: d]\n',
    'a: {b: "c"d: 1}\n',
    'a: "x\n\ty"\n',
    'a: "x\ny"\n',
    'a: &b\n',
    'a:\n  - b\n    c\n  - "d"\n    e\n',
  ],
  UNEXPECTED_TOKEN: [
    'a: [b,, c]\n',
    'a: [, b]\n',
    'a: - b\n',
    'a: | b\n  c\n',
    'a: ]\n',
    'a: }\n',
    'a: b]\nc: [\n',
    'a: "b" c\n',
    "a: 'l'été'\n",
    'a: {b: 1}}\n',
  ],
  BAD_SCALAR_START: ['a: @b\n', 'a: `b`\n', 'a: %b\n', 'a: [@b, c]\n', '- @b: c\n', 'a: @\n'],
  BAD_ALIAS: ['a: *\n', 'a: * b\n', 'a: &\n', 'a: *b\n', '- * b\n'],
  BAD_DQ_ESCAPE: ['a: "b\\q"\n', 'a: "C:\\dossier"\n', 'a: "\\u12"\n', 'a: "\\xZZ"\n'],
  TAG_RESOLVE_FAILED: ['a: !b c\n', 'a: !!b c\n', 'a: !<b> c\n', 'a: ! b\n', 'a: ! "b"\n'],
  BAD_DIRECTIVE: ['%b\n', '%YAML 3\n---\na: 1\n', 'a: 1\n% b\n'],
  anchors: [
    'a: &b &c d\n',
    'a: &b *c\n',
    '&b a: 1\nc: *b\n',
    'a: &b 1\nc: *d\n',
    'a: &b { c: *b }\n',
    'c: *b\na: &b 1\n',
    '- &b a: 1\n- *b\n',
  ],
  BLOCK_IN_FLOW: [
    'a: [\n  - b\n  ]\n',
    'a: {\n  b:\n    c: 1\n  }\n',
    'a: [- b]\n',
    'a: {b: 1 c: 2}\n',
    'a: {b: c: d}\n',
    'a: [b\n  c: d]\n',
    'a: { - b }\n',
  ],
  keys: [
    '? [a]\n: b\n',
    '[a]: b\n',
    ': b\n',
    'a: 1\na: 2\n',
    '<<: { a: 1 }\n',
    `${'k'.repeat(1100)}: b\n`,
    '{a}: b\n',
  ],
  documents: ['a: 1\n---\na: 2\n', 'a: 1\n...\nb: 2\n'],
};

async function problemsOf(text: string): Promise<Problem[]> {
  const read = await readSource('f.yaml', new TextEncoder().encode(text));
  return read.problems;
}

const folded = (text: string) => text.replace(/[\s\u00a0]+/g, ' ');
/** What a sentence may cite although it is not in the file: YAML characters, and what to write. */
const OWN = new Set(['|', '> ', '>', '%', '<<', '---', '<< ', '#', 'à compléter', 'l’été']);

function cited(sentence: string): string[] {
  return [...sentence.matchAll(/« ([^«»]*?)(…)? »/g)].map(([, text = '']) => folded(text).trim());
}

// True for the characters that a sentence describes as not closed.
function isOpen(text: string, at: number): boolean {
  const pairs: Readonly<Record<string, string>> = { '[': ']', '{': '}' };
  const opening = text[at] ?? '';
  const closing = pairs[opening];
  if (closing === undefined) return true;
  let depth = 0;
  for (const sign of text.slice(at)) {
    if (sign === opening) depth++;
    if (sign === closing && --depth === 0) return false;
  }
  return true;
}

describe('a sentence about syntax', () => {
  /** The text before and after a faulty part. */
  const around = rows(
    ['', ...BLOCKS].flatMap((before) => ['', ...BLOCKS].map((after) => [before, after] as const)),
    10,
  );
  const cases = Object.entries(WRONG).flatMap(([code, pieces]) =>
    pieces.map((piece) => [code, piece] as const),
  );

  it.each(cases)('cites what is in the file, at its place: %s, %j', async (_, piece) => {
    let reported = 0;
    for (const [before, after] of around) {
      const text = before + piece + after;
      for (const { message, hint = '', range, rule } of await problemsOf(text)) {
        reported++;
        const lines = text.split('\n');
        const line = lines[range.start.line - 1];
        expect(line, `${message} at line ${range.start.line} of ${JSON.stringify(text)}`).toBeDefined();
        expect(range.start.column).toBeLessThanOrEqual((line ?? '').length + 1);
        expect(`${message} ${hint}`).not.toMatch(/\ufffd|undefined|\bnull\b|\[object/);
        for (const part of cited(message))
          if (!OWN.has(part))
            expect(folded(text), `${message} of ${JSON.stringify(text)}`).toContain(
              part.replace(/^&|^\*/, ''),
            );
        for (const [, part = ''] of hint.matchAll(/(?:guillemets|écrivez)\s?:? "(.*)"$/g))
          expect(folded(text), `${hint} of ${JSON.stringify(text)}`).toContain(
            folded(part).replace(/^\*/, ''),
          );
        const at =
          lines.slice(0, range.start.line - 1).reduce((sum, one) => sum + one.length + 1, 0) +
          range.start.column -
          1;
        if (rule === 'crochet-non-ferme')
          expect(isOpen(text, at), `${message} of ${JSON.stringify(text)}`).toBe(true);
        if (rule === 'liste-mal-placee' && message.includes('tiret')) expect(text.slice(at)).toMatch(/^- /);
        if (rule === 'guillemet-non-ferme')
          expect(
            text
              .slice(at + 1)
              .split('\n')
              .slice(0, 2)
              .join('\n'),
            `${message} of ${JSON.stringify(text)}`,
          ).not.toMatch(/^[xy\s]*["']/);
        if (rule === 'tabulation') expect(text[at]).toBe('\t');
        if (rule === 'guillemet-non-ferme') expect(text[at]).toMatch(/["']/);
      }
    }
    expect(reported).toBeGreaterThan(0);
  });

  it.each(WRONG['a tab in brackets'] ?? [])(
    'names the tab that sets in what brackets hold: %j',
    async (piece) => {
      expect((await problemsOf(piece)).map(({ rule }) => rule)).toContain('tabulation');
    },
  );
});
