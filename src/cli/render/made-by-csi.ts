/**
 * Whether csi wrote these bytes and nobody added to them since: a PDF names csi as its creator and has no incremental update (a
 * signature is one), a Markdown file ends with csi's mark.
 */
export function madeByCsi(bytes: Uint8Array, format: 'md' | 'pdf'): boolean {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (format === 'md') return content.toString('utf8').trimEnd().split('\n').at(-1)?.startsWith('[//]: # (csi') ?? false;
  const creator = content.includes('/Creator (csi') || content.includes('<xmp:CreatorTool>csi');
  return creator && content.indexOf('%%EOF') === content.lastIndexOf('%%EOF');
}
