import type { Format } from './format.ts';

/** A tagged PDF/A-3a with its source attached. The parser, the layout and pdfkit are loaded when the first one is written. */
export const pdf: Format = {
  extension: 'pdf',
  label: 'PDF',
  readable: false,
  provenance: true,
  fonts: true,
  // Measured with 60 commitments, in seconds of processor: 3 files take 2.0 on one thread and 2.8 on two.
  threadsFrom: 3,
  async write({ markdown, meta, compared }, resources) {
    const [{ parseMarkdown }, { writePdf }, faces] = await Promise.all([
      import('../markdown/index.ts'),
      import('../pdf/index.ts'),
      resources.faces(),
    ]);
    return writePdf(compared?.root ?? parseMarkdown(markdown), meta, faces);
  },
  // A signature is an incremental update, which ends with a second %%EOF.
  owns(bytes) {
    const text = new TextDecoder('latin1').decode(bytes);
    const creator = text.includes('/Creator (csi') || text.includes('<xmp:CreatorTool>csi');
    return creator && text.indexOf('%%EOF') === text.lastIndexOf('%%EOF');
  },
};
