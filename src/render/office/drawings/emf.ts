/** Writes enhanced metafiles (MS-EMF), which each version of Word and LibreOffice reads. Four exports: one, and what it draws with. Lengths are points from the top left corner. */

import { joined } from '../../../kernel/bytes/join.ts';

/** Logical units in a point: coordinates are whole numbers. */
const UNITS = 100;
const HUNDREDTHS_OF_MILLIMETRE = 2540 / 72;
/** The device that the drawing refers to, any one: 96 dots an inch. */
const DEVICE = { dots: 3840, millimetres: 1016 } as const;
const HEADER_LENGTH = 108;
const NULL_PEN = 0x80000008;
const PEN = { geometric: 0x10000, dashed: 7 } as const;

/** The records that are written here, by the numbers of MS-EMF 2.1.1. */
const RECORD = {
  polyBezierTo: 5,
  setWindowExt: 9,
  setWindowOrg: 10,
  setViewportExt: 11,
  setViewportOrg: 12,
  eof: 14,
  setMapMode: 17,
  setBkMode: 18,
  setPolyFillMode: 19,
  setTextAlign: 22,
  setTextColor: 24,
  moveTo: 27,
  saveDc: 33,
  restoreDc: 34,
  selectObject: 37,
  createBrush: 39,
  deleteObject: 40,
  lineTo: 54,
  beginPath: 59,
  endPath: 60,
  closeFigure: 61,
  fillPath: 62,
  strokePath: 64,
  selectClipPath: 67,
  createFont: 82,
  textOut: 84,
  createPen: 95,
} as const;

/** Red, green and blue, from 0 to 1. */
export type EmfColor = readonly [number, number, number];

/** A step of an outline. */
export type EmfStep =
  | readonly ['m' | 'l', number, number]
  | readonly ['c', number, number, number, number, number, number]
  | readonly ['h'];

/** How a line is drawn; cap and join as PDF numbers them. */
export interface EmfPen {
  width: number;
  cap: number;
  join: number;
  dash: readonly number[];
}

/** A metafile under way. */
export class Emf {
  readonly #records: Uint8Array[] = [];
  readonly #width: number;
  readonly #height: number;

  constructor(width: number, height: number) {
    [this.#width, this.#height] = [width, height];
    const [across, down] = [width, height].map((points) => Math.max(1, Math.round(points * UNITS)));
    const [columns, rows] = [width, height].map(dotsOf);
    this.#add(RECORD.setMapMode, 8);
    this.#add(RECORD.setWindowOrg, 0, 0);
    this.#add(RECORD.setWindowExt, across ?? 1, down ?? 1);
    this.#add(RECORD.setViewportOrg, 0, 0);
    this.#add(RECORD.setViewportExt, columns ?? 1, rows ?? 1);
    this.#add(RECORD.setBkMode, 1);
  }

  fill(steps: readonly EmfStep[], color: EmfColor, evenOdd: boolean): void {
    this.#add(RECORD.setPolyFillMode, evenOdd ? 1 : 2);
    this.#add(RECORD.createBrush, 1, 0, colorOf(color), 0);
    this.#with(NULL_PEN, () => {
      this.#path(steps);
      this.#add(RECORD.fillPath, ...this.#bounds());
    });
  }

  stroke(steps: readonly EmfStep[], color: EmfColor, { width, cap, join, dash }: EmfPen): void {
    const caps = [0x200, 0, 0x100][cap] ?? 0x200;
    const joins = [0x2000, 0, 0x1000][join] ?? 0x2000;
    const style = PEN.geometric | caps | joins | (dash.length > 0 ? PEN.dashed : 0);
    const lengths = dash.map((length) => Math.max(1, Math.round(length * UNITS)));
    const line = Math.max(1, Math.round(width * UNITS));
    this.#add(RECORD.createPen, 1, 0, 0, 0, 0, style, line, 0, colorOf(color), 0, lengths.length, ...lengths);
    this.#with(undefined, () => {
      this.#path(steps);
      this.#add(RECORD.strokePath, ...this.#bounds());
    });
  }

  within(steps: readonly EmfStep[], evenOdd: boolean, draw: () => void): void {
    this.#add(RECORD.saveDc);
    this.#add(RECORD.setPolyFillMode, evenOdd ? 1 : 2);
    this.#path(steps);
    this.#add(RECORD.selectClipPath, 1);
    draw();
    this.#add(RECORD.restoreDc, -1);
  }

  /** A line of text that begins here, on its baseline. */
  text(
    x: number,
    y: number,
    text: string,
    color: EmfColor,
    font: { name: string; size: number; bold: boolean },
  ): void {
    const face = new Uint8Array(320);
    const view = new DataView(face.buffer);
    view.setInt32(0, -Math.round(font.size * UNITS), true);
    view.setInt32(16, font.bold ? 700 : 400, true);
    for (const [at, letter] of [...font.name].entries())
      view.setUint16(28 + 2 * at, letter.charCodeAt(0), true);
    this.#record(RECORD.createFont, joined([ints(1), face]));
    this.#add(RECORD.setTextAlign, 24);
    this.#add(RECORD.setTextColor, colorOf(color));
    this.#with(undefined, () => {
      const units = Uint8Array.from(
        { length: text.length * 2 },
        (_, at) => text.charCodeAt(at >> 1) >> (8 * (at & 1)),
      );
      const padded = joined([units, new Uint8Array((4 - (units.length % 4)) % 4)]);
      const [left, base] = [Math.round(x * UNITS), Math.round(y * UNITS)];
      // Without distances between letters, which each reader then takes from its font.
      const head = ints(0, 0, -1, -1, 2, 0, 0, left, base, text.length, 76, 0, 0, 0, -1, -1, 0);
      this.#record(RECORD.textOut, joined([head, padded]));
    });
  }

  bytes(): Uint8Array {
    this.#add(RECORD.eof, 0, 16, 20);
    const body = joined(this.#records);
    const frame = [this.#width, this.#height].map((points) => Math.round(points * HUNDREDTHS_OF_MILLIMETRE));
    const head = ints(
      ...[1, HEADER_LENGTH, ...this.#bounds(), 0, 0, frame[0] ?? 0, frame[1] ?? 0],
      ...[0x464d4520, 0x10000, body.length + HEADER_LENGTH, this.#records.length + 1],
      // Two objects at most, with the first that is never made; no description, no palette.
      ...[2, 0, 0, 0, DEVICE.dots, DEVICE.dots, DEVICE.millimetres, DEVICE.millimetres],
      ...[0, 0, 0, DEVICE.millimetres * 1000, DEVICE.millimetres * 1000],
    );
    return joined([head, body]);
  }

  // The object that was just made is used, then deleted, so that there is never more than one.
  #with(beside: number | undefined, draw: () => void): void {
    this.#add(RECORD.saveDc);
    this.#add(RECORD.selectObject, 1);
    if (beside !== undefined) this.#add(RECORD.selectObject, beside);
    draw();
    this.#add(RECORD.restoreDc, -1);
    this.#add(RECORD.deleteObject, 1);
  }

  #path(steps: readonly EmfStep[]): void {
    this.#add(RECORD.beginPath);
    for (const [kind, ...numbers] of steps) {
      const units = numbers.map((value) => Math.round(value * UNITS));
      if (kind === 'm') this.#add(RECORD.moveTo, ...units);
      else if (kind === 'l') this.#add(RECORD.lineTo, ...units);
      else if (kind === 'c') this.#add(RECORD.polyBezierTo, ...this.#bounds(), 3, ...units);
      else this.#add(RECORD.closeFigure);
    }
    this.#add(RECORD.endPath);
  }

  #bounds(): number[] {
    return [0, 0, dotsOf(this.#width), dotsOf(this.#height)];
  }

  #add(type: number, ...values: readonly number[]): void {
    this.#record(type, ints(...values));
  }

  #record(type: number, data: Uint8Array): void {
    this.#records.push(joined([ints(type, data.length + 8), data]));
  }
}

const dotsOf = (points: number): number => Math.max(1, Math.round((points * 96) / 72));

const colorOf = (color: EmfColor): number =>
  color.reduce((all, level, at) => all | (Math.round(Math.min(1, Math.max(0, level)) * 255) << (8 * at)), 0);

function ints(...values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of values.entries()) view.setInt32(4 * at, value | 0, true);
  return bytes;
}
