import { tag } from '../../archive/xml.ts';

/** The namespace of the parts of a workbook. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The styles of cells, by their place in `STYLES`. */
export const STYLE = { heading: 1, toFill: 2, text: 3, number: 4, day: 5 } as const;

const font = (bold: boolean) =>
  tag('font', {}, bold && tag('b'), tag('sz', { val: 11 }), tag('name', { val: 'Calibri' }));
const ground = (rgb: string) =>
  tag(
    'fill',
    {},
    tag('patternFill', { patternType: 'solid' }, tag('fgColor', { rgb }), tag('bgColor', { indexed: 64 })),
  );
const xf = (numFmtId: number, more: Record<string, number> = {}, wrap = true) =>
  tag(
    'xf',
    {
      numFmtId,
      fontId: 0,
      fillId: 0,
      borderId: 0,
      xfId: 0,
      applyNumberFormat: 1,
      applyAlignment: 1,
      ...more,
    },
    tag('alignment', { vertical: 'top', wrapText: wrap ? 1 : undefined }),
  );

/** 49: a text that stays a text when it is typed again; 164: a day with all its digits. */
export const STYLES = tag(
  'styleSheet',
  { xmlns: MAIN },
  tag('numFmts', { count: 1 }, tag('numFmt', { numFmtId: 164, formatCode: 'dd/mm/yyyy' })),
  tag('fonts', { count: 2 }, font(false), font(true)),
  tag(
    'fills',
    { count: 4 },
    tag('fill', {}, tag('patternFill', { patternType: 'none' })),
    tag('fill', {}, tag('patternFill', { patternType: 'gray125' })),
    ground('FFE6EAF4'),
    ground('FFFFF2CC'),
  ),
  tag(
    'borders',
    { count: 1 },
    tag('border', {}, ...['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => tag(side))),
  ),
  tag('cellStyleXfs', { count: 1 }, tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
  tag(
    'cellXfs',
    { count: 6 },
    xf(0, {}, false),
    xf(49, { fontId: 1, fillId: 2, applyFont: 1, applyFill: 1 }),
    xf(49, { fontId: 1, fillId: 3, applyFont: 1, applyFill: 1 }),
    xf(49, { quotePrefix: 1 }),
    xf(0, {}, false),
    xf(164, {}, false),
  ),
  tag('cellStyles', { count: 1 }, tag('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
);
