import { escaped, tag, XML } from '../../../archive/xml.ts';
import type { DocumentMeta } from '../../meta.ts';
import { MANIFEST, NAMESPACES, VERSION } from './namespaces.ts';

// Three exports: the properties of a document, the list of its parts, and the type of the file.

/** The type of a text document. */
export const MEDIA_TYPE = 'application/vnd.oasis.opendocument.text';

/** What the document is, the digests of what it was made from, and the seal of its other parts. */
export function metaPart(meta: DocumentMeta, seal: string): string {
  const { titre, sujet, auteur, date = '2000-01-01', provenance } = meta;
  const time = `${date.length === 10 ? date : '2000-01-01'}T00:00:00`;
  const { ensemble, ...others } = provenance?.empreintes ?? {};
  const own = {
    ...(provenance && { version: provenance.version, document: provenance.document }),
    ...(ensemble && { empreinte: ensemble }),
    ...Object.fromEntries(Object.entries(others).map(([name, value]) => [`empreinte-${name}`, value])),
    sceau: seal,
  };
  return `${XML}${tag(
    'office:document-meta',
    { ...NAMESPACES, 'office:version': VERSION },
    tag(
      'office:meta',
      {},
      tag('meta:generator', {}, escaped(provenance ? `csi/${provenance.version}` : 'csi')),
      tag('dc:title', {}, escaped(titre)),
      sujet && tag('dc:subject', {}, escaped(sujet)),
      auteur && tag('meta:initial-creator', {}, escaped(auteur)),
      auteur && tag('dc:creator', {}, escaped(auteur)),
      tag('meta:creation-date', {}, time),
      tag('dc:date', {}, time),
      tag('dc:language', {}, 'fr-FR'),
      ...Object.entries(own).flatMap(([name, value]) =>
        typeof value === 'string'
          ? [
              tag(
                'meta:user-defined',
                { 'meta:name': `csi:${name}`, 'meta:value-type': 'string' },
                escaped(value),
              ),
            ]
          : [],
      ),
    ),
  )}`;
}

/** The list of the parts, with their types. */
export function manifestPart(parts: Readonly<Record<string, string>>): string {
  const entry = (path: string, type: string) =>
    tag('manifest:file-entry', {
      'manifest:full-path': path,
      'manifest:version': path === '/' ? VERSION : undefined,
      'manifest:media-type': type,
    });
  return `${XML}${tag(
    'manifest:manifest',
    { 'xmlns:manifest': MANIFEST, 'manifest:version': VERSION },
    entry('/', MEDIA_TYPE),
    ...Object.entries(parts).map(([path, type]) => entry(path, type)),
  )}`;
}
