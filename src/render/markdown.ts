import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';
import { checkDialect } from './markdown/dialect.ts';

export { MarkdownError } from './markdown/error.ts';

/** The mdast of a document's Markdown; throws MarkdownError on the first node that the dialect does not hold. */
export function parseMarkdown(markdown: string): Root {
  const root = fromMarkdown(markdown, {
    extensions: [gfmTable(), directive()],
    mdastExtensions: [gfmTableFromMarkdown(), directiveFromMarkdown()],
  });
  checkDialect(root);
  return root;
}
