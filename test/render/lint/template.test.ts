import { describe, expect, it } from 'vitest';
import { lintTemplates } from '../../../src/render/lint/index.ts';
import { SOURCES } from '../../support/files.ts';
import { FAULTY, SOUND } from './cases.ts';

/** The faults of a template that stands in for the annexes, each as its rule, the text it points at and what is said. */
function faultsOf(text: string) {
  const file = 'mes gabarits/partials/annexes.hbs';
  const { problems } = lintTemplates(new Map([['partials/annexes', { text, file }]]), SOURCES, ['contrat']);
  return problems.map(({ message, hint = '', ...problem }) => ({
    ...problem,
    said: `${message} ${hint}`.replace(/\u00a0/g, ' ').trim(),
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

describe('a fault in a template is found at its place', () => {
  it.each(FAULTY.map(([name, marked, ...expected]) => ({ name, marked, expected })))(
    '$name',
    ({ marked, expected }) => {
      const { text, ranges } = unmarked(marked);
      const found = faultsOf(text);
      expect(found.map(({ rule, range }) => ({ rule, range }))).toEqual(
        expected.map(([rule], i) => ({ rule, range: ranges[i] })),
      );
      for (const [i, [, said]] of expected.entries()) expect(found[i]?.said).toContain(said);
      expect(
        found.every(
          ({ severity, file }) => severity === 'erreur' && file === 'mes gabarits/partials/annexes.hbs',
        ),
      ).toBe(true);
    },
  );

  it('in as many cases as there are', () => expect(FAULTY.length).toBeGreaterThan(70));
});

describe('a template without a fault', () => {
  it.each(SOUND)('%s', (_name, text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});
