import { unzipSync, zipSync } from 'fflate';

const BODY = 'word/document.xml';
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** The DOCX whose body another program has changed. */
export function editedBody(
  docx: Uint8Array,
  change: (xml: string) => string,
  more: Record<string, string> = {},
): Uint8Array {
  const parts = unzipSync(docx);
  const encode = (text: string) => new TextEncoder().encode(text);
  parts[BODY] = encode(change(decode(parts[BODY])));
  for (const [name, text] of Object.entries(more)) parts[name] = encode(text);
  return zipSync(parts);
}

/** The texts of the runs of a body, in its order. */
export function runsOf(docx: Uint8Array): string[] {
  const xml = decode(unzipSync(docx)[BODY]);
  return [...xml.matchAll(/<w:t xml:space="preserve">([^<]*)<\/w:t>/g)].map(([, text = '']) => text);
}

/** The body with another text in its run number `index`. */
export function withRun(xml: string, index: number, text: string): string {
  let at = -1;
  return xml.replaceAll(/(<w:t xml:space="preserve">)([^<]*)(<\/w:t>)/g, (whole, open, _, close) =>
    ++at === index ? `${open}${text}${close}` : whole,
  );
}
