/** A sound picture of each kind that csi reads, made in code. */

import { deflateSync } from 'node:zlib';
import { exif, makeJpeg, segment } from './jpeg-files.ts';
import { chunk, makePng } from './png-files.ts';
import { iccProfile } from './profiles.ts';

const SIZE = { width: 24, height: 16 } as const;
const sample = (x: number, y: number, i: number): number => (x * 10 + y * 13 + i * 70) % 256;
const palette = chunk('PLTE', Buffer.from('e1000f000091ffffff666666', 'hex'));
const indexed = { ...SIZE, color: 3, bits: 2, sample: (x: number, y: number) => (x + y) % 4 } as const;
const color = (x: number, y: number): number[] => [60 + x * 60, 40 + y * 150, 90];
const profiled = (bytes: Buffer): Buffer =>
  chunk('iCCP', Buffer.concat([Buffer.from('autre\0\0'), deflateSync(bytes)]));

/** A drawing with fills, strokes, gradients and opacities. */
export const DRAWING = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 160">
  <linearGradient id="a"><stop stop-color="#c00"/><stop offset=".5" stop-color="gold"/><stop offset="1" stop-color="#00c"/></linearGradient>
  <linearGradient id="b" href="#a" gradientUnits="userSpaceOnUse" x1="90" y1="60" x2="130" y2="110" gradientTransform="rotate(20 110 90)"/>
  <rect x="6" y="6" width="80" height="40" rx="10" fill="url(#a)" stroke="black" stroke-width="3"/>
  <circle cx="110" cy="90" r="36" fill="url(#b)"/>
  <path d="M150 20a30 20 30 1 1 40 30L170 70z" fill="none" stroke="#393" stroke-width="5" stroke-linejoin="round" stroke-linecap="round" stroke-dasharray="12 9"/>
  <g opacity=".5" transform="translate(10 110) rotate(-10)"><rect width="40" height="30" fill="red"/><rect x="20" y="10" width="40" height="30" fill="blue"/></g>
  <g style="fill:#0a0;fill-opacity:.5;stroke:navy;stroke-width:3"><polygon points="150,90 225,90 190,150"/><ellipse cx="200" cy="130" rx="30" ry="18" opacity=".6"/></g>
  <clipPath id="c"><circle cx="225" cy="25" r="14"/></clipPath>
  <g clip-path="url(#c)"><rect x="210" y="10" width="30" height="15" fill="teal"/><rect x="210" y="25" width="30" height="15" fill="coral"/></g>
  <path fill-rule="evenodd" fill="purple" d="M90 8l20 50-40-30h46l-40 34z"/>
</svg>`;

/** The pictures by name. */
export const KINDS: Readonly<Record<string, Buffer>> = {
  'PNG, grey': makePng({ ...SIZE, color: 0, sample }),
  'PNG, grey of 1 bit': makePng({ ...SIZE, color: 0, bits: 1, sample: (x, y) => (x + y) % 2 }),
  'PNG, RGB': makePng({ ...SIZE, sample, filter: (row) => row % 5 }),
  'PNG, RGB of 16 bits': makePng({ ...SIZE, bits: 16, sample: (x, y, i) => sample(x, y, i) * 257 }),
  'PNG, palette': makePng({ ...indexed, before: [palette] }),
  'PNG, palette with opacities': makePng({
    ...indexed,
    before: [palette, chunk('tRNS', Buffer.of(255, 128, 0))],
  }),
  'PNG, grey and opacity': makePng({ ...SIZE, color: 4, sample }),
  'PNG, RGB and opacity': makePng({ ...SIZE, color: 6, sample, filter: (row) => row % 5 }),
  'PNG, interlaced': makePng({ ...SIZE, interlace: 1, sample }),
  'PNG, a colour that is transparent': makePng({
    ...SIZE,
    sample: (x) => x * 10,
    before: [chunk('tRNS', Buffer.from('001e001e001e', 'hex'))],
  }),
  'PNG, RGB of another profile': makePng({ ...SIZE, sample, before: [profiled(iccProfile('wide'))] }),
  'PNG, palette of another profile': makePng({ ...indexed, before: [profiled(iccProfile('wide')), palette] }),
  'PNG, grey of another profile': makePng({
    ...SIZE,
    color: 0,
    sample,
    before: [profiled(iccProfile('gray'))],
  }),
  'JPEG, colours': makeJpeg({ ...SIZE, color }),
  'JPEG, grey': makeJpeg({ ...SIZE, color, gray: true }),
  'JPEG, progressive': makeJpeg({ ...SIZE, color, progressive: true }),
  'JPEG, turned': makeJpeg({ ...SIZE, color, before: [exif(6)] }),
  'JPEG, another profile': makeJpeg({
    ...SIZE,
    color,
    before: [segment(0xe2, 'ICC_PROFILE\0', 1, 1, iccProfile('wide'))],
  }),
  SVG: Buffer.from(DRAWING),
};
