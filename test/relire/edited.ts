import { unzipSync, zipSync } from 'fflate';

const BODY = 'word/document.xml';
/** The part of an ODT that holds its text. */
const ODT_BODY = 'content.xml';
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** The document whose body another program has changed; `more`: other parts, which are taken away where they are empty. */
export function editedBody(
  document: Uint8Array,
  change: (xml: string) => string,
  more: Record<string, string> = {},
): Uint8Array {
  const parts = unzipSync(document);
  const body = parts[BODY] ? BODY : ODT_BODY;
  const encode = (text: string) => new TextEncoder().encode(text);
  parts[body] = encode(change(decode(parts[body])));
  for (const [name, text] of Object.entries(more))
    if (text === '') delete parts[name];
    else parts[name] = encode(text);
  return zipSync(parts);
}

/** A part of a document as text. */
export const partOf = (document: Uint8Array, name: string): string => decode(unzipSync(document)[name]);

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
