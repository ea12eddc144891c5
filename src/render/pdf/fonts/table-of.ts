import type { Sfnt } from './sfnt.ts';

/** Where a table is in the file, in bytes; offset and length 0 when the font lacks it. */
export function tableOf(font: Pick<Sfnt, 'tables'>, tag: string): { offset: number; length: number } {
  return font.tables.get(tag) ?? { offset: 0, length: 0 };
}
