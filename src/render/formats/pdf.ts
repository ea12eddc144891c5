import type { DocumentMeta } from '../meta.ts';
import type { FontFiles } from '../pdf/fonts/faces.ts';

/** Writes a document's Markdown as PDF; the parser and the layout are loaded only then. */
export async function writePdfDocument(
  { markdown, meta }: { markdown: string; meta: DocumentMeta },
  resources: { faces(): Promise<FontFiles> },
): Promise<{ bytes: Uint8Array; pages: number }> {
  const [{ parseMarkdown }, { writePdf }, faces] = await Promise.all([
    import('../markdown/index.ts'),
    import('../pdf/index.ts'),
    resources.faces(),
  ]);
  return writePdf(parseMarkdown(markdown), meta, faces);
}
