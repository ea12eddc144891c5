import { latin1Bytes } from '../../kernel/bytes/latin1.ts';
import type { PdfString } from './values.ts';

/** PDFDocEncoding from 0x18 to 0x1F and from 0x80 to 0xA0 (ISO 32000-1, annex D.3); it equals Latin-1 elsewhere. */
const LOW = '˘ˇˆ˙˝˛˚˜';
const HIGH = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€';

/** The characters of a text string (ISO 32000-1, 7.9.2.2), which may be encoded in UTF-16, UTF-8 or PDFDocEncoding. */
export function textOf({ bytes }: PdfString): string {
  const raw = latin1Bytes(bytes);
  if (bytes.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(raw.subarray(2));
  if (bytes.startsWith('\xef\xbb\xbf')) return new TextDecoder('utf-8').decode(raw.subarray(3));
  return Array.from(raw, (code) => {
    if (code >= 0x18 && code < 0x20) return LOW[code - 0x18];
    return code >= 0x80 && code <= 0xa0 ? HIGH[code - 0x80] : String.fromCharCode(code);
  }).join('');
}
