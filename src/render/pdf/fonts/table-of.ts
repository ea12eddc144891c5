import type { Sfnt } from './sfnt.ts';

/** Where a table stands in the file, in bytes; nowhere, and empty, when the font lacks it. */
export function tableOf(font: Pick<Sfnt, 'tables'>, tag: string): { offset: number; length: number } {
  return font.tables.get(tag) ?? { offset: 0, length: 0 };
}
