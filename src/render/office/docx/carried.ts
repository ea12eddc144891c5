import { tag, XML } from '../../../archive/xml.ts';
import { base64 } from '../../../kernel/bytes/base64.ts';
import type { Provenance } from '../../provenance.ts';
import { unseen } from '../../supplements.ts';

const DATA = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
/** The names of the namespaces of the source and of what it is completed by; they are no addresses. */
const SOURCE = 'urn:csi:source';
const PIECE = 'urn:csi:piece';

/** A file that a document carries: its part, the properties of that part, and its place among them, from 1 on. */
interface CarriedPart {
  rang: number;
  item: string;
  properties: string;
}

/**
 * The files that a document is made of, byte for byte in base64, in parts that Word keeps when people edit the document: first the source, then
 * the follow-up and the others, by name.
 */
export function carriedParts({ source, supplements }: Provenance): CarriedPart[] {
  const encodage = 'base64';
  const items = [
    { uri: SOURCE, text: tag('source', { xmlns: SOURCE, encodage }, base64(source)) },
    ...unseen(supplements).map(({ name, bytes }) => ({
      uri: PIECE,
      text: tag('piece', { xmlns: PIECE, nom: name, encodage }, base64(bytes)),
    })),
  ];
  return items.map(({ uri, text }, index) => ({
    rang: index + 1,
    item: XML + text,
    properties: `${XML}${tag(
      'ds:datastoreItem',
      { 'ds:itemID': storeOf(index + 1), 'xmlns:ds': DATA },
      tag('ds:schemaRefs', {}, tag('ds:schemaRef', { 'ds:uri': uri })),
    )}`,
  }));
}

// Of the store of a part: any fixed one.
const storeOf = (rang: number) => `{6E3C1F52-2D0B-4A5C-9C1E-0C51${String(rang).padStart(8, '0')}}`;
