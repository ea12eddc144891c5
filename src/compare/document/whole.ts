import type { BlockContent, ListItem, RootContent, Table } from 'mdast';
import type { Revision } from '../../render/revision.ts';
import { wholeInline } from './inline.ts';
import { isPicture, markable, plain } from './nodes.ts';

/** Directives without any text, which the new document alone decides. */
const SILENT = new Set(['sommaire', 'saut-de-page', 'emblemes']);

/** A block that came or went, with all its text marked; nothing for what only arranges the old pages. */
export function wholeBlock(node: RootContent, revision: Revision): RootContent[] {
  return markable(node).flatMap((one): RootContent[] => {
    switch (one.type) {
      case 'paragraph': {
        const said = { ...one, children: wholeInline(one.children, revision) };
        return isPicture(one) && revision === 'ajoute' ? [said, one] : [said];
      }
      case 'heading':
        return [{ ...one, children: wholeInline(one.children, revision) }];
      case 'list':
        return [{ ...one, children: one.children.map((item) => wholeItem(item, revision)) }];
      case 'table':
        return [wholeTable(one, revision)];
      case 'leafDirective':
        if (!SILENT.has(one.name)) return [{ ...one, children: wholeInline(one.children, revision) }];
        return revision === 'ajoute' ? [one] : [];
      case 'containerDirective': {
        if (SILENT.has(one.name)) return revision === 'ajoute' ? [one] : [];
        const children = one.children.flatMap((child) => wholeBlock(child, revision)) as BlockContent[];
        // The picture of a figure that went is said in words, which no figure holds.
        const name = one.name === 'figure' ? 'note' : one.name;
        return [titled({ ...one, name, children }, revision)];
      }
      default:
        return [one];
    }
  });
}

/** An item of a list that came or went. */
export function wholeItem(item: ListItem, revision: Revision): ListItem {
  return {
    ...item,
    children: item.children.flatMap((child) => wholeBlock(child, revision)) as BlockContent[],
  };
}

function wholeTable(table: Table, revision: Revision): Table {
  return {
    ...table,
    children: table.children.map((row) => ({
      ...row,
      children: row.children.map((cell) => ({ ...cell, children: wholeInline(cell.children, revision) })),
    })),
  };
}

function titled<T extends Extract<RootContent, { type: 'containerDirective' }>>(
  node: T,
  revision: Revision,
): T {
  const titre = node.attributes?.titre;
  return titre ? { ...node, data: { ...node.data, titre: wholeInline(plain(titre), revision) } } : node;
}
