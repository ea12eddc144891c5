import type { Dice } from './dice.ts';
import { SPACE } from './fragments.ts';

const row = (offset: number, generation: number, kind: string) =>
  `${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} ${kind} \n`;
const replace =
  (from: string | RegExp, to: (dice: Dice) => string) =>
  (dice: Dice, table: string): string =>
    table.replace(from, to(dice));
const space = (dice: Dice) => dice.pick(SPACE);

/** Ways of spoiling a cross-reference table, given from `xref` to the end of its trailer. */
export const REWRITES: readonly ((dice: Dice, table: string) => string)[] = [
  replace('xref\n', () => 'xref '),
  replace('xref\n', (dice) => `xref${space(dice)}`),
  replace(/^(\d+) (\d+)\n/m, (dice) => `$1${space(dice)}$2${space(dice)}`),
  replace(
    /^(\d+) (\d+)\n/m,
    (dice) => `${dice.pick(['0', '+', '-', ''])}$1 $2${dice.pick(['', '.0', '.'])}\n`,
  ),
  // Without object 0, or with another number for it.
  replace(/0 1\n0000000000 65535 f \n/, () => ''),
  replace('0 1\n', () => '1 1\n'),
  replace('65535 f', (dice) => dice.pick(['00000 f', '65535 n', '65536 f', '99999 f'])),
  replace('0000000000 65535', (dice) => `${String(dice.below(999)).padStart(10, '0')} 65535`),
  replace(
    'trailer',
    (dice) => `${dice.pick([0, 1, 2, 5, 7, 900])} 1\n${row(0, dice.pick([0, 1, 65_535]), 'f')}trailer`,
  ),
  replace('trailer', (dice) => `${dice.pick([0, 1, 70_000])} 0\ntrailer`),
  replace('xref\n', (dice) => `xref\n${dice.pick([1, 5, 900, 8_388_607])} 1\n${row(0, 65_535, 'f')}`),
  replace(/((?:^\d+ \d+\n(?:\d{10} .*\n)+))trailer/m, () => '$1$1trailer'),
  replace('trailer\n', (dice) => `trailer${space(dice)}`),
  replace(/>>\n$/, (dice) => `>>${space(dice)}`),
  replace(/>>\n$/, (dice) => `>>\n${space(dice).repeat(dice.pick([1, 1100, 30_000]))}`),
  replace(/\d{10} 00000 n/, (dice) => `${String(dice.below(30_000)).padStart(10, '0')} 00000 n`),
  replace(/00000 n/, (dice) => `${String(dice.pick([1, 65_535, 99_999])).padStart(5, '0')} n`),
];
