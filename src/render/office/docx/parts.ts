import { tag, XML } from '../../../archive/xml.ts';
import type { DocumentMeta } from '../../meta.ts';
import { NUMBERED_LISTS } from '../headings.ts';
import type { Look } from '../styles.ts';
import { paragraph } from './paragraphs.ts';
import { field, run } from './runs.ts';
import { NAMESPACES, twips } from './styles.ts';
import type { Writing } from './writing.ts';

// Five exports: the parts beside the body that WordprocessingML wants.

const BULLETS = ['•', '–', '•'];

/** The part of the lists: articles, annexes, bullets, then each ordered list of the text. */
export function numberingPart({ lists }: Writing): string {
  const level = (at: number, format: string, text: string, more: string) =>
    tag(
      'w:lvl',
      { 'w:ilvl': at },
      tag('w:start', { 'w:val': 1 }),
      tag('w:numFmt', { 'w:val': format }),
      format !== 'bullet' && text.includes('—') && tag('w:suff', { 'w:val': 'nothing' }),
      tag('w:lvlText', { 'w:val': text }),
      tag('w:lvlJc', { 'w:val': 'left' }),
      more,
    );
  const indent = (at: number) =>
    tag('w:pPr', {}, tag('w:ind', { 'w:left': twips(18 * (at + 1)), 'w:hanging': twips(18) }));
  const levels = (format: string, text: (at: number) => string) =>
    Array.from({ length: 9 }, (_, at) => level(at, format, text(at), indent(at)));
  const flat = tag('w:pPr', {}, tag('w:ind', { 'w:left': 0, 'w:firstLine': 0 }));
  const abstracts = [
    ...NUMBERED_LISTS.map((name) => [level(0, 'decimal', `${name}\u00a0%1 — `, flat)]),
    levels('bullet', (at) => BULLETS[at % BULLETS.length] ?? '•'),
    levels('decimal', (at) => `%${at + 1}.`),
  ];
  const nums = [1, 2, 3].map((id) => numberOf(id, id - 1));
  const ordered = lists.map((start, index) =>
    numberOf(4 + index, 3, tag('w:lvlOverride', { 'w:ilvl': 0 }, tag('w:startOverride', { 'w:val': start }))),
  );
  return `${XML}${tag(
    'w:numbering',
    NAMESPACES,
    ...abstracts.map((inside, id) =>
      tag(
        'w:abstractNum',
        { 'w:abstractNumId': id },
        tag('w:multiLevelType', { 'w:val': inside.length > 1 ? 'hybridMultilevel' : 'singleLevel' }),
        ...inside,
      ),
    ),
    ...nums,
    ...ordered,
  )}`;
}

const numberOf = (id: number, abstract: number, ...more: string[]) =>
  tag('w:num', { 'w:numId': id }, tag('w:abstractNumId', { 'w:val': abstract }), ...more);

/** The part of the footnotes, with the two lines that Word draws above them. */
export function footnotesPart({ footnotes }: Writing): string {
  const line = (id: number, type: string, mark: string) =>
    tag('w:footnote', { 'w:type': type, 'w:id': id }, tag('w:p', {}, tag('w:r', {}, tag(mark))));
  return `${XML}${tag(
    'w:footnotes',
    NAMESPACES,
    line(-1, 'separator', 'w:separator'),
    line(0, 'continuationSeparator', 'w:continuationSeparator'),
    ...footnotes,
  )}`;
}

/** The settings: the language, no compatibility with older versions of Word. */
export function settingsPart(): string {
  const compatibility = {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  };
  return `${XML}${tag(
    'w:settings',
    NAMESPACES,
    tag('w:defaultTabStop', { 'w:val': 709 }),
    tag('w:characterSpacingControl', { 'w:val': 'doNotCompress' }),
    tag('w:footnotePr', {}, tag('w:footnote', { 'w:id': -1 }), tag('w:footnote', { 'w:id': 0 })),
    tag('w:compat', {}, tag('w:compatSetting', compatibility)),
    tag('w:themeFontLang', { 'w:val': 'fr-FR' }),
    tag('w:decimalSymbol', { 'w:val': ',' }),
    tag('w:listSeparator', { 'w:val': ';' }),
  )}`;
}

/** The head of the pages: the title, and PROJET as long as it is one. */
export function headerPart({ entete, mention }: DocumentMeta, look: Look, turned: boolean): string {
  const text = run(entete) + (mention ? run('\t') + run(mention, { style: 'Acompleter' }) : '');
  return `${XML}${tag('w:hdr', NAMESPACES, across(text, 'Entete', look, turned))}`;
}

/** The foot of the pages: the version, and the number of the page. */
export function footerPart({ pied }: DocumentMeta, look: Look, turned: boolean): string {
  const page = `${run('Page ')}${field('PAGE', run('1'))}${run(' sur ')}${field('NUMPAGES', run('1'))}`;
  return `${XML}${tag('w:ftr', NAMESPACES, across(`${run(`${pied ?? ''}\t`)}${page}`, 'Pieddepage', look, turned))}`;
}

// In landscape, the tabulation of the style is replaced by one further to the right.
function across(runs: string, style: 'Entete' | 'Pieddepage', { paper }: Look, turned: boolean): string {
  if (!turned) return paragraph(runs, { style });
  const stop = (value: string, width: number) =>
    tag('w:tab', { 'w:val': value, 'w:pos': twips(width - 2 * paper.side) });
  return tag(
    'w:p',
    {},
    tag(
      'w:pPr',
      {},
      tag('w:pStyle', { 'w:val': style }),
      tag('w:tabs', {}, stop('clear', paper.width), stop('right', paper.height)),
    ),
    runs,
  );
}
