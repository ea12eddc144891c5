import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/render/markdown/index.ts';
import type { Page } from '../../../src/render/pdf/layout/items.ts';
import type { StructureElement } from '../../../src/render/pdf/layout/structure.ts';
import { STYLE } from '../../support/style.ts';
import { runs } from '../../support/tiers.ts';
import { layout, linesOf, SAMPLE, textOf } from './support.ts';

/** Every character of a document except white space, in the order of the Markdown. */
function written(node: Nodes): string {
  // The paragraphs of a chart are text; its figures are drawn, and given in its alternative text.
  if (node.type === 'containerDirective' && node.name === 'graphique')
    return node.children.slice(1).map(written).join('');
  if (node.type === 'text') return node.value.replaceAll(/\s/g, '');
  return 'children' in node ? node.children.map((child) => written(child as Nodes)).join('') : '';
}

/** The same for placed pages: the lines of each element together, elements in the order of painting. */
function placed(pages: readonly Page[]): string {
  const texts = new Map<StructureElement | null, string>();
  for (const item of pages.flatMap(linesOf))
    texts.set(item.element, (texts.get(item.element) ?? '') + textOf(item.line));
  // The layout adds the marks of lists, and draws figures.
  return [...texts]
    .filter(([element]) => element?.type !== 'Figure')
    .filter(([element, text]) => element?.type !== 'Lbl' || !/^(•|\d+\.)\s*$/.test(text))
    .map(([, text]) => text)
    .join('')
    .replaceAll(/\s/g, '');
}

const word = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[a-zéèàç]{1,14}$/) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'L’État',
      '1\u202f250\u00a0€',
      '«\u00a0oui\u00a0»',
      'demi-journée',
      'œuvre',
      '1er',
      'ﬁn',
      'Ł',
      'A/B',
      '100\u00a0%',
    ),
  },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z]{60,140}$/) },
);
const words = (most: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: 1, maxLength: most }).map((list) => list.join(' '));
const cell = fc.oneof(
  { weight: 9, arbitrary: words(12) },
  { weight: 1, arbitrary: words(700) },
  { weight: 1, arbitrary: words(8).map((text) => `**${text}**`) },
);
const row = fc
  .tuple(fc.oneof(fc.constant(''), words(6)), cell, cell)
  .map(([a, b, c]) => `| ${a} | ${b} | ${c} |`);
const table = fc
  .tuple(
    fc.array(row, { minLength: 1, maxLength: 25 }),
    fc.constantFrom('', '{groupes="1"}', '{groupes="2" largeurs="10 20 70"}', '{orientation="paysage"}'),
  )
  .map(
    ([rows, options]) =>
      `:::tableau${options}\n| Un | Deux | Trois |\n| --- | --- | ---: |\n${rows.join('\n')}\n:::`,
  );
const details = fc
  .array(fc.tuple(words(2), words(30)), { minLength: 1, maxLength: 8 })
  .map(
    (items) =>
      `:::details\n${items.map(([label, value], index) => `- **${label}** ${value}${index % 3 === 2 ? `\n  - ${label}\n  - ${value}` : ''}`).join('\n')}\n:::`,
  );
const block = fc.oneof(
  words(60),
  words(8).map((text) => `## ${text}`),
  fc
    .array(words(20), { minLength: 1, maxLength: 5 })
    .map((items) => items.map((item) => `- ${item}`).join('\n')),
  table,
  details,
  words(40).map((text) => `:::encadre\n${text}\n:::`),
  words(40).map((text) => `:::note\n${text}\n:::`),
  fc
    .tuple(words(8), words(90), details)
    .map(([title, text, grid]) => `::::fiche\n#### ${title}\n\n${text}\n\n${grid}\n::::`),
  fc
    .array(fc.tuple(words(6), words(200)), { minLength: 1, maxLength: 5 })
    .map(
      (boxes) =>
        `::::signatures\nFait.\n\n${boxes.map(([party, name]) => `:::signature\n**${party}**\n\n${name}\n:::`).join('\n\n')}\n::::`,
    ),
);
const cover = fc
  .tuple(words(30), fc.array(words(30), { minLength: 1, maxLength: 40 }), words(200), words(20))
  .map(
    ([title, parties, foot, status]) =>
      `::::couverture\n# ${title}\n\n::mention[${status}]\n\n**Parties**\n\n${parties.map((party, index) => `- ${party}${index % 5 === 4 ? `\n  - ${party}` : ''}`).join('\n')}\n\n:::pied\n${foot}\n:::\n::::`,
  );

/** The layout moves the status and the foot of a cover. */
const sorted = (text: string): string => [...text].sort().join('');

describe('no word is lost', () => {
  it('in the sample: each character is placed once, in the order of the Markdown', () => {
    const body = SAMPLE.slice(SAMPLE.indexOf('## Entre les'));
    // Captions are written in an attribute.
    const captions = [...body.matchAll(/titre="([^"]+)"/g)].map(([, title]) =>
      (title ?? '').replaceAll(/\s/g, ''),
    );
    expect(captions.reduce((text, caption) => text.replace(caption, ''), placed(layout(body)))).toBe(
      written(parseMarkdown(body)),
    );
  });

  it('in any document of the dialect, in order, and nothing is placed off the page', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const markdown = blocks.join('\n\n');
        const pages = layout(markdown);
        expect(placed(pages)).toBe(written(parseMarkdown(markdown)));
        for (const page of pages) {
          for (const item of linesOf(page)) {
            expect(item.y).toBeLessThan(page.height - STYLE.page.bottom + 1);
            expect(item.y).toBeGreaterThan(STYLE.page.top - 1);
            expect(item.x + item.line.width).toBeLessThan(page.width - STYLE.page.side + 1);
          }
        }
      }),
      { numRuns: runs(6, 60) },
    );
  });

  it('on any cover, however long', () => {
    fc.assert(
      fc.property(cover, (markdown) => {
        const pages = layout(markdown);
        expect(sorted(placed(pages))).toBe(sorted(written(parseMarkdown(markdown))));
        for (const page of pages)
          for (const item of linesOf(page)) expect(item.y).toBeLessThan(page.height - 50);
      }),
      { numRuns: runs(5, 30) },
    );
  });
});
