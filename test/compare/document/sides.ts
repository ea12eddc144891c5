import type { Nodes, PhrasingContent, Root, Table } from 'mdast';
import { revisionOf } from '../../../src/render/revision.ts';

/** The texts of a document in their order, without those that only the other side has; pictures apart. */
export function sideOf(root: Root, without: 'ajoute' | 'retire'): string[] {
  return texts(root, without).filter((text) => text.trim() !== '' && !text.startsWith('[image'));
}

function texts(node: Nodes, without: 'ajoute' | 'retire'): string[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return [inline(node.children, without)];
  if (node.type === 'table') return tableTexts(node, without);
  if (node.type === 'leafDirective') return [inline(node.children, without)];
  const titre = node.type === 'containerDirective' ? node.attributes?.titre : undefined;
  const marked = (node.data as { titre?: PhrasingContent[] } | undefined)?.titre;
  const title = marked ? inline(marked, without) : (titre ?? '');
  return 'children' in node ? [title, ...node.children.flatMap((child) => texts(child, without))] : [];
}

// Columns that hold nothing are not printed, so that neither side has to have them.
function tableTexts({ children }: Table, without: 'ajoute' | 'retire'): string[] {
  const rows = children.map((row) => row.children.map((cell) => inline(cell.children, without)));
  const kept = (at: number) => at === 0 || rows.slice(1).some((row) => !/^[–\s]*$/.test(row[at] ?? ''));
  return rows.flatMap((row) => row.filter((_, at) => kept(at)));
}

function inline(content: readonly PhrasingContent[], without: 'ajoute' | 'retire'): string {
  return content
    .map((node) => {
      const revision = revisionOf(node);
      if (revision === without || revision === 'dit') return '';
      if (node.type === 'text') return node.value.replaceAll('\n', ' ');
      if (node.type === 'image') return '';
      return 'children' in node ? inline(node.children, without) : '\n';
    })
    .join('');
}
