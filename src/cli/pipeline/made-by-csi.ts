import { createHash } from 'node:crypto';

/** The last line of csi's Markdown: a link definition that nothing uses, which every viewer leaves out. It holds a digest of what stands above. */
const MARK = /\n\[\/\/\]: # \(csi ([0-9a-f]{16})\)\n$/;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** A Markdown document with csi's mark as its last line. */
export function marked(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('utf8');
  return Buffer.from(`${text}\n[//]: # (csi ${digest(text)})\n`);
}

/**
 * Whether csi wrote these bytes and nobody changed them since: a PDF names csi as its creator and has no incremental update (a
 * signature is one), a Markdown file ends with csi's mark and still has the digest that the mark holds.
 */
export function madeByCsi(bytes: Uint8Array, format: 'md' | 'pdf'): boolean {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (format === 'md') {
    const text = content.toString('utf8').replaceAll('\r\n', '\n');
    const mark = MARK.exec(text);
    return mark !== null && digest(text.slice(0, mark.index)) === mark[1];
  }
  const creator = content.includes('/Creator (csi') || content.includes('<xmp:CreatorTool>csi');
  return creator && content.indexOf('%%EOF') === content.lastIndexOf('%%EOF');
}
