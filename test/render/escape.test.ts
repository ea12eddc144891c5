import fc from 'fast-check';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { parseMarkdown, parseWhole } from '../../src/render/markdown/index.ts';
import { escapeAddress, escapeAttribute, escapeMarkdown } from '../../src/render/template/escape.ts';
import { hostile, shape } from '../support/hostile.ts';
import { runs } from '../support/tiers.ts';

const CONTEXTS: readonly (readonly [string, (text: string) => string])[] = [
  ['a paragraph', (text) => `${text}\n`],
  ['a paragraph in a card', (text) => `:::fiche\n#### Titre\n\n${text}\n:::\n`],
  ['a heading', (text) => `## Titre ${text}\n`],
  ['a heading alone', (text) => `#### ${text}\n`],
  ['a list item', (text) => `- un\n- ${text}\n- trois\n`],
  ['a label of a grid', (text) => `:::details\n- **Porté par :** ${text}\n:::\n`],
  ['a table cell', (text) => `| A | B |\n| --- | --- |\n| ${text} | x |\n`],
  ['strong text', (text) => `avant **${text}** après\n`],
  ['a strong cell', (text) => `| A | B |\n| --- | --- |\n| **${text}**<br>x | x |\n`],
  ['a link', (text) => `[${text}](https://exemple.fr)\n`],
];

const folded = (text: string) => text.replace(/[\s\u0085]+/g, ' ').trim();

describe('a text in Markdown', () => {
  it.each(CONTEXTS)('stays text in %s', (_name, context) => {
    const reference = shape(parseMarkdown(context('mot')));
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMarkdown(text);
        fc.pre(folded(text).replace(/[\p{C}]/gu, '') !== '' && escaped !== '');
        const tree = parseMarkdown(context(escaped));
        expect(shape(tree)).toEqual(reference);
        expect(folded(textOf(tree))).toContain(folded(text).replaceAll('\0', '\ufffd'));
      }),
      { numRuns: runs(300, 2500) },
    );
  });

  it('does not change ordinary French', () => {
    const typed =
      'Recruter 100 agents (dont 60 à vélo), l’État et la Ville : 12,5 % — voir l’art. L. 132-4 ; échéance 2026-12-31, 80/20.';
    expect(escapeMarkdown(typed)).toBe(typed);
    expect(escapeMarkdown('securite_interieure')).toBe('securite_interieure');
  });

  it('never ends the attribute that contains it', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(text.trim() !== '');
        const tree = parseMarkdown(
          `:::tableau{titre="${escapeAttribute(text)}"}\n| A |\n| --- |\n| x |\n:::\n`,
        );
        expect((tree.children[0] as { attributes?: Record<string, string> }).attributes?.titre ?? '').toBe(
          text.replace(/\s+/g, ' ').trim().replaceAll('\0', '\ufffd'),
        );
      }),
    );
  });

  it.each([
    'https://fr.wikipedia.org/wiki/Bourges_(Cher)',
    'https://exemple.fr/_a_*b*_(c)/d_e?f=(g&h_=1#_i',
    'https://exemple.fr/l’été?q=é&amp;r=&lt;',
    "https://exemple.fr/d'ici/$&+,;=:@!~%5F",
  ])('as an address, %s leads where it was typed to', (url) => {
    for (const read of [parseMarkdown, parseWhole]) {
      const [paragraph] = read(`[x](${escapeAddress(url)})\n`).children;
      const link = paragraph && 'children' in paragraph ? paragraph.children[0] : undefined;
      expect(link && 'url' in link && link.url).toBe(url);
    }
  });

  it('never ends the link whose address it is', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const [paragraph] = parseMarkdown(`[x](${escapeAddress(url)})\n`).children;
        const link = paragraph && 'children' in paragraph ? paragraph.children[0] : undefined;
        const encoded = url.replace(/[<>\\[\]`|"]/g, encodeURIComponent);
        expect(link && 'url' in link && link.url).toBe(encoded);
      }),
    );
  });
});
