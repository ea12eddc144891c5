import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/render/markdown/index.ts';
import { withFootnotes } from '../../../src/render/office/footnotes.ts';
import { blocksOf, textOf } from '../../../src/render/pdf/blocks/index.ts';

const table = (title: string, head: string, cell: string) =>
  `:::tableau{titre="${title}"}\n| ${head} | B |\n| --- | --- |\n| ${cell} | 1 |\n:::\n`;
const note = (...lines: string[]) => `:::note\n${lines.join('\n\n')}\n:::\n`;

/** The notes of each table, in their order, and those that stay below. */
function read(...parts: string[]) {
  const { blocks, notes } = withFootnotes(blocksOf(parseMarkdown(`# Titre\n\n${parts.join('\n')}`)));
  return {
    tables: blocks
      .filter((block) => block.kind === 'table')
      .map((block) => [...(notes.get(block) ?? [])].map(([mark, content]) => `${mark} ${textOf(content)}`)),
    below: blocks.flatMap((block) =>
      block.kind === 'note'
        ? block.blocks.map((one) => (one.kind === 'paragraph' ? textOf(one.content) : ''))
        : [],
    ),
  };
}

describe('the notes below tables', () => {
  it('are those of the table whose rows call them, whichever of several it is', () => {
    const two = [table('Un', 'A', 'Vols\u202f¹'), table('Deux', 'A', 'Rixes\u202f²')];
    expect(read(...two, note('¹ Une source.', '² Une autre.', 'Un tiret : rien.'))).toEqual({
      tables: [['¹ Une source.'], ['² Une autre.']],
      below: ['Un tiret : rien.'],
    });
  });

  it.each<[string, string[]]>([
    ['two tables call it', [table('Un', 'A', 'Vols\u202f¹'), table('Deux', 'A', 'Rixes\u202f¹')]],
    [
      'a head calls it, which is repeated',
      [table('Un', 'A', 'Vols\u202f¹'), table('Deux', 'A\u202f¹', 'Rixes')],
    ],
    ['none calls it', [table('Un', 'A', 'Vols'), table('Deux', 'A', 'Rixes')]],
    ['a paragraph stands between', [table('Un', 'A', 'Vols\u202f¹'), 'Du texte.\n']],
  ])('stay where they are when %s', (_, parts) => {
    const { tables, below } = read(...parts, note('¹ Une source.'));
    expect(tables.flat()).toEqual([]);
    expect(below).toEqual(['¹ Une source.']);
  });
});
