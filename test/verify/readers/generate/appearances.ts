import { zlibSync } from 'fflate';
import type { Part } from '../update.ts';
import { streamBody } from '../update.ts';
import type { Dice } from './dice.ts';

/** Generates the objects of an appearance; the first one is the appearance stream. */
export type Appearance = (dice: Dice, free: number) => Part[];

const form = (keys: string, content: string, deflate = false): string =>
  deflate
    ? streamBody(
        `/Type/XObject/Subtype/Form${keys}/Filter/FlateDecode`,
        Buffer.from(zlibSync(Buffer.from(content, 'latin1'))).toString('latin1'),
      )
    : streamBody(`/Type/XObject/Subtype/Form${keys}`, content);

const BOX = '/BBox[0 0 200 60]';
const HELVETICA = '/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>';
const number = (dice: Dice) =>
  dice.chance(0.1) ? dice.pick(['-9000', '20000', '0', '.001']) : String(dice.below(300) - 40);
const some = (dice: Dice, count: number) => Array.from({ length: count }, () => number(dice)).join(' ');
const nested = (dice: Dice, inside: string) =>
  `q\n${inside}${dice.chance(0.3) ? `${some(dice, 4)} re W n\n` : ''}Q\n`;

const DRAWINGS: readonly ((dice: Dice) => string)[] = [
  (dice) => `${dice.next().toFixed(2)} ${dice.next().toFixed(2)} 0 rg ${some(dice, 4)} re f\n`,
  (dice) =>
    `${dice.next().toFixed(2)} G ${dice.below(40)} w ${some(dice, 2)} m ${some(dice, 2)} l ${some(dice, 6)} c S\n`,
  (dice) =>
    `q ${dice.pick(['1 0 0 1', '40 0 0 40', '0 1 -1 0', '.5 .5 -.5 .5'])} ${some(dice, 2)} cm ${some(dice, 4)} re B Q\n`,
  (dice) => `${some(dice, 4)} re W* n\n`,
  (dice) => `/DeviceRGB cs .9 .1 .1 sc ${some(dice, 4)} re f*\n`,
  (dice) => `[${dice.below(9) + 1} 2] 0 d ${some(dice, 4)} re s\n`,
];

const drawn = (dice: Dice) => {
  let content = '';
  for (let i = dice.below(6); i >= 0; i--)
    content += dice.chance(0.3) ? nested(dice, dice.pick(DRAWINGS)(dice)) : dice.pick(DRAWINGS)(dice);
  return content;
};
const text = (dice: Dice) => {
  const lines = ['Signé par Untel', 'Date : 1er avril 2026', dice.pick(['Lu et approuvé', '\\(Q\\) q Q'])];
  return `BT /F1 ${dice.below(30) + 4} Tf ${dice.chance(0.2) ? '1 Tr ' : ''}1 0 0 1 ${some(dice, 2)} Tm ${lines.map((line) => `(${line}) Tj 0 -12 Td`).join(' ')} ET\n`;
};

const bar: Appearance = (dice, free) => [
  { id: free, body: form(`${BOX}/Resources<<>>`, drawn(dice), dice.chance(0.5)) },
];
const empty: Appearance = (dice, free) => [
  { id: free, body: form(`${dice.pick(['/BBox[0 0 0 0]', BOX])}/Resources<<>>`, '') },
];
const words: Appearance = (dice, free) => [
  { id: free, body: form(`${BOX}/Resources<<${HELVETICA}>>`, text(dice) + drawn(dice), dice.chance(0.5)) },
];
const turned: Appearance = (dice, free) => {
  const [box, matrix] = [
    dice.pick([
      '[0 0 200 60]',
      '[-50 -50 500 500]',
      '[10 10 20 12.5]',
      '[0 0 1 1]',
      '[200 60 0 0]',
      '[0 0 595.28 841.89]',
    ]),
    dice.pick(['[1 0 0 1 0 0]', '[0 1 -1 0 0 0]', '[.5 0 0 2 7 9]', '[1 0 0 -1 0 60]', '[.7 .7 -.7 .7 0 0]']),
  ];
  return [
    {
      id: free,
      body: form(`/BBox${box}/Matrix${matrix}/Resources<<${HELVETICA}>>`, drawn(dice) + text(dice)),
    },
  ];
};
/** The layout of Acrobat, which many signing programs follow: a form FRM that shows layers. */
const layered: Appearance = (dice, free) => [
  {
    id: free,
    body: form(`${BOX}/Resources<</XObject<</FRM ${free + 1} 0 R>>>>`, 'q 1 0 0 1 0 0 cm /FRM Do Q'),
  },
  {
    id: free + 1,
    body: form(
      `${BOX}/Resources<</XObject<</n0 ${free + 2} 0 R/n2 ${free + 3} 0 R>>>>`,
      'q 1 0 0 1 0 0 cm /n0 Do Q q 1 0 0 1 0 0 cm /n2 Do Q',
    ),
  },
  { id: free + 2, body: form('/BBox[0 0 100 100]/Resources<<>>', '% DSBlank\n') },
  {
    id: free + 3,
    body: form(`${BOX}/Resources<<${HELVETICA}>>`, text(dice) + drawn(dice), dice.chance(0.5)),
  },
];
const picture: Appearance = (dice, free) => {
  const [keys, mask] = ['/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8', dice.chance(0.5)];
  const parts: Part[] = [
    {
      id: free,
      body: form(
        `${BOX}/Resources<</XObject<</Im1 ${free + 1} 0 R>>>>`,
        `q ${dice.pick(['200 0 0 60 0 0', '9000 0 0 9000 -99 -99'])} cm /Im1 Do Q\n`,
      ),
    },
    {
      id: free + 1,
      body: streamBody(`${keys}/ColorSpace/DeviceRGB${mask ? `/SMask ${free + 2} 0 R` : ''}`, 'abcdefghijkl'),
    },
  ];
  if (mask) parts.push({ id: free + 2, body: streamBody(`${keys}/ColorSpace/DeviceGray`, 'a~0z') });
  return parts;
};
const seeThrough: Appearance = (dice, free) => [
  {
    id: free,
    body: form(
      `${BOX}/Group<</S/Transparency/CS/DeviceRGB>>/Resources<</ExtGState<</G0 ${free + 1} 0 R>>>>`,
      `q /G0 gs ${drawn(dice)} Q\n`,
    ),
  },
  {
    id: free + 1,
    body: `<</Type/ExtGState/ca ${dice.next().toFixed(2)}/CA 1${dice.chance(0.3) ? '/BM/Multiply' : ''}>>`,
  },
];

/** The kinds of appearances that signing programs write; those listed twice are twice as likely. */
export const APPEARANCES: readonly Appearance[] = [
  bar,
  bar,
  words,
  words,
  turned,
  layered,
  picture,
  seeThrough,
  empty,
];
