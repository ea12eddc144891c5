import { isSealed } from '../office/seal.ts';
import type { Format } from './format.ts';

/** An OpenDocument text with its source inside. Its writer is loaded when the first one is written. */
export const odt: Format = {
  extension: 'odt',
  label: 'ODT',
  readable: false,
  provenance: true,
  fonts: false,
  // As much work as a DOCX.
  threadsFrom: 5,
  async write(rendered) {
    const { writeOdt } = await import('../office/odt/index.ts');
    return { bytes: writeOdt(rendered) };
  },
  owns: (bytes) =>
    isSealed(bytes, 'meta.xml', /meta:name="csi:sceau" meta:value-type="string">([0-9a-f]{64})</),
};
