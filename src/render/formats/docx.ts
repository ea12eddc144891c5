import { isSealed } from '../office/seal.ts';
import type { Format } from './format.ts';

/** A Word document with its source inside. Its writer is loaded when the first one is written. */
export const docx: Format = {
  extension: 'docx',
  label: 'DOCX',
  readable: false,
  provenance: true,
  fonts: false,
  // Between Markdown and PDF: the largest file of the tests takes 1.2 s of processor time, 0.7 in Markdown, 1.8 in PDF.
  threadsFrom: 5,
  async write(rendered) {
    const { writeDocx } = await import('../office/docx/index.ts');
    return { bytes: writeDocx(rendered) };
  },
  owns: (bytes) => isSealed(bytes, 'docProps/custom.xml', /name="csi:sceau"><vt:lpwstr>([0-9a-f]{64})</),
};
