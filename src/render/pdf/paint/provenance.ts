import type { DocumentMeta } from '../../meta.ts';

/** csi's own namespace; not a web address, which would promise a page to read there. */
const NAMESPACE = 'urn:x-csi:provenance:1:';
const PREFIX = 'csi';

interface Property {
  name: string;
  /** PDF/A requires a description of each property; in English, like those of its own schemas. */
  description: string;
  value: (provenance: NonNullable<DocumentMeta['provenance']>) => string | undefined;
  /** Declared only in the files that have it, so that the others keep the bytes that they had before it existed. */
  rare?: true;
}

const PROPERTIES: readonly Property[] = [
  { name: 'Version', description: 'Version of csi that wrote this file', value: ({ version }) => version },
  {
    name: 'Document',
    description: 'Kind of document made of the source: contrat or tableau',
    value: ({ document }) => document,
  },
  {
    name: 'Source',
    description: 'SHA-256 of the attached YAML source',
    value: ({ empreintes }) => empreintes.source,
  },
  {
    name: 'Gabarits',
    description: 'SHA-256 of the list of templates with their SHA-256',
    value: ({ empreintes }) => empreintes.gabarits,
  },
  {
    name: 'Polices',
    description: 'SHA-256 of the faces used in place of those of csi',
    value: ({ empreintes }) => empreintes.polices,
  },
  {
    name: 'Images',
    description: 'SHA-256 of the list of attached pictures with their SHA-256',
    value: ({ empreintes }) => empreintes.images,
    rare: true,
  },
  {
    name: 'Theme',
    description: 'SHA-256 of the attached theme',
    value: ({ empreintes }) => empreintes.theme,
    rare: true,
  },
  {
    name: 'Suivi',
    description: 'SHA-256 of the list of attached files of the follow-up with their SHA-256',
    value: ({ empreintes }) => empreintes.suivi,
    rare: true,
  },
  {
    name: 'Empreinte',
    description: 'SHA-256 of all of the above',
    value: ({ empreintes }) => empreintes.ensemble,
  },
];

/**
 * The provenance of a document for its information dictionary: `CsiVersion`, `CsiSource`…; empty without
 * provenance.
 */
export function provenanceInfo({ provenance }: DocumentMeta): Record<string, string> {
  if (!provenance) return {};
  return Object.fromEntries(
    PROPERTIES.flatMap(({ name, value }) => [[`Csi${name}`, value(provenance)]]).filter(([, value]) => value),
  );
}

/** The same as an XMP description; versions and digests are plain ASCII, so nothing is escaped. */
export function provenanceXmp({ provenance }: DocumentMeta): string {
  if (!provenance) return '';
  const element = ({ name, value }: Property) => {
    const text = value(provenance);
    return text === undefined ? '' : `<${PREFIX}:${name}>${text}</${PREFIX}:${name}>`;
  };
  return `\n<rdf:Description rdf:about="" xmlns:${PREFIX}="${NAMESPACE}">${PROPERTIES.map(element).join('')}</rdf:Description>`;
}

/**
 * Declares these properties, as PDF/A requires for any namespace that it does not define (ISO 19005-3,
 * 6.6.2.3).
 */
export function provenanceSchema({ provenance }: DocumentMeta): string {
  if (!provenance) return '';
  const declared = PROPERTIES.filter(({ rare, value }) => !rare || value(provenance) !== undefined);
  return `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Provenance of a document made by csi</pdfaSchema:schema><pdfaSchema:namespaceURI>${NAMESPACE}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${PREFIX}</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${declared
    .map(
      ({ name, description }) =>
        `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>${description}</pdfaProperty:description></rdf:li>`,
    )
    .join('')}</rdf:Seq></pdfaSchema:property></rdf:li>`;
}
