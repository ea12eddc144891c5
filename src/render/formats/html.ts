import { sha256 } from '../../kernel/digest.ts';
import type { Format } from './format.ts';

/** The last line of a page of csi, a comment: it holds a digest of what stands above. */
const MARK = /<!-- csi ([0-9a-f]{64}) -->\n$/;

/** One page of HTML with its source inside, for browsers. Its writer is loaded when the first one is written. */
export const html: Format = {
  extension: 'html',
  label: 'HTML',
  readable: true,
  provenance: true,
  fonts: false,
  // Between Markdown and PDF: the largest file of the tests takes 0.9 s of processor time, 0.7 in Markdown, 1.8 in PDF.
  threadsFrom: 8,
  async write(rendered) {
    const { writeHtml } = await import('../html/index.ts');
    const page = writeHtml(rendered);
    return { bytes: new TextEncoder().encode(`${page}<!-- csi ${sha256(page)} -->\n`) };
  },
  owns(bytes) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const mark = MARK.exec(text.slice(-90));
    return mark !== null && sha256(text.slice(0, -mark[0].length)) === mark[1];
  },
};
