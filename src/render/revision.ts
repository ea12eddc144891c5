// Eight exports: a compared document, what a text of it is, and the questions that its writers ask.

import type { PhrasingContent, Root } from 'mdast';

/** What a text of a compared document is: only in the new one, only in the old one, or said of a change and in neither. */
export type Revision = 'ajoute' | 'retire' | 'dit';

/** What a text of a compared document says of itself. */
export interface Revisee {
  revision?: Revision;
  /** The name of the move that it is a part of: the same where it was and where it is. */
  deplacement?: string;
}

/** Two documents as one: its nodes, marked, and who made the changes and when, for the formats that say it of each. */
export interface ComparedDocument {
  root: Root;
  auteur: string;
  /** A day of ISO 8601. */
  date?: string;
}

declare module 'mdast' {
  interface Data {
    /** The title of a table, marked, in place of that of its attributes. */
    titre?: PhrasingContent[];
  }
  interface TextData extends Revisee {}
  interface BreakData extends Revisee {}
  interface HtmlData extends Revisee {}
}

/** The words that say to those who see no colours what a text is: « [supprimé : 430] ». */
export const REVISION_WORDS = { ajoute: 'ajouté', retire: 'supprimé' } as const;

/** What a text or a line break is; undefined in what both documents have. */
export function revisionOf(node: PhrasingContent): Revision | undefined {
  return node.type === 'text' || node.type === 'break' || node.type === 'html'
    ? node.data?.revision
    : undefined;
}

/** What all the text of some contents is, where it is all the same and not common to both documents; undefined without any text. */
export function wholeRevision(...contents: readonly (readonly PhrasingContent[])[]): Revision | undefined {
  const found = new Set(contents.flatMap((content) => leaves(content).map(revisionOf)));
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** The move that all the text of some contents is a part of. */
export function moveOf(...contents: readonly (readonly PhrasingContent[])[]): string | undefined {
  const found = new Set(
    contents
      .flatMap(leaves)
      .map((node) => (revisionOf(node) ? (node.data as Revisee | undefined)?.deplacement : undefined)),
  );
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** The content as the new document has it. */
export function asNow(content: readonly PhrasingContent[]): PhrasingContent[] {
  return content.flatMap((node): PhrasingContent[] => {
    const revision = revisionOf(node);
    if (revision === 'retire' || revision === 'dit') return [];
    return 'children' in node ? [{ ...node, children: asNow(node.children) } as PhrasingContent] : [node];
  });
}

function leaves(content: readonly PhrasingContent[]): PhrasingContent[] {
  return content.flatMap((node) =>
    'children' in node ? leaves(node.children) : node.type === 'text' && node.value === '' ? [] : [node],
  );
}
