import { formatDay } from '../../kernel/french/date.ts';
import { formatNumber } from '../../kernel/french/number.ts';
import { sentence } from '../../kernel/french/typography.ts';
import { escaped, tag } from '../../render/html/markup.ts';

// Four exports: a table of the page, what its cells hold, and how it is written.

/** A cell: a text, a number, a day; nothing. */
export type CelluleDePage = string | number | { jour: string } | undefined;

export interface LigneDePage {
  cellules: readonly CelluleDePage[];
  /** What filters know the row by. */
  classes?: readonly string[];
}

export interface TableDePortefeuille {
  id: string;
  titre: string;
  /** Whether the column holds figures, which stand at the right. */
  colonnes: readonly { titre: string; chiffres?: boolean }[];
  /** The first cell names its row. */
  lignes: readonly LigneDePage[];
  /** What is said below. */
  note?: string;
}

/** A table that can be scrolled sideways on a narrow screen. One without rows is a sentence. */
export function table({ id, titre, colonnes, lignes, note }: TableDePortefeuille): string {
  const below = note === undefined ? '' : tag('p', { class: 'note' }, escaped(sentence(note)));
  if (lignes.length === 0) return tag('p', { id }, escaped(`${titre}\u00a0: aucune ligne.`)) + below;
  const head = colonnes.map((colonne) =>
    tag('th', { scope: 'col', class: colonne.chiffres ? 'nombre' : undefined }, escaped(colonne.titre)),
  );
  const rows = lignes.map(({ cellules, classes = [] }) => {
    const cells = colonnes.map((colonne, at) => {
      const own = { class: colonne.chiffres ? 'nombre' : undefined };
      const text = written(cellules[at]);
      return at === 0 ? tag('th', { scope: 'row', ...own }, text) : tag('td', own, text);
    });
    return `\n${tag('tr', { class: classes.length > 0 ? classes.join(' ') : undefined }, ...cells)}`;
  });
  const whole = tag(
    'table',
    {},
    tag('caption', { id }, tag('span', {}, escaped(sentence(titre)))),
    tag('thead', {}, tag('tr', {}, ...head)),
    tag('tbody', {}, ...rows),
  );
  return `${tag('div', { class: 'tableau', role: 'region', tabindex: 0, 'aria-labelledby': id }, whole)}${below}\n`;
}

const NON_BREAKING = '\u00a0';

function written(cell: CelluleDePage): string {
  if (cell === undefined || cell === '') return '<span class="vide">–</span>';
  if (typeof cell === 'number') return escaped(formatNumber(cell));
  if (typeof cell === 'string') return escaped(cell);
  return /^\d{4}-\d\d-\d\d$/.test(cell.jour)
    ? tag('time', { datetime: cell.jour }, escaped(formatDay(cell.jour, NON_BREAKING)))
    : escaped(cell.jour);
}
