import { FLOOD, look } from '../sign.ts';
import { type Attack, FORM, lookOf, signed } from './attack.ts';

const BARE = '/Type/XObject/Subtype/Form/Resources<<>>';
const boxed = (box: string) => `${BARE}/BBox${box}`;
const noBox = (name: string, keys: string) =>
  signed('look without a box', name, ['PDFium'], () => lookOf(FLOOD, keys));

/** Looks that nothing confines to their field. */
const unboxed: Attack[] = [
  noBox('none', BARE),
  ...[' null', '/Name', ' true', ' 5', '<<>>'].map((box) => noBox(`BBox${box}`, boxed(box))),
  signed('look without a box', 'BBox given by a reference to null', ['PDFium'], (_, free) => ({
    ...lookOf(FLOOD, boxed(` ${free} 0 R`)),
    objects: [{ id: free, body: 'null' }],
  })),
  signed('look without a box', 'BBox given by a reference to nothing', ['PDFium'], (_, free) =>
    lookOf(FLOOD, boxed(` ${free} 0 R`)),
  ),
  ...['[]', '[0 0 9]', '[0 0 200 60 0 0]', '[[0 0 200 60]]', '[null 0 200 60]', '[(a) 0 200 60]'].map((box) =>
    signed('look without a box', `BBox${box}`, [], () => lookOf(FLOOD, boxed(box))),
  ),
  signed('look without a box', 'states, of which one has none', ['PDFium'], (_, free) => ({
    look: `<</On ${free} 0 R>>`,
    field: { AS: '/On' },
    objects: [{ id: free, body: look(BARE, FLOOD) }],
  })),
  signed('look without a box', 'a form within', [], (_, free) => ({
    ...lookOf('/F Do', FORM.replace('<<>>', `<</XObject<</F ${free} 0 R>>>>`)),
    objects: [{ id: free, body: look(BARE, FLOOD) }],
  })),
  signed('look without a box', 'an image', [], () =>
    lookOf(
      'x',
      '/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/BBox[0 0 200 60]',
    ),
  ),
  signed('look without a box', 'PostScript', [], () =>
    lookOf(FLOOD, '/Type/XObject/Subtype/PS/BBox[0 0 200 60]'),
  ),
];

const MORE = 12;
/** Ways of ending a graphics state that was not begun, as PDF.js reads them. */
const ENDS: Readonly<Record<string, string>> = {
  plainly: 'Q ',
  'behind a number': '0Q ',
  'behind a real number': '1.5Q ',
  'behind names': '/a/b Q ',
  'behind NUL': 'Q\0',
  'behind a remark ended by CR': '%x\rQ ',
  'behind a string': '()Q',
  'behind a dictionary': '<<>>Q',
  'behind an array': '[]Q',
  'in braces': '{Q} ',
  'behind a stray bracket': '>Q ',
  'in a section of compatibility': 'BX Q ',
  'behind an image of its own': 'BI /W 1 /H 1 /BPC 8 /CS /G ID x\nEI Q ',
};
const Q = 'Q '.repeat(MORE);

/** Looks that end more graphics states than they begin, and with them the clip to their box. */
const unwound: Attack[] = [
  ...Object.entries(ENDS).map(([how, end]) =>
    signed('look unwound', how, ['PDF.js'], () => lookOf(end.repeat(MORE) + FLOOD)),
  ),
  signed('look unwound', 'behind as many as begun', ['PDF.js'], () =>
    lookOf(`${'q '.repeat(MORE)}${'Q '.repeat(2 * MORE)}${FLOOD}`),
  ),
  signed('look unwound', 'in a form within', ['PDF.js'], (_, free) => ({
    ...lookOf('/F Do', FORM.replace('<<>>', `<</XObject<</F ${free} 0 R>>>>`)),
    objects: [{ id: free, body: look(FORM, Q + FLOOD) }],
  })),
  signed('look unwound', 'in hexadecimal', ['PDF.js'], () =>
    lookOf(`${Buffer.from(Q + FLOOD).toString('hex')}>`, `${FORM}/Filter/ASCIIHexDecode`),
  ),
  signed('look unwound', 'in the data of an image of its own', ['PDF.js'], () =>
    lookOf(`BI /W 4 /H 4 /BPC 8 /CS /G ID xxEI ${Q}${FLOOD} \nEI ${'q '.repeat(MORE)}`),
  ),
];

/** Attacks on what a signature shows. */
export const LOOKS: readonly Attack[] = [...unboxed, ...unwound];
