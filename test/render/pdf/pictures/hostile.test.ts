import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Picture, PictureError, readPicture } from '../../../../src/render/pdf/pictures/index.ts';
import { runs } from '../../../support/tiers.ts';
import { exif, makeJpeg, segment } from './jpeg-files.ts';
import { problemsOf } from './operators.ts';
import { pdfOfBytes } from './pages.ts';
import { chunk, ihdr, makePng, pngOf } from './png-files.ts';

const END = chunk('IEND', Buffer.alloc(0));
const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40">${inside}</svg>`;

/** Small sound files of each kind, which truncations and mutations start from. */
const SEEDS: Readonly<Record<string, Buffer>> = {
  'PNG in RGB and opacity': makePng({
    width: 5,
    height: 4,
    color: 6,
    filter: (y) => y % 5,
    sample: (x, y, i) => x * 40 + y * 9 + i,
  }),
  'PNG, interlaced palette': makePng({
    width: 9,
    height: 7,
    bits: 2,
    color: 3,
    interlace: 1,
    sample: (x, y) => (x + y) % 4,
    before: [chunk('PLTE', Buffer.from('0102031122334455667788aa', 'hex')), chunk('tRNS', Buffer.of(0, 99))],
  }),
  'JPEG, baseline': makeJpeg({
    width: 24,
    height: 16,
    color: (x, y) => [x * 70, y * 90, 9],
    before: [exif(6)],
  }),
  'JPEG, progressive': makeJpeg({
    width: 16,
    height: 16,
    color: (x, y) => [x * 70, y * 90, 9],
    progressive: true,
  }),
  SVG: Buffer.from(
    svg(
      '<!-- é --><defs><linearGradient id="a" x2=".5"><stop stop-color="red"/><stop offset="1" stop-color="#00f"/></linearGradient></defs>' +
        '<g opacity=".5" transform="rotate(9 4,4) scale(.9)"><rect width="20" height="9" rx="2" fill="url(#a)" stroke="navy"/></g>' +
        '<path d="M1 1c2 2 3-3 4 5a3 4 9 01 6 6zm2 2l5-5" style="fill:none;stroke:rgb(1,2,3);stroke-dasharray:3 1" />',
    ),
  ),
};

/** Reads a file that may be anything: a picture, or undefined when csi refuses it as it should. */
function tried(bytes: Uint8Array): Picture | undefined {
  try {
    return readPicture(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(PictureError);
    expect((error as PictureError).message).toMatch(/^[\p{Ll}][^\n]{10,250}$/u);
    return undefined;
  }
}

describe.each(Object.entries(SEEDS))('%s', (_, seed) => {
  it('cut at any byte is refused', () => {
    expect(tried(seed)).toBeDefined();
    for (let at = 0; at < seed.length; at++) expect(tried(seed.subarray(0, at)), `at ${at}`).toBeUndefined();
  });

  it('with any byte changed is refused, or is a picture that paints', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(seed.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (changes) => {
          const bytes = Buffer.from(seed);
          for (const [at, value] of changes) bytes[at] = value;
          const picture = tried(bytes);
          if (picture) expect(problemsOf(pdfOfBytes(bytes, 60, 40))).toEqual([]);
        },
      ),
      { numRuns: runs(60, 5000) },
    );
  });
});

/** A PNG whose sums are right, whatever its chunks say. */
const anyPng = fc
  .record({
    width: fc.oneof(fc.nat(40), fc.constantFrom(0, 1, 2 ** 31, 2 ** 32 - 1)),
    height: fc.nat(40),
    bits: fc.constantFrom(1, 2, 4, 8, 16, 3, 0, 255),
    color: fc.nat(7),
    interlace: fc.nat(2),
    pixels: fc.uint8Array({ maxLength: 3000 }),
    zeros: fc.nat(5000),
    more: fc.array(
      fc.tuple(
        fc.constantFrom(
          'PLTE',
          'tRNS',
          'pHYs',
          'gAMA',
          'cHRM',
          'iCCP',
          'sRGB',
          'cICP',
          'IDAT',
          'tEXt',
          'ABCD',
        ),
        fc.uint8Array({ maxLength: 60 }),
      ),
      { maxLength: 3 },
    ),
  })
  .map(({ width, height, bits, color, interlace, pixels, zeros, more }) =>
    pngOf(
      ihdr(width, height, bits, color, interlace),
      ...more.map(([type, data]) => chunk(type, data)),
      chunk('IDAT', deflateSync(Buffer.concat([Buffer.alloc(zeros), pixels]))),
      END,
    ),
  );

const word = fc.constantFrom(
  '1',
  '-.5',
  '1e3',
  'NaN',
  '1e999',
  '0',
  'url(#a)',
  'none',
  '50%',
  'red',
  '2 2',
  'M0 0h9v9',
  'M1 1a2 2 0 0 1 5 5z',
  '0 0 5 5',
  'scale(0)',
  'rotate(3)',
);
const attribute = fc.tuple(
  fc.constantFrom(
    'x',
    'width',
    'height',
    'rx',
    'r',
    'd',
    'points',
    'transform',
    'fill',
    'stroke',
    'stroke-width',
    'stroke-dasharray',
    'opacity',
    'fill-opacity',
    'id',
    'offset',
    'x2',
    'gradientTransform',
    'clip-path',
    'onclick',
  ),
  word,
);
/** A drawing of random elements with random attributes. */
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom(
        'g',
        'g',
        'path',
        'rect',
        'circle',
        'polygon',
        'line',
        'defs',
        'linearGradient',
        'stop',
        'clipPath',
        'text',
      ),
      fc.uniqueArray(attribute, { maxLength: 4, selector: ([name]) => name }),
      fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('element'), { minLength: 1, maxLength: 3 })),
    )
    .map(
      ([name, attributes, children]) =>
        `<${name}${attributes.map(([key, value]) => ` ${key}="${value}"`).join('')}>${children.join('')}</${name}>`,
    ),
}));

describe('files made up', () => {
  it.each([
    ['PNG', anyPng],
    ['SVG', fc.array(element, { maxLength: 6 }).map((all) => Buffer.from(svg(all.join(''))))],
    [
      'bytes after the start of a JPEG',
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.concat([Buffer.of(255, 216, 255), bytes])),
    ],
    [
      'text after the start of an SVG',
      fc.string({ maxLength: 100 }).map((text) => Buffer.from(`<svg ${text}`)),
    ],
  ])('%s are refused, or are pictures that paint', (_, files) => {
    fc.assert(
      fc.property(files as fc.Arbitrary<Buffer>, (bytes) => {
        if (tried(bytes)) expect(problemsOf(pdfOfBytes(bytes, 60, 40))).toEqual([]);
      }),
      { numRuns: runs(100, 5000) },
    );
  });
});

describe('a bomb costs no more than a picture', () => {
  /** Bytes that were taken up meanwhile, outside of JavaScript's own objects. */
  const taken = (read: () => void): number => {
    const before = process.memoryUsage().arrayBuffers;
    read();
    return process.memoryUsage().arrayBuffers - before;
  };
  const zeros = (length: number): Buffer => deflateSync(Buffer.alloc(length));
  const text = (start: string, middle: string, times: number, end: string): Buffer =>
    Buffer.from(svg(start + middle.repeat(times) + end));

  it.each([
    [
      'of more pixels than it announces',
      pngOf(ihdr(10, 10), chunk('IDAT', zeros(50_000_000)), END),
      /dépassent la taille annoncée/,
    ],
    [
      'that announces 2^31 pixels',
      pngOf(ihdr(2 ** 31 - 1, 1), chunk('IDAT', zeros(10)), END),
      /au plus 16 millions/,
    ],
    [
      'that announces 64 MB and holds none',
      pngOf(ihdr(4000, 4000, 8, 6), chunk('IDAT', zeros(10)), END),
      /ne se décompressent pas/,
    ],
    [
      'of 16 bits a sample',
      pngOf(ihdr(4000, 4000, 16, 6), chunk('IDAT', zeros(100_000_000)), END),
      /trop de mémoire/,
    ],
    [
      'in its colour profile',
      makePng({
        width: 1,
        height: 1,
        sample: () => 0,
        before: [chunk('iCCP', Buffer.concat([Buffer.from('a\0\0'), zeros(50_000_000)]))],
      }),
      /profil de couleurs dépassent/,
    ],
    [
      'of scans',
      Buffer.concat([
        makeJpeg({ width: 8, height: 8, color: () => [0], progressive: true }).subarray(0, -2),
        ...Array<Buffer>(200).fill(segment(0xda, 1, 1, 0, 0, 0, 0)),
        Buffer.of(255, 217),
      ]),
      /abîmé/,
    ],
    ['of groups', text('', '<g>', 100_000, ''), /emboîte plus de 100 groupes/],
    [
      'of translucent groups',
      text('', '<g opacity=".5">', 50, `<path d="M0 0h1"/>${'</g>'.repeat(50)}`),
      /trop de groupes translucides/,
    ],
    ['of elements', text('', '<g/>', 100_000, ''), /plus de 20000 éléments/],
    ['of steps', text('<path d="M0 0', 'h1', 400_000, '"/>'), /200 000 points/],
    [
      'of gradients',
      text(
        `<linearGradient id="a">${'<stop/>'.repeat(99)}</linearGradient>`,
        '<g opacity=".5"><rect width="1" height="1" fill="url(#a)"/></g>',
        1500,
        '',
      ),
      /trop de dégradés/,
    ],
    [
      'of entities',
      Buffer.from(`<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${svg('&b;')}`),
      /entités/,
    ],
    ['of spaces', text('<g', ' ', 900_000, '/'), /mal formé/],
    ['of comments in a style', text('<g style="', '/* a', 200_000, '" blob=""/>'), /l’attribut « blob »/],
    [
      'of clips',
      text(
        `<clipPath id="a"><path d="M0 0${'h1'.repeat(100_000)}"/></clipPath>`,
        '<g clip-path="url(#a)"/>',
        1000,
        '',
      ),
      /découpes ont trop de points/,
    ],
    ['of rules', text('<style>', '.a{fill:red}', 60_000, '</style>'), /plus de 1000 règles/],
    ['of braces', text('<style>', '{', 900_000, '</style>'), /une règle de style/],
    ['of entities in a title', text('<path d="', '&amp;', 150_000, '"/>'), /« d »/],
    ['of a million bytes', text('', ' ', 1_000_000, ''), /plus de 1 Mo/],
  ])('%s', (_, bytes, message) => {
    const start = process.cpuUsage();
    const bytesTaken = taken(() => expect(() => readPicture(bytes)).toThrow(message));
    const { user } = process.cpuUsage(start);
    expect(bytesTaken).toBeLessThan(30_000_000);
    // Some 2.5 s at most on a slow machine; without its bound, each would take minutes.
    expect(user / 1000).toBeLessThan(10_000);
  });
});
