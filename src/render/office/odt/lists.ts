import { tag } from '../../../archive/xml.ts';
import type { NUMBERED_LISTS } from '../headings.ts';
import { identified, pt } from './styles.ts';
import type { OdtWriting } from './writing.ts';

// Three exports: the list styles of bullets and of numbers, and the list of the headings that are numbered.

const BULLETS = ['•', '–', '•'];
const LEVELS = 10;
const INDENT = 18;

/** The name of the list style of bullets that begin so many points from the margin. */
export function bulletList(writing: OdtWriting, margin: number): string {
  return listStyle(writing, 'Puces', margin, 'text:list-level-style-bullet', (level) => ({
    'text:bullet-char': BULLETS[level % BULLETS.length],
  }));
}

/** The name of the list style of numbers. */
export function orderedList(writing: OdtWriting, margin: number): string {
  return listStyle(writing, 'Nombres', margin, 'text:list-level-style-number', () => ({
    'style:num-format': '1',
    'style:num-suffix': '.',
  }));
}

/** A heading as an item of the list that numbers it: « Article 1 — ». */
export function numberedHeadings(
  list: (typeof NUMBERED_LISTS)[number],
  heading: string,
  writing: OdtWriting,
): string {
  const name = identified(`csi ${list}`);
  if (!writing.lists.has(name)) {
    const none = tag(
      'style:list-level-properties',
      { 'text:list-level-position-and-space-mode': 'label-alignment' },
      tag('style:list-level-label-alignment', { 'text:label-followed-by': 'nothing' }),
    );
    const first = {
      'style:num-prefix': `${list}\u00a0`,
      'style:num-suffix': ' — ',
      'style:num-format': '1',
    };
    writing.lists.set(
      name,
      tag(
        'text:list-style',
        { 'style:name': name },
        tag('text:list-level-style-number', { 'text:level': 1, ...first }, none),
      ),
    );
  }
  const before = writing.numbered.get(list);
  writing.numbered.set(list, identified(list));
  return tag(
    'text:list',
    {
      'text:style-name': name,
      ...(before === undefined ? { 'xml:id': identified(list) } : { 'text:continue-list': before }),
    },
    tag('text:list-item', {}, heading),
  );
}

function listStyle(
  { lists }: OdtWriting,
  kind: string,
  margin: number,
  element: string,
  look: (level: number) => Record<string, string | undefined>,
): string {
  const name = `${kind}${margin || ''}`;
  if (lists.has(name)) return name;
  const levels = Array.from({ length: LEVELS }, (_, level) => {
    const left = pt(margin + INDENT * (level + 1));
    const label = tag('style:list-level-label-alignment', {
      ...{ 'text:label-followed-by': 'listtab', 'text:list-tab-stop-position': left },
      ...{ 'fo:margin-left': left, 'fo:text-indent': pt(-INDENT) },
    });
    const mode = { 'text:list-level-position-and-space-mode': 'label-alignment' };
    return tag(
      element,
      { 'text:level': level + 1, ...look(level) },
      tag('style:list-level-properties', mode, label),
    );
  });
  lists.set(name, tag('text:list-style', { 'style:name': name }, ...levels));
  return name;
}
