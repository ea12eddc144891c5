import { appearance, FLOOD } from '../sign.ts';
import { streamBody } from '../update.ts';
import { type Attack, appearanceOf, FORM, signed } from './attack.ts';

const FONT = FORM.replace('<<>>', '<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>');
const shows = (id: number) => FORM.replace('<<>>', `<</XObject<</F ${id} 0 R>>>>`);
const times = (count: number, what: string) => what.repeat(count);
const group = appearance(`${FORM}/Group<</S/Transparency/I true/K true/CS/DeviceRGB>>`, '0 0 1 1 re f');
const jpeg = Buffer.from(
  'ffd8ffc0001108fffffffc03011100021100031100ffda000c03010002000300003f00ffd9',
  'hex',
).toString('latin1');
const ranges = `1 begincodespacerange <000000> <ffffff> endcodespacerange 50 beginbfrange ${times(50, '<000000> <ffffff> <0041> ')}endbfrange`;

/** A range whose ends are too large for a number: their difference is computed as 0, although it is about a million. */
const lost = `1 beginbfrange <10000000000000000000> <100000000000000fffff> <0041> endbfrange`;

/** Appearances that take readers minutes or for ever to draw, so that no page is seen. The tests do not show them to readers. */
export const COSTLY: readonly Attack[] = [
  signed('costly appearance', 'nested forms, each shown ten times', [], (_, free) => ({
    ...appearanceOf(times(10, '/F Do '), shows(free)),
    objects: Array.from({ length: 8 }, (_one, i) => ({
      id: free + i,
      body: appearance(i === 7 ? FORM : shows(free + i + 1), i === 7 ? FLOOD : times(10, '/F Do ')),
    })),
  })),
  signed('costly appearance', 'a form that shows itself', [], (_, free) => ({
    ...appearanceOf('/F Do', shows(free)),
    objects: [{ id: free, body: appearance(shows(free), '/F Do') }],
  })),
  signed('costly appearance', 'transparency groups', [], (_, free) => ({
    ...appearanceOf(times(60_000, '/F Do '), shows(free)),
    objects: [{ id: free, body: group }],
  })),
  signed('costly appearance', 'unbalanced graphics states', [], () =>
    appearanceOf(times(100_000, 'q ') + FLOOD),
  ),
  signed('costly appearance', 'rectangles', [], () => appearanceOf(times(60_000, '0 0 200 60 re f '))),
  signed('costly appearance', 'letters', [], () =>
    appearanceOf(`BT /F1 9 Tf ${times(50_000, '(abcdefghijklmnopqrstuvwxyz) Tj ')}ET`, FONT),
  ),
  signed('costly appearance', 'short dashes', [], () =>
    appearanceOf('[.0001 .0001] 0 d 0 0 m 9999999 0 l S'),
  ),
  signed('costly appearance', 'an image of more pixels than it declares', [], (_, free) => ({
    ...appearanceOf('/F Do', shows(free)),
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
  signed('costly appearance', 'a character map with fifty full ranges', [], (_, free) => ({
    ...appearanceOf('BT /F1 9 Tf (a) Tj ET', FONT.replace('/Helvetica', `/Helvetica/ToUnicode ${free} 0 R`)),
    objects: [{ id: free, body: streamBody('', ranges) }],
  })),
  signed('costly appearance', 'a character map whose codes are too long to count', [], (_, free) => ({
    ...appearanceOf('BT /F1 9 Tf (a) Tj ET', FONT.replace('/Helvetica', `/Helvetica/ToUnicode ${free} 0 R`)),
    objects: [{ id: free, body: streamBody('', lost) }],
  })),
];
