import { tag, XML } from '../../../archive/xml.ts';
import { base64 } from '../../../kernel/bytes/base64.ts';
import type { Provenance } from '../../provenance.ts';
import { unseen } from '../../supplements.ts';

/** The source for people; the list of the metadata of a package, and its part that holds the source (OpenDocument 1.3, part 2, 6). */
const SOURCE = 'csi/contrat.yaml';
const LIST = 'manifest.rdf';
const PART = 'csi/contrat.rdf';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const PACKAGE = 'http://docs.oasis-open.org/ns/office/1.2/meta/pkg#';
/** The name of what the metadata is about, and what its own properties begin with; neither is an address. */
const CONTRACT = 'urn:csi:contrat';
const OWN = 'urn:csi:';

/**
 * The source and the files that complete it, byte for byte: as parts for people, and in base64 as metadata, because LibreOffice drops a part that it does not know when it writes a document that people edited, but keeps its metadata.
 */
export function sourceParts({ source, supplements }: Provenance): Record<string, Uint8Array> {
  const about = (name: string, ...said: string[]) => tag('rdf:Description', { 'rdf:about': name }, ...said);
  const isA = (type: string) => tag('rdf:type', { 'rdf:resource': `${PACKAGE}${type}` });
  const part = (...described: string[]) => {
    const namespaces = { 'xmlns:rdf': RDF, 'xmlns:pkg': PACKAGE, 'xmlns:csi': OWN };
    return new TextEncoder().encode(`${XML}${tag('rdf:RDF', namespaces, ...described)}`);
  };
  const pieces = unseen(supplements);
  return {
    [SOURCE]: source,
    ...Object.fromEntries(pieces.map(({ name, bytes }) => [`csi/${name}`, bytes])),
    [LIST]: part(
      about('', isA('Document'), tag('pkg:hasPart', { 'rdf:resource': PART })),
      about(PART, isA('MetadataFile')),
    ),
    [PART]: part(
      about(CONTRACT, tag('csi:source', {}, base64(source))),
      ...pieces.map(({ name, bytes }) => about(`${OWN}piece:${name}`, tag('csi:piece', {}, base64(bytes)))),
    ),
  };
}
