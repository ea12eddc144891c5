import type { Paragraph, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { withMoves } from '../../../src/compare/document/deplaces.ts';
import type { Revision } from '../../../src/render/revision.ts';

const TEXT = 'Aider au logement des policiers nationaux';
const paragraph = (value: string, revision?: Revision): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value, ...(revision && { data: { revision } }) }],
});
const movesIn = (...children: Paragraph[]) => {
  const root: Root = withMoves({ type: 'root', children });
  return root.children.map((one) =>
    one.type === 'paragraph' && one.children[0]?.type === 'text'
      ? one.children[0].data?.deplacement
      : undefined,
  );
};

describe('a paragraph that is gone here and has come there', () => {
  it('moved: both places have the same name, each pair its own', () => {
    const other = 'Installer cinquante caméras en centre-ville';
    const [a, b, c, d] = movesIn(
      paragraph(TEXT, 'retire'),
      paragraph(other, 'ajoute'),
      paragraph(TEXT, 'ajoute'),
      paragraph(other, 'retire'),
    );
    expect([a, b]).toEqual([c, d]);
    expect(a).not.toBe(b);
    expect([a, b]).not.toContain(undefined);
  });

  it('moved, whatever its number is now', () => {
    const [from, to] = movesIn(paragraph(`1.2. ${TEXT}`, 'retire'), paragraph(`2.1. ${TEXT}`, 'ajoute'));
    expect(from).toBeDefined();
    expect(to).toBe(from);
  });

  it.each<[string, Paragraph[]]>([
    [
      'went from two places',
      [paragraph(TEXT, 'retire'), paragraph(TEXT, 'retire'), paragraph(TEXT, 'ajoute')],
    ],
    ['came to two places', [paragraph(TEXT, 'retire'), paragraph(TEXT, 'ajoute'), paragraph(TEXT, 'ajoute')]],
    ['went only', [paragraph(TEXT, 'retire')]],
    ['has another word', [paragraph(TEXT, 'retire'), paragraph(`${TEXT} surtout`, 'ajoute')]],
    ['is short', [paragraph('Échéance : 2027', 'retire'), paragraph('Échéance : 2027', 'ajoute')]],
    ['is in both documents', [paragraph(TEXT), paragraph(TEXT, 'ajoute')]],
  ])('did not when it %s', (_, paragraphs) => {
    expect(movesIn(...paragraphs)).toEqual(paragraphs.map(() => undefined));
  });
});
