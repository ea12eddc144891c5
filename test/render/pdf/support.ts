import { readFileSync } from 'node:fs';
import { faces } from '../../../.build/faces.ts';
import { parseMarkdown } from '../../../src/render/markdown/index.ts';
import type { DocumentMeta } from '../../../src/render/meta.ts';
import { blocksOf } from '../../../src/render/pdf/blocks/index.ts';
import type { FontFiles } from '../../../src/render/pdf/fonts/faces.ts';
import { Shaper } from '../../../src/render/pdf/fonts/shaping.ts';
import { layoutDocument } from '../../../src/render/pdf/layout/index.ts';
import type { LineItem, Page, PageItem } from '../../../src/render/pdf/layout/items.ts';
import type { StructureElement } from '../../../src/render/pdf/layout/structure.ts';
import { hyphenateFrench } from '../../../src/render/pdf/text/hyphenate-fr.ts';
import type { TextLine } from '../../../src/render/pdf/text/lines.ts';

/** csi's faces, read once. */
export const FONTS = Object.fromEntries(
  faces.map(({ name, file }) => [name, readFileSync(file)]),
) as unknown as FontFiles;

export const META: DocumentMeta = {
  titre: 'Contrat d’essai',
  entete: 'Contrat d’essai',
  pied: 'Version 1',
  date: '2026-03-01',
};

export const SAMPLE = readFileSync(new URL('golden/sample.md', import.meta.url), 'utf8');

/** The pages of a Markdown with their placed items. */
export function layout(markdown: string, meta: DocumentMeta = META, fonts: FontFiles = FONTS): Page[] {
  return layoutDocument(blocksOf(parseMarkdown(markdown)), meta, new Shaper(fonts), hyphenateFrench);
}

/** The text of a line, without the hyphens that the layout adds. */
export function textOf(line: TextLine): string {
  return line.segments
    .filter((segment) => !segment.hyphen)
    .flatMap((segment) => segment.words.map((word) => word.text))
    .join('');
}

/** What is copied of a line, or read aloud: words in place of some signs. */
export function spokenOf(line: TextLine): string {
  return line.segments
    .filter((segment) => !segment.hyphen)
    .map(({ style, words }) => style.spoken ?? words.map((word) => word.text).join(''))
    .join('');
}

/** The lines of a page that are part of the document, in reading order. */
export function linesOf(page: Page): LineItem[] {
  return page.items.filter((item): item is LineItem => item.kind === 'line' && item.element !== null);
}

/** The lines of a page outside the document: running head and foot, repeated heads, « (suite) ». */
export function artifactsOf(page: Page): LineItem[] {
  return page.items.filter((item): item is LineItem => item.kind === 'line' && item.element === null);
}

/** Pages as text, one line for each item, with its place in points and, for a text, its element. */
export function frames(pages: readonly Page[]): string {
  return pages
    .map((page, index) =>
      [
        `── page ${index + 1}${page.cover ? ', cover' : ''}, ${page.width} × ${page.height}`,
        ...page.items.map(frame),
      ].join('\n'),
    )
    .join('\n\n');
}

function frame(item: PageItem): string {
  const at = (value: number): string => value.toFixed(1).padStart(6);
  switch (item.kind) {
    case 'line':
      return `${at(item.y)} ${at(item.x)}  ${(item.element?.type ?? '·').padEnd(7)} ${textOf(item.line)}${item.line.segments.some((one) => one.hyphen) ? '¬' : ''}`;
    case 'rule':
      return `${at(item.y)} ${at(item.x)}  rule    ${item.width.toFixed(1)}${item.dots ? ', dots' : ''}`;
    case 'box':
      return `${at(item.y)} ${at(item.x)}  box     ${item.width.toFixed(1)} × ${item.height.toFixed(1)}`;
    case 'empty':
      return `${at(item.y)}         ${item.element.type.padEnd(7)} (empty)`;
    case 'drawing':
      return `${at(item.y)} ${at(item.x)}  drawing ${item.width.toFixed(1)} × ${item.height.toFixed(1)}, ${item.shapes.length} shapes`;
    case 'picture':
      return `${at(item.y)} ${at(item.x)}  picture ${item.width.toFixed(1)} × ${item.height.toFixed(1)}, ${item.picture.kind}`;
    case 'field':
      return `${at(item.y)} ${at(item.x)}  field   ${item.width.toFixed(1)} × ${item.height.toFixed(1)} ${item.name} “${item.label}”`;
    case 'bookmark':
      return `${at(item.y)}         bookmark ${item.depth} ${item.title}`;
  }
}

/** The logical structure as an indented tree with its texts, elements in the order of painting. */
export function structure(pages: readonly Page[]): string {
  const children = new Map<StructureElement | null, StructureElement[]>();
  const texts = new Map<StructureElement, string>();
  const attach = (one: StructureElement): void => {
    const known = children.get(one.parent) ?? [];
    if (known.includes(one)) return;
    children.set(one.parent, [...known, one]);
    if (one.parent) attach(one.parent);
  };
  for (const item of pages.flatMap((page) => page.items)) {
    if (item.kind !== 'line' && 'element' in item) attach(item.element);
    if (item.kind !== 'line' || !item.element) continue;
    attach(item.element);
    texts.set(item.element, (texts.get(item.element) ?? '') + textOf(item.line));
  }
  const show = (one: StructureElement, depth: number): string[] => {
    const attributes = Object.entries(one.attributes ?? {}).map(([name, value]) => ` ${name}=${value}`);
    const text = texts.get(one)?.trim();
    return [
      `${'  '.repeat(depth)}${one.type}${attributes.join('')}${text ? ` “${text}”` : ''}`,
      ...(children.get(one) ?? []).flatMap((child) => show(child, depth + 1)),
    ];
  };
  return (children.get(null) ?? []).flatMap((one) => show(one, 0)).join('\n');
}
