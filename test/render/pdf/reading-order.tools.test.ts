// Needs poppler-utils.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes, Root, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { Contrat } from '../../../src/model/contrat.ts';
import { renderMarkdown } from '../../../src/render/index.ts';
import { parseMarkdown } from '../../../src/render/markdown/index.ts';
import { writePdf } from '../../../src/render/pdf/index.ts';
import { readPicture } from '../../../src/render/pdf/pictures/index.ts';
import { contrat, list, TEMPLATES } from '../../support/files.ts';
import { maximal } from '../../support/maximal.ts';
import { FONTS } from './support.ts';
import { run, temporaryFolder } from './tools.ts';

const folder = temporaryFolder();
const SOURCES = new Map<string, () => Contrat>([
  ...list('examples', '.yaml').map((name) => [name, () => contrat(`examples/${name}`)] as const),
  ['complet.yaml', () => contrat('test/fixtures/complet.yaml')],
  ['avenant.yaml', () => contrat('test/fixtures/avenant.yaml')],
  ['every field', () => maximal('contrat').contrat as unknown as Contrat],
]);

/** One picture for every name: here only the words around it count. */
const PLAN = readPicture(readFileSync('examples/plans/arles-secteurs.png'));
class OnePicture extends Map<string, typeof PLAN> {
  override get = () => PLAN;
  override has = () => true;
}

/**
 * The words of a Markdown in order, without the cover, with the marks and captions that the PDF shows as
 * text.
 */
function written(root: Root): string[] {
  const words: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'text') words.push(node.value);
    else if (node.type === 'table') {
      const kept = calendars.has(node)
        ? (node.children[0]?.children.map(() => true) ?? [])
        : columnsWithText(node);
      for (const row of node.children) {
        const only = onlyCell(row);
        if (only !== undefined) {
          // Neither side promises anything: what both do together stands across the table, under the name of its column.
          const head = node.children[0]?.children[only];
          if (head) visit(head);
          words.push(' ');
          visit(row.children[only] as Nodes);
          words.push(' ');
          continue;
        }
        for (const cell of row.children.filter((_, at) => kept[at])) visit(cell);
        words.push(' ');
      }
    } else if (node.type === 'break' || node.type === 'html') words.push(' ');
    else if (node.type === 'containerDirective' && node.name === 'graphique') {
      words.push(` ${node.attributes?.titre} `);
      node.children.slice(1).forEach(visit);
    } else if ('children' in node) {
      if (node.type === 'containerDirective') words.push(` ${node.attributes?.titre ?? ''} `);
      for (const [index, child] of node.children.entries()) {
        if (node.type === 'list' && !details.has(node) && !numbered.has(node))
          words.push(node.ordered ? ` ${(node.start ?? 1) + index}. ` : ' • ');
        visit(child as Nodes);
      }
      if (!INLINE.has(node.type)) words.push(' ');
    }
  };
  // A calendar has all its years, and the commitments of a list their own numbers.
  const [details, calendars, numbered] = [new Set<Nodes>(), new Set<Nodes>(), new Set<Nodes>()];
  const SETS: Readonly<Record<string, Set<Nodes>>> = {
    details,
    echeancier: calendars,
    engagements: numbered,
  };
  const mark = (node: Nodes): void => {
    if ('children' in node) {
      if (node.type === 'containerDirective')
        for (const child of node.children) SETS[node.name]?.add(child as Nodes);
      for (const child of node.children) mark(child as Nodes);
    }
  };
  mark(root);
  for (const node of root.children)
    if (!(node.type === 'containerDirective' && node.name === 'couverture')) visit(node);
  return words.join('').split(/\s+/).filter(Boolean);
}
// The cell that alone says something in a row of at least three, where the others say « néant ».
function onlyCell({ children }: Table['children'][number]): number | undefined {
  const said = children.flatMap((cell, at) => (textOf(cell) === 'néant' ? [] : [at]));
  return children.length >= 3 && said.length === 1 && said.length < children.length ? said[0] : undefined;
}

// The PDF leaves out the columns after the first two that hold nothing but dashes.
function columnsWithText({ children: [head, ...rows] }: Table): boolean[] {
  const text = (node: Nodes | undefined): string =>
    node === undefined
      ? ''
      : 'children' in node
        ? node.children.map(text).join('')
        : 'value' in node
          ? node.value
          : '';
  return (head?.children ?? []).map(
    (_, at) =>
      at < 2 || rows.length === 0 || rows.some(({ children }) => !/^[–\s]*$/.test(text(children[at]))),
  );
}
const INLINE = new Set(['strong', 'emphasis', 'link']);

/**
 * The words of a PDF as a screen reader gets them from its structure, without cover, table of contents and
 * figures.
 */
function readAloud(file: string): string[] {
  const words: string[] = [];
  let skipped = Number.POSITIVE_INFINITY;
  let inline = false;
  // The cover is the first section.
  const [, , ...lines] = run('pdfinfo', '-struct-text', file).split('\n');
  for (const line of lines.slice(lines.findIndex((one) => /^ {2}\S/.test(one)))) {
    const indent = line.search(/\S/);
    if (indent <= skipped) skipped = Number.POSITIVE_INFINITY;
    if (indent < 0 || skipped < indent) continue;
    const text = /^ *"(.*)"$/.exec(line)?.[1];
    const type = /^ *(\w+)/.exec(line)?.[1] ?? '';
    if (text !== undefined) words.push(`${inline ? '' : ' '}${text}`);
    else if (type === 'TOC') words.pop();
    if (type === 'TOC' || type === 'Figure') skipped = indent;
    // Text after a link continues the same words.
    inline = type === 'Link' || (inline && (text !== undefined || type === 'Object'));
  }
  return words
    .join('')
    .replaceAll(/\u00ad\s*/g, '')
    .split(/\s+/)
    .filter(Boolean);
}

describe('the reading order', () => {
  it.each([...SOURCES.keys()])(
    'is that of the Markdown, word for word: %s',
    async (name) => {
      const { markdown, meta } = renderMarkdown(SOURCES.get(name)?.() as Contrat, {
        document: 'contrat',
        templates: TEMPLATES,
      });
      const root = parseMarkdown(markdown);
      const file = join(folder, 'document.pdf');
      writeFileSync(file, (await writePdf(root, { ...meta, pictures: new OnePicture() }, FONTS)).bytes);
      const expected = written(root);
      const actual = readAloud(file);
      const at = expected.findIndex((word, index) => word !== actual[index]);
      // Only the words around the first difference: a whole contract would make an unreadable message.
      expect(actual.slice(Math.max(0, at - 8), at + 8)).toEqual(expected.slice(Math.max(0, at - 8), at + 8));
      expect([at, actual.length]).toEqual([-1, expected.length]);
      expect(expected.length).toBeGreaterThan(100);
    },
    240_000,
  );
});
