// Rows of texts face to face where a single column says something.
import { describe, expect, it } from 'vitest';
import { layout, linesOf, structure, textOf } from './support.ts';

const table = (...rows: string[]) =>
  `:::tableau{largeurs="1 1 1" entetes="colonnes"}\n| État | Collectivités | Engagements communs |\n| --- | --- | --- |\n${rows.join('\n')}\n:::`;
const LONG = '3.1 Tenir une réunion par trimestre dans chaque quartier, avec les bailleurs et les habitants';

describe('a row of texts face to face', () => {
  const pages = layout(table(`| néant | néant | ${LONG} |`));
  const lines = pages.flatMap(linesOf).map(({ line }) => textOf(line).trim());

  it('takes the whole width when one column alone says something, under the name of that column', () => {
    expect(lines.slice(-2)).toEqual(['Engagements communs', LONG]);
    expect(structure(pages)).toContain('TD colSpan=3');
  });

  it.each([
    ['two say something', `| néant | 1.2 Agir | ${LONG} |`],
    ['nothing is known of the others', `| – | – | ${LONG} |`],
    ['the cells of the others are those of the row above', `|  |  | ${LONG} |`],
  ])('keeps its columns when %s', (_, row) => {
    expect(structure(layout(table(row)))).not.toContain('colSpan');
  });
});
