import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { plainText } from '../text/index.ts';
import type { Block, ChartBlock } from './types.ts';

/**
 * The chart of a `:::graphique`: each row of its table is a series, its paragraphs are notes. Throws an Error
 * without a table.
 */
export function chartOf(node: ContainerDirective, blockOf: (child: RootContent) => Block): ChartBlock {
  const [table, ...notes] = node.children;
  if (table?.type !== 'table')
    throw new Error('unexpected in a checked document: :::graphique without table');
  const [head, ...rows] = table.children;
  const titre = node.attributes?.titre;
  return {
    kind: 'chart',
    ...(titre ? { title: titre } : {}),
    periods: head?.children.slice(1).map((cell) => plainText(cell.children)) ?? [],
    series: rows.map(({ children: [label, ...cells] }) => {
      const [title = '', ...unit] = plainText(label?.children ?? []).split('\n');
      const shown = cells.map((cell) => plainText(cell.children).replaceAll('\n', ' '));
      return {
        title,
        unit: unit.join(' '),
        figures: shown.map((text) => ({ value: figureOf(text), shown: text })),
      };
    }),
    notes: notes.map(blockOf),
  };
}

/** A number in French notation: « 1 250,5 », « −3 », « 24 % »; undefined for another text. */
export function figureOf(text: string): number | undefined {
  const plain = text.replaceAll(/[\s%]/g, '').replace('−', '-').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
