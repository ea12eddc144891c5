/** The metadata of a PDF, written twice as PDF/A requires: information dictionary and XMP. Four exports. */

import type { DocumentMeta } from '../../meta.ts';
import { srgbProfile } from './icc.ts';
import { type PdfFile, Raw } from './objects.ts';
import { provenanceInfo, provenanceSchema, provenanceXmp } from './provenance.ts';

const PRODUCER = 'csi (pdfkit)';
const FALLBACK_DATE = '2000-01-01';

/** The information dictionary of a document. */
export function infoOf(meta: DocumentMeta): Record<string, string | Date> {
  const date = dateOf(meta);
  return {
    Title: meta.titre,
    ...(meta.sujet ? { Subject: meta.sujet } : {}),
    ...(meta.auteur ? { Author: meta.auteur } : {}),
    Creator: creatorOf(meta),
    Producer: PRODUCER,
    CreationDate: date,
    ModDate: date,
    ...provenanceInfo(meta),
  };
}

const creatorOf = ({ provenance }: DocumentMeta) => (provenance ? `csi ${provenance.version}` : 'csi');

/**
 * The same as XMP, with the claims of conformity (PDF/A-3a, PDF/UA-1) and the schema that PDF/A requires for
 * the latter.
 */
export function xmpOf(meta: DocumentMeta): string {
  const date = `${dateOf(meta).toISOString().slice(0, 19)}Z`;
  const alternative = (name: string, value: string | undefined): string =>
    value
      ? `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt></dc:${name}>`
      : '';
  return `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:CreatorTool>${escapeXml(creatorOf(meta))}</xmp:CreatorTool></rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">${alternative('title', meta.titre)}${meta.auteur ? `<dc:creator><rdf:Seq><rdf:li>${escapeXml(meta.auteur)}</rdf:li></rdf:Seq></dc:creator>` : ''}${alternative('description', meta.sujet)}<dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${PRODUCER}</pdf:Producer></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>${provenanceSchema(meta)}</rdf:Bag></pdfaExtension:schemas></rdf:Description>${provenanceXmp(meta)}`;
}

/** Declares that colours are sRGB, with the embedded profile that PDF/A requires. */
export function addOutputIntent(file: PdfFile): void {
  const profile = file.add('/N 3', srgbProfile());
  const intent = file.add(
    `<</Type/OutputIntent/S/GTS_PDFA1/Info(sRGB IEC61966-2.1)/OutputConditionIdentifier(sRGB IEC61966-2.1)/DestOutputProfile ${profile} 0 R>>`,
  );
  file.catalog.OutputIntents = [new Raw(`${intent} 0 R`)];
}

/** The day of a document, at midnight UTC. */
export function dateOf(meta: DocumentMeta): Date {
  const date = new Date(`${meta.date ?? FALLBACK_DATE}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? new Date(`${FALLBACK_DATE}T00:00:00Z`) : date;
}

function escapeXml(text: string): string {
  // XML 1.0 does not allow control characters, even escaped.
  return text
    .replaceAll(/[^\P{Cc}\t\n\r]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
