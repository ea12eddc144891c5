import { all, type Element, parsed, partsOf } from './reading.ts';

/** What a reader of an ODT meets: a line for each paragraph, with its style, its number, its bookmarks and its place in a table. */
export function outlineOf(bytes: Uint8Array): string {
  const { body, styles, numbers } = documentOf(bytes);
  const lines = (element: Element, indent: string): string[] =>
    element.children.flatMap((child): string[] => {
      if (typeof child === 'string') return [];
      const inside = () => lines(child, `${indent}  `);
      switch (child.name) {
        case 'text:p':
        case 'text:h':
          return [indent + paragraphLine(child, styles, numbers), ...notesOf(child, indent)];
        case 'table:table':
          return [`${indent}tableau ${tableLine(child, styles)}`, ...inside()];
        case 'table:table-header-rows':
          return [`${indent}têtes`, ...inside()];
        case 'table:table-row':
          return [`${indent}ligne ${styles(child)['fo:keep-together']}`, ...inside()];
        case 'table:covered-table-cell':
          return [`${indent}| couverte`];
        case 'table:table-cell':
          return lines(child, `${indent}|${spans(child)} `);
        case 'text:table-of-content-source':
          return [];
        default:
          return lines(child, indent);
      }
    });
  const notesOf = (paragraph: Element, indent: string) =>
    all(paragraph, 'text:note-body').map((note) => `${indent}  note : ${textOf(note)}`);
  const masters = all(parsed(partsOf(bytes)['styles.xml'] ?? ''), 'style:master-page');
  const page = ({ attributes, children }: Element) =>
    `${attributes['style:name']} : ${children.map((child) => (typeof child === 'string' ? '' : textOf(child))).join(' | ')}`;
  return `${[...lines(body, ''), ...masters.map(page)].join('\n')}\n`;
}

/** The text of an ODT as people read it: a line for each paragraph, with its number, notes where they are called. */
export function readingOf(bytes: Uint8Array): string {
  const { body, numbers } = documentOf(bytes);
  return paragraphsOf(body)
    .map((one) => `${numbers.get(one) ?? ''}${textOf(one)}`)
    .join('\n');
}

type Styles = (element: Element) => Record<string, string>;

function documentOf(bytes: Uint8Array): { body: Element; styles: Styles; numbers: Map<Element, string> } {
  const content = parsed(partsOf(bytes)['content.xml'] ?? '');
  const body = all(content, 'office:text')[0];
  if (!body) throw new Error('no text');
  const known = new Map(
    all(content, 'style:style').map(({ attributes, children }) => [
      attributes['style:name'],
      Object.assign(
        {},
        attributes,
        ...children.map((child) => typeof child === 'object' && child.attributes),
      ),
    ]),
  );
  const styles: Styles = ({ attributes }) =>
    known.get(attributes['text:style-name'] ?? attributes['table:style-name']) ?? {};
  const numbers = numbersOf(content);
  for (const note of all(content, 'text:note')) {
    const [mark] = all(note, 'text:note-citation');
    for (const one of all(note, 'text:note-body').flatMap(paragraphsOf).slice(0, 1))
      numbers.set(one, mark ? textOf(mark) : '');
  }
  return { body, styles, numbers };
}

function paragraphsOf(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const own = child.name === 'text:p' || child.name === 'text:h';
    return [...(own ? [child] : []), ...paragraphsOf(child)];
  });
}

// The number of the first paragraph of each item; a list that continues another counts on.
function numbersOf(content: Element): Map<Element, string> {
  const kinds = new Map(
    all(content, 'text:list-style').map((one) => [one.attributes['style:name'] ?? '', one]),
  );
  const counts = new Map<string, number>();
  const found = new Map<Element, string>();
  const visit = (list: Element, inherited: string, level: number): void => {
    const { 'text:style-name': style = inherited, 'text:continue-list': before } = list.attributes;
    const key = before ?? list.attributes['xml:id'] ?? '';
    let count = before === undefined ? 0 : (counts.get(before) ?? 0);
    const look =
      kinds.get(style)?.children.filter((child) => typeof child === 'object')[level]?.attributes ?? {};
    for (const item of list.children) {
      if (typeof item === 'string') continue;
      count = Number(item.attributes['text:start-value'] ?? count + 1);
      const [first] = item.children;
      const number =
        look['text:bullet-char'] ??
        `${look['style:num-prefix'] ?? ''}${count}${look['style:num-suffix'] ?? ''}`;
      if (typeof first === 'object') found.set(first, look['style:num-prefix'] ? number : `${number} `);
      for (const inner of item.children)
        if (typeof inner === 'object' && inner.name === 'text:list') visit(inner, style, level + 1);
    }
    counts.set(key, count);
  };
  const top = (element: Element): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'text:list') visit(child, '', 0);
      else top(child);
    }
  };
  top(content);
  return found;
}

/** The text of an element: of its notes, the marks alone. */
function textOf(element: Element): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.name === 'text:s') return ' '.repeat(Number(child.attributes['text:c'] ?? 1));
      if (child.name === 'text:tab') return '\t';
      if (child.name === 'text:line-break') return '\n';
      return child.name === 'text:note-body' ? '' : textOf(child);
    })
    .join('');
}

function paragraphLine(paragraph: Element, styles: Styles, numbers: Map<Element, string>): string {
  const own = styles(paragraph);
  const level = paragraph.attributes['text:outline-level'];
  const marks = [
    own['style:parent-style-name'] ?? paragraph.attributes['text:style-name'],
    ...(level ? [`niveau ${level}`] : []),
    ...(own['fo:break-before'] ? ['[page]'] : []),
    ...(own['style:master-page-name'] ? [`[pages ${own['style:master-page-name']}]`] : []),
    ...all(paragraph, 'text:bookmark-start').map(({ attributes }) => `#${attributes['text:name']}`),
  ];
  const text = `${numbers.get(paragraph) ?? ''}${textOf(paragraph)}`;
  return `${marks.join(' ')} : ${text.replaceAll('\n', ' / ')}`.trimEnd();
}

function tableLine(table: Element, styles: Styles): string {
  const columns = all(table, 'table:table-column').map((one) => styles(one)['style:column-width']);
  const title = table.children.find((child) => typeof child === 'object' && child.name === 'table:title');
  return `${columns.join(' ')}${typeof title === 'object' ? ` « ${textOf(title)} »` : ''}`;
}

function spans({ attributes }: Element): string {
  const across = attributes['table:number-columns-spanned'];
  const down = attributes['table:number-rows-spanned'];
  return `${across ? ` sur ${across} colonnes` : ''}${down ? ` sur ${down} lignes` : ''}`;
}
