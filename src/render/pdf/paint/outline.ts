import { type PdfFile, pdfNumber, pdfString, Raw } from './objects.ts';

/**
 * A bookmark: its depth in the document (1 is outermost) and the place it leads to; `top` in points from the
 * bottom of the page.
 */
export interface Bookmark {
  depth: number;
  title: string;
  page: number;
  top: number;
}

interface OutlineEntry extends Bookmark {
  id: number;
  children: OutlineEntry[];
}

/** Writes the bookmarks as a tree, closed below its first level, and adds it to the catalog. */
export function writeOutline(file: PdfFile, bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return;
  const root: OutlineEntry = { depth: 0, title: '', page: 0, top: 0, id: file.reserve(), children: [] };
  const open: OutlineEntry[] = [root];
  for (const bookmark of bookmarks) {
    while ((open.at(-1)?.depth ?? 0) >= bookmark.depth && open.length > 1) open.pop();
    const entry: OutlineEntry = { ...bookmark, id: file.reserve(), children: [] };
    open.at(-1)?.children.push(entry);
    open.push(entry);
  }
  const objects: [number, string][] = [
    [root.id, `<</Type/Outlines${family(root)}/Count ${root.children.length}>>`],
  ];
  collect(root, objects);
  file.writeAll(objects);
  file.catalog.Outlines = new Raw(`${root.id} 0 R`);
  file.catalog.PageMode = 'UseOutlines';
}

function collect(parent: OutlineEntry, objects: [number, string][]): void {
  for (const [index, entry] of parent.children.entries()) {
    const previous = parent.children[index - 1];
    const next = parent.children[index + 1];
    objects.push([
      entry.id,
      `<</Title ${pdfString(entry.title)}/Parent ${parent.id} 0 R/Dest[${entry.page} 0 R/XYZ 0 ${pdfNumber(entry.top)} 0]` +
        `${previous ? `/Prev ${previous.id} 0 R` : ''}${next ? `/Next ${next.id} 0 R` : ''}${family(entry)}` +
        // A negative count means that the entry is closed.
        `${entry.children.length > 0 ? `/Count ${-entry.children.length}` : ''}>>`,
    ]);
    collect(entry, objects);
  }
}

function family(entry: OutlineEntry): string {
  const first = entry.children[0];
  const last = entry.children.at(-1);
  return first && last ? `/First ${first.id} 0 R/Last ${last.id} 0 R` : '';
}
