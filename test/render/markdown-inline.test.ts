import type { PhrasingContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseWhole } from '../../src/render/markdown/index.ts';
import { parseInline } from '../../src/render/markdown/inline.ts';

/** What micromark reads in a paragraph, without positions. */
function reference(text: string): PhrasingContent[] | undefined {
  const { children } = parseWhole(text);
  const [paragraph] = children;
  return children.length === 1 && paragraph?.type === 'paragraph'
    ? JSON.parse(JSON.stringify(paragraph.children, (key, value) => (key === 'position' ? undefined : value)))
    : undefined;
}

const PLAIN = [
  'un texte',
  'a & b',
  'fin !',
  'a : b',
  'un_mot',
  'a\\*b \\[c\\] \\_',
  'a\\\nb',
  'a\nb',
  '*a* **b** *c **d** e*',
  '**a *b* c**',
  'a*b*c',
  '«\u00a0*a*\u00a0»',
  '[a](https://exemple.fr)',
  '[**a** b](https://exemple.fr/?a=1&amp;b=2)',
  '*[a](https://exemple.fr)*',
];

const LEFT_TO_MICROMARK = [
  '_a_',
  'a_ b',
  '`a`',
  'a \\b',
  'a\\\n b',
  'a\\\n',
  'a \nb',
  'a\n b',
  '***a***',
  '* a*',
  '*a',
  'a*',
  '*a **b* c**',
  '**',
  '*a\ud800*b',
  '[a',
  'a]',
  'a](https://exemple.fr)',
  '[a] (https://exemple.fr)',
  '[a [b](https://exemple.fr) c](https://exemple.fr)',
  '[a](https://exemple.fr "titre")',
  '*a [b* c](https://exemple.fr)',
  '![a](https://exemple.fr)',
  '<https://exemple.fr>',
  'a<br>b',
  '&amp;',
  '&#60;',
  ':directive[a]',
];

describe('the plain reader of inline Markdown', () => {
  it.each(PLAIN)('reads %j as micromark does', (text) => {
    expect(parseInline(text)).toEqual(reference(text));
  });

  it.each(LEFT_TO_MICROMARK)('leaves %j to micromark', (text) => {
    expect(parseInline(text)).toBeUndefined();
  });

  it('accepts <br> in a cell, and no line end', () => {
    expect(parseInline('a<br>b', true)).toEqual([
      { type: 'text', value: 'a' },
      { type: 'html', value: '<br>' },
      { type: 'text', value: 'b' },
    ]);
    expect(['a\nb', 'a\\\nb'].map((text) => parseInline(text, true))).toEqual([undefined, undefined]);
  });
});
