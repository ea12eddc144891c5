import { PdfString } from '../../pdf/index.ts';
import type { ValueShape } from './shapes.ts';

/** A default appearance string (DA, ISO 32000-1, 12.7.3.3) that sets a font, a colour or both; signature fields have no text to show in it. */
export const defaultAppearance: ValueShape = (value) =>
  value instanceof PdfString &&
  /^\s{0,9}(?:\/[\w.+-]{1,60} [\d.]{1,9} Tf|(?:[\d.]{1,9} ){1,4}(?:g|rg|k))(?:\s{1,9}(?:\/[\w.+-]{1,60} [\d.]{1,9} Tf|(?:[\d.]{1,9} ){1,4}(?:g|rg|k)))?\s{0,9}$/.test(
    value.bytes,
  );
