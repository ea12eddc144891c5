import { appearance, FLOOD } from '../sign.ts';
import { type Attack, appearanceOf, FORM, signed } from './attack.ts';

const BARE = '/Type/XObject/Subtype/Form/Resources<<>>';
const boxed = (box: string) => `${BARE}/BBox${box}`;
const noBox = (name: string, keys: string) =>
  signed('unconfined appearance', name, ['PDFium'], () => appearanceOf(FLOOD, keys));

/** Appearances that no BBox confines to their field. */
const unboxed: Attack[] = [
  noBox('no BBox', BARE),
  ...[' null', '/Name', ' true', ' 5', '<<>>'].map((box) => noBox(`BBox${box}`, boxed(box))),
  signed('unconfined appearance', 'BBox is a reference to null', ['PDFium'], (_, free) => ({
    ...appearanceOf(FLOOD, boxed(` ${free} 0 R`)),
    objects: [{ id: free, body: 'null' }],
  })),
  signed('unconfined appearance', 'BBox is a reference to no object', ['PDFium'], (_, free) =>
    appearanceOf(FLOOD, boxed(` ${free} 0 R`)),
  ),
  ...['[]', '[0 0 9]', '[0 0 200 60 0 0]', '[[0 0 200 60]]', '[null 0 200 60]', '[(a) 0 200 60]'].map((box) =>
    signed('unconfined appearance', `BBox${box}`, [], () => appearanceOf(FLOOD, boxed(box))),
  ),
  signed('unconfined appearance', 'appearance states, one without BBox', ['PDFium'], (_, free) => ({
    appearance: `<</On ${free} 0 R>>`,
    field: { AS: '/On' },
    objects: [{ id: free, body: appearance(BARE, FLOOD) }],
  })),
  signed('unconfined appearance', 'an inner form', [], (_, free) => ({
    ...appearanceOf('/F Do', FORM.replace('<<>>', `<</XObject<</F ${free} 0 R>>>>`)),
    objects: [{ id: free, body: appearance(BARE, FLOOD) }],
  })),
  signed('unconfined appearance', 'an image as the appearance', [], () =>
    appearanceOf(
      'x',
      '/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/BBox[0 0 200 60]',
    ),
  ),
  signed('unconfined appearance', 'PostScript as the appearance', [], () =>
    appearanceOf(FLOOD, '/Type/XObject/Subtype/PS/BBox[0 0 200 60]'),
  ),
];

const MORE = 12;
/** Ways of writing Q, which restores a graphics state, that PDF.js reads. */
const ENDS: Readonly<Record<string, string>> = {
  alone: 'Q ',
  'after a number': '0Q ',
  'after a real number': '1.5Q ',
  'after names': '/a/b Q ',
  'after NUL': 'Q\0',
  'after a comment ended by CR': '%x\rQ ',
  'after a string': '()Q',
  'after a dictionary': '<<>>Q',
  'after an array': '[]Q',
  'in braces': '{Q} ',
  'after a stray bracket': '>Q ',
  'in a compatibility section': 'BX Q ',
  'after an inline image': 'BI /W 1 /H 1 /BPC 8 /CS /G ID x\nEI Q ',
};
const Q = 'Q '.repeat(MORE);

/** Appearances that restore more graphics states than they save, and so undo the clip to their BBox. */
const unwound: Attack[] = [
  ...Object.entries(ENDS).map(([how, end]) =>
    signed('unbalanced appearance', how, ['PDF.js'], () => appearanceOf(end.repeat(MORE) + FLOOD)),
  ),
  signed('unbalanced appearance', 'after as many q', ['PDF.js'], () =>
    appearanceOf(`${'q '.repeat(MORE)}${'Q '.repeat(2 * MORE)}${FLOOD}`),
  ),
  signed('unbalanced appearance', 'in an inner form', ['PDF.js'], (_, free) => ({
    ...appearanceOf('/F Do', FORM.replace('<<>>', `<</XObject<</F ${free} 0 R>>>>`)),
    objects: [{ id: free, body: appearance(FORM, Q + FLOOD) }],
  })),
  signed('unbalanced appearance', 'in hexadecimal', ['PDF.js'], () =>
    appearanceOf(`${Buffer.from(Q + FLOOD).toString('hex')}>`, `${FORM}/Filter/ASCIIHexDecode`),
  ),
  signed('unbalanced appearance', 'in the data of an inline image', ['PDF.js'], () =>
    appearanceOf(`BI /W 4 /H 4 /BPC 8 /CS /G ID xxEI ${Q}${FLOOD} \nEI ${'q '.repeat(MORE)}`),
  ),
];

/** Attacks by the appearance of a signature. */
export const APPEARANCES: readonly Attack[] = [...unboxed, ...unwound];
