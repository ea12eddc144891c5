import { tag } from '../../archive/xml.ts';

const cellStyle = (name: string, more: Record<string, string>, ...properties: readonly string[]) =>
  tag('style:style', { 'style:name': name, 'style:family': 'table-cell', ...more }, ...properties);
const TOP = { 'style:vertical-align': 'top' };
const heading = (name: string, ground: string) =>
  cellStyle(
    name,
    { 'style:data-style-name': 'n-texte' },
    tag('style:table-cell-properties', { 'fo:background-color': ground, 'fo:wrap-option': 'wrap', ...TOP }),
    tag('style:text-properties', { 'fo:font-weight': 'bold' }),
  );
/** The styles of cells: headings, texts, numbers and days. */
export const STYLES = [
  tag('number:text-style', { 'style:name': 'n-texte' }, tag('number:text-content')),
  tag(
    'number:date-style',
    { 'style:name': 'n-jour' },
    tag('number:day', { 'number:style': 'long' }),
    tag('number:text', {}, '/'),
    tag('number:month', { 'number:style': 'long' }),
    tag('number:text', {}, '/'),
    tag('number:year', { 'number:style': 'long' }),
  ),
  heading('titre', '#e6eaf4'),
  heading('remplir', '#fff2cc'),
  cellStyle(
    'texte',
    { 'style:data-style-name': 'n-texte' },
    tag('style:table-cell-properties', { 'fo:wrap-option': 'wrap', ...TOP }),
  ),
  cellStyle('nombre', {}, tag('style:table-cell-properties', TOP)),
  cellStyle('jour', { 'style:data-style-name': 'n-jour' }, tag('style:table-cell-properties', TOP)),
];
