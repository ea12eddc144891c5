import { all, type Element, parsed, partsOf } from './reading.ts';

/** What a reader of a DOCX meets: a line for each paragraph, with its style, its number, its bookmarks and its place in a table. */
export function outlineOf(bytes: Uint8Array): string {
  const parts = partsOf(bytes);
  const numbers = numbersOf(parsed(parts['word/numbering.xml'] ?? ''));
  const lines = (element: Element, indent: string): string[] =>
    element.children.flatMap((child): string[] => {
      if (typeof child === 'string') return [];
      if (child.name === 'w:p') return [indent + paragraphLine(child, numbers)];
      if (child.name === 'w:tbl')
        return [`${indent}tableau ${gridOf(child)}`, ...lines(child, `${indent}  `)];
      if (child.name === 'w:tr')
        return [`${indent}ligne${flags(child, 'w:trPr')}`, ...lines(child, `${indent}  `)];
      if (child.name === 'w:tc') return lines(child, `${indent}|${flags(child, 'w:tcPr')} `);
      return lines(child, indent);
    });
  const notes = all(parsed(parts['word/footnotes.xml'] ?? ''), 'w:footnote').slice(2);
  const part = (name: string) => parsed(parts[`word/${name}.xml`] ?? '');
  return `${[
    ...lines(part('document'), ''),
    ...notes.map((note) => `note ${note.attributes['w:id']} : ${textOf(note)}`),
    ...['header1', 'footer1', 'header2', 'footer2'].map((name) => `${name} : ${textOf(part(name))}`),
  ].join('\n')}\n`;
}

/** The text of a DOCX as people read it: a line for each paragraph, with its number, then the footnotes. */
export function readingOf(bytes: Uint8Array): string {
  const parts = partsOf(bytes);
  const numbers = numbersOf(parsed(parts['word/numbering.xml'] ?? ''));
  return ['word/document.xml', 'word/footnotes.xml']
    .flatMap((name) => all(parsed(parts[name] ?? ''), 'w:p'))
    .map((one) => `${numbers(one)}${textOf(one)}`)
    .join('\n');
}

/** The text of an element: what stands between its tags, its tabulations and its line breaks. */
function textOf(element: Element): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return element.name === 'w:t' ? child : '';
      if (child.name === 'w:tab') return element.name === 'w:r' ? '\t' : '';
      if (child.name === 'w:br') return '\n';
      return child.name === 'w:instrText' ? '' : textOf(child);
    })
    .join('');
}

const value = (element: Element | undefined, name: string) =>
  element && all(element, name)[0]?.attributes['w:val'];

// The number that Word shows before a paragraph; it counts as it goes.
function numbersOf(numbering: Element): (paragraph: Element) => string {
  const by = (name: string, id: string) =>
    new Map(all(numbering, name).map((one) => [one.attributes[id], one]));
  const abstracts = by('w:abstractNum', 'w:abstractNumId');
  const nums = by('w:num', 'w:numId');
  const counts = new Map<string, number>();
  return (paragraph) => {
    const [properties] = all(paragraph, 'w:numPr');
    if (!properties) return '';
    const id = value(properties, 'w:numId') ?? '';
    const level = Number(value(properties, 'w:ilvl'));
    const num = nums.get(id);
    const abstract = abstracts.get(value(num, 'w:abstractNumId') ?? '');
    const definition = abstract && all(abstract, 'w:lvl')[level];
    if (!definition) throw new Error(`no list ${id}`);
    const text = value(definition, 'w:lvlText') ?? '';
    if (value(definition, 'w:numFmt') === 'bullet') return `${text} `;
    const count = (counts.get(`${id} ${level}`) ?? Number(value(num, 'w:startOverride') ?? 1) - 1) + 1;
    counts.set(`${id} ${level}`, count);
    return text.replace(/%\d/, String(count)) + (value(definition, 'w:suff') === 'nothing' ? '' : ' ');
  };
}

function paragraphLine(paragraph: Element, numbers: (one: Element) => string): string {
  const marks = [
    value(paragraph, 'w:pStyle') ?? 'Normal',
    ...(all(paragraph, 'w:pageBreakBefore').length > 0 ? ['[page]'] : []),
    ...(all(paragraph, 'w:sectPr').length > 0 ? ['[section]'] : []),
    ...all(paragraph, 'w:bookmarkStart').map(({ attributes }) => `#${attributes['w:name']}`),
    ...all(paragraph, 'w:footnoteReference').map(({ attributes }) => `(note ${attributes['w:id']})`),
  ];
  return `${marks.join(' ')} : ${numbers(paragraph)}${textOf(paragraph).replaceAll('\n', ' / ')}`.trimEnd();
}

function gridOf(table: Element): string {
  const grid = all(table, 'w:gridCol').map(({ attributes }) => attributes['w:w']);
  const title = value(table, 'w:tblCaption');
  return `${grid.join(' ')}${title ? ` « ${title} »` : ''}`;
}

function flags(element: Element, name: string): string {
  const shown = ['w:cantSplit', 'w:tblHeader', 'w:gridSpan', 'w:vMerge'];
  const found = all(element, name)[0]?.children ?? [];
  return found
    .flatMap((child) => (typeof child === 'object' && shown.includes(child.name) ? [child] : []))
    .map((child) => ` ${[child.name.slice(2), child.attributes['w:val']].filter(Boolean).join('=')}`)
    .join('');
}
