/**
 * Compares the XMP metadata (ISO 16684-1) of a PDF before and after signing. Signing programs write the packet again in their own layout,
 * so its bytes cannot be compared; its properties can, and only dates and program names may differ.
 *
 * - `xml.ts` reads the XML of a packet, without the parts of XML that two programs could read in two ways.
 * - `properties.ts` reads the RDF in it: the properties and their values, whatever the layout.
 * - `same-metadata.ts` compares two sets of properties.
 */
export { checkSameMetadata } from './same-metadata.ts';
