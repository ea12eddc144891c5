// How many characters a line of running text holds, and how large the letters are.
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/render/index.ts';
import type { Page } from '../../../src/render/pdf/layout/items.ts';
import { contrat, TEMPLATES } from '../../support/files.ts';
import { STYLE } from '../../support/style.ts';
import { layout, linesOf, textOf } from './support.ts';

const files = [
  ...readdirSync('examples').flatMap((name) =>
    name.endsWith('.yaml') && !name.endsWith('.suivi.yaml') ? [`examples/${name}`] : [],
  ),
  'test/fixtures/complet.yaml',
];
const pagesOf = (file: string): Page[] => {
  const { markdown, meta } = renderMarkdown(contrat(file), {
    document: 'contrat',
    templates: TEMPLATES,
    signable: true,
  });
  return layout(markdown, meta);
};
const documents = files.map(pagesOf);

it('a full line of running text holds 72 characters at most, on average', () => {
  const body = STYLE.text.body.text;
  const lengths = documents.flat().flatMap((page) => {
    if (page.cover) return [];
    const lines = linesOf(page).filter(({ line }) => line.segments[0]?.style.size === body.size);
    return lines.flatMap((item, at) => {
      const next = lines[at + 1];
      // The last line of a paragraph is not full.
      return next && next.element === item.element && next.x === item.x
        ? [textOf(item.line).trim().length]
        : [];
    });
  });
  expect(lengths.length).toBeGreaterThan(100);
  const average = lengths.reduce((sum, one) => sum + one, 0) / lengths.length;
  expect(average).toBeLessThanOrEqual(72);
});

it('what says who, how much and when is not under 9.5 points, notes and charts not under 9', () => {
  const small = new Map<string, number>();
  for (const page of documents.flat())
    for (const { line } of linesOf(page))
      for (const { style } of line.segments) {
        if (style.rise > 0 || style.mark) continue;
        const role = Object.entries(STYLE.text).find(([, { text }]) => text === style)?.[0] ?? '';
        if (style.size < 9) small.set(role || `${style.size}`, style.size);
      }
  expect([...small]).toEqual([]);
});
