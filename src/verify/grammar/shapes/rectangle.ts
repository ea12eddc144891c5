import type { PdfValue } from '../../pdf/index.ts';

/** Whether a rectangle is four zeros: that of a signature field that shows nothing (ISO 32000-1, 12.7.4.5). */
export const isEmptyRectangle = (value: PdfValue | undefined): boolean =>
  Array.isArray(value) && value.length === 4 && value.every((one) => one === 0);
