import { readElements } from '../../archive/elements.ts';

/** What a cell with a style shows a number as. */
export type ShownAs = 'day' | 'number';

/** The formats that ECMA-376 numbers and that show a day (18.8.30); 18 to 21 show an hour alone. */
const isBuiltInDay = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** The format of each style of cells, by its place. */
export function formatsOf(xml: string | undefined): readonly ShownAs[] {
  const formats: ShownAs[] = [];
  if (xml === undefined) return formats;
  const codes = new Map<number, string>();
  let within = false;
  readElements(xml, {
    open(name, attributes) {
      const what = name.slice(name.indexOf(':') + 1);
      const id = Number(attributes.numFmtId);
      if (what === 'numFmt') codes.set(id, attributes.formatCode ?? '');
      if (what === 'cellXfs') within = true;
      if (what !== 'xf' || !within) return;
      const code = codes.get(id);
      formats.push((code === undefined ? isBuiltInDay(id) : showsDay(code)) ? 'day' : 'number');
    },
    text() {},
    close(name) {
      if (name.endsWith('cellXfs')) within = false;
    },
  });
  return formats;
}

// A year or a day in the part for positive numbers, outside of quotes, brackets and escaped signs: « jj/mm/aaaa » in French.
const showsDay = (code: string) =>
  /[ydja]/i.test((code.split(';')[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*.|General|Standard/gi, ''));
