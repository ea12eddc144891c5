import type { RootContent, TableRow } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { daysOf } from '../../../model/periodes.ts';
import { plainText } from '../text/index.ts';
import { figureOf } from './chart.ts';
import { tableOf } from './table.ts';
import type { Block, Figure, TrajectoryBlock, TrajectoryMoment } from './types.ts';

const DAY = 86_400_000;
/** Between what an amendment replaces and what replaces it. */
const ARROW = ' → ';
/** Between the marks of a row. */
const BETWEEN = /\s?; /;
/** Of a cell without a figure. */
const NONE = '–';

/**
 * The drawing of a `:::trajectoire`, whose columns are: day, figure, expected, target, marks. Without any moment where it cannot be drawn, because
 * a cell is no figure, or days are not in order: its table stands then in its place. Throws an Error without a table.
 */
export function trajectoryOf(
  node: ContainerDirective,
  blockOf: (child: RootContent) => Block,
): TrajectoryBlock {
  const [table, ...notes] = node.children;
  if (table?.type !== 'table')
    throw new Error('unexpected in a checked document: :::trajectoire without table');
  const { titre, attendu, taille } = node.attributes ?? {};
  const [, ...rows] = table.children;
  const moments = rows.map(momentOf);
  const days = moments.map((moment) => moment?.day ?? Number.NaN);
  const isDrawn = days.every((day, at) => day >= (days[at - 1] ?? day));
  return {
    kind: 'trajectory',
    ...(titre ? { title: titre } : {}),
    steps: attendu === 'paliers',
    small: taille === 'petite',
    moments: isDrawn ? moments.filter((moment) => moment !== undefined) : [],
    table: tableOf(table, { titre, colonnes: 'toutes' }),
    notes: notes.map(blockOf),
  };
}

function momentOf({ children }: TableRow): TrajectoryMoment | undefined {
  const cells = children.map((cell) => plainText(cell.children).replaceAll('\n', ' '));
  const [date = '', releve = '', attendu = '', objectif = '', repere = ''] = cells;
  const day = dayOf(date);
  const [figure, expected, target] = [releve, attendu, objectif].map(figuresOf);
  if (day === undefined || !figure || !expected || !target || figure.length > 1) return undefined;
  return {
    day,
    ...(figure[0] && { figure: figure[0] }),
    expected,
    target,
    marks: repere.split(BETWEEN).filter((mark) => mark !== '' && mark !== NONE),
    cells,
  };
}

// « 31/12/2026 », « 12/2026 », « T4 2026 » and « 2026 »: the last day that they name.
function dayOf(text: string): number | undefined {
  const periode = text.includes(' ')
    ? text.split(' ').reverse().join('-')
    : text.split('/').reverse().join('-');
  const fin = daysOf(/^\d{4}$/.test(periode) ? Number(periode) : periode)?.fin;
  const time = fin === undefined ? Number.NaN : Date.parse(fin);
  return Number.isNaN(time) ? undefined : time / DAY;
}

function figuresOf(text: string): Figure[] | undefined {
  if (text === '' || text === NONE) return [];
  const figures = text.split(ARROW).map((shown) => ({ value: figureOf(shown), shown }));
  return figures.every((one): one is Figure => one.value !== undefined) && figures.length <= 2
    ? figures
    : undefined;
}
