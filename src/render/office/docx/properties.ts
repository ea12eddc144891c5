import { escaped, tag, XML } from '../../../archive/xml.ts';
import type { DocumentMeta } from '../../meta.ts';

// Three exports: the properties of a document as its package holds them.

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
/** The kind of properties that people may add (Office Open XML, part 1, 22.3). */
const CUSTOM = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** What the document is: title, subject, authors, language, date. */
export function corePart({ titre, sujet, auteur, date = '2000-01-01' }: DocumentMeta): string {
  const time = `${date.length === 10 ? date : '2000-01-01'}T00:00:00Z`;
  const when = (name: string) => tag(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, time);
  return `${XML}${tag(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    tag('dc:title', {}, escaped(titre)),
    sujet && tag('dc:subject', {}, escaped(sujet)),
    auteur && tag('dc:creator', {}, escaped(auteur)),
    tag('dc:language', {}, 'fr-FR'),
    when('created'),
    when('modified'),
  )}`;
}

/** Who wrote it. */
export function appPart({ provenance }: DocumentMeta): string {
  const name = provenance ? `csi ${provenance.version}` : 'csi';
  return `${XML}${tag('Properties', { xmlns: `${OFFICE}/extended-properties` }, tag('Application', {}, escaped(name)))}`;
}

/** The properties of csi: the digests of what the document was made from, and the seal of its parts. */
export function customPart({ provenance }: DocumentMeta, seal: string): string {
  const { ensemble, ...others } = provenance?.empreintes ?? {};
  const all = {
    ...(provenance && { version: provenance.version, document: provenance.document }),
    ...(ensemble && { empreinte: ensemble }),
    ...Object.fromEntries(Object.entries(others).map(([name, value]) => [`empreinte-${name}`, value])),
    sceau: seal,
  };
  const properties = Object.entries(all).flatMap(([name, value], index) =>
    typeof value === 'string'
      ? [
          tag(
            'property',
            { fmtid: CUSTOM, pid: index + 2, name: `csi:${name}` },
            tag('vt:lpwstr', {}, escaped(value)),
          ),
        ]
      : [],
  );
  const namespaces = { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': `${OFFICE}/docPropsVTypes` };
  return `${XML}${tag('Properties', namespaces, ...properties)}`;
}
