import { describe, expect, it } from 'vitest';
import { lintTemplates } from '../../../src/render/lint/index.ts';
import { SOURCES } from '../../support/files.ts';
import { RIGHT, WRONG } from './cases.ts';

/**
 * The problems of a template used for the annexes: for each its rule, the text at its place, and its message.
 */
function problemsOf(text: string) {
  const file = 'mes gabarits/partials/annexes.hbs';
  const { problems } = lintTemplates(new Map([['partials/annexes', { text, file }]]), SOURCES, ['contrat']);
  return problems.map(({ message, hint = '', ...problem }) => ({
    ...problem,
    text: `${message} ${hint}`.replace(/\u00a0/g, ' ').trim(),
  }));
}

/** The ranges between marks, and the text without them. */
function unmarked(marked: string) {
  const text = marked.replace(/[⟦⟧]/g, '');
  const ranges = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map((mark, i) => {
    const start = mark.index - 2 * i;
    const place = (offset: number) => {
      const before = text.slice(0, offset);
      return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
    };
    return { start: place(start), end: place(start + (mark[1] ?? '').length) };
  });
  return { text, ranges };
}

describe('a problem in a template is reported at its place', () => {
  it.each(WRONG.map(([name, marked, ...expected]) => ({ name, marked, expected })))(
    '$name',
    ({ marked, expected }) => {
      const { text, ranges } = unmarked(marked);
      const found = problemsOf(text);
      expect(found.map(({ rule, range }) => ({ rule, range }))).toEqual(
        expected.map(([rule], i) => ({ rule, range: ranges[i] })),
      );
      for (const [i, [, text]] of expected.entries()) expect(found[i]?.text).toContain(text);
      expect(
        found.every(
          ({ severity, file }) => severity === 'erreur' && file === 'mes gabarits/partials/annexes.hbs',
        ),
      ).toBe(true);
    },
  );

  it('in more than seventy cases', () => expect(WRONG.length).toBeGreaterThan(70));
});

describe('a correct template has no problem', () => {
  it.each(RIGHT)('%s', (_name, text) => {
    expect(problemsOf(text)).toEqual([]);
  });
});
