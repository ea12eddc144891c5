/** The ODT writer: an office document (`../document.ts`) as the parts of a text document of OpenDocument 1.3 (OASIS), zipped. */

import { tag, XML } from '../../../archive/xml.ts';
import type { Rendered } from '../../index.ts';
import { officeDocument } from '../document.ts';
import { MEDIA_TYPES } from '../pictures.ts';
import { type Look, lookOf } from '../styles.ts';
import { sealedZip } from '../zip.ts';
import { bodyOf } from './body.ts';
import { NAMESPACES, VERSION } from './namespaces.ts';
import { pagesOf } from './pages.ts';
import { MEDIA_TYPE, manifestPart, metaPart } from './properties.ts';
import { sourceParts } from './source.ts';
import { fontFaces, stylesPart } from './style-part.ts';
import { changedRegions } from './tracked.ts';
import { trackedWholes } from './wholes.ts';
import { newOdtWriting, type OdtWriting } from './writing.ts';

/** The part that holds the seal of all the others. */
const SEALED_BY = 'meta.xml';

/** The types of parts, by extension. */
const TYPES: Readonly<Record<string, string>> = {
  xml: 'text/xml',
  yaml: 'application/yaml',
  rdf: 'application/rdf+xml',
  ...MEDIA_TYPES,
};

/** Writes a document as an ODT. */
export function writeOdt(rendered: Rendered): Uint8Array {
  const { meta } = rendered;
  const look: Look = lookOf(meta.theme);
  const writing = newOdtWriting(officeDocument(rendered), look, rendered.compared);
  const bytes = (text: string) => new TextEncoder().encode(text);
  const content = bytes(contentPart(trackedWholes(bodyOf(writing), writing), writing));
  const parts: Record<string, Uint8Array> = {
    ...Object.fromEntries(writing.pictures),
    'content.xml': content,
    ...(meta.provenance && sourceParts(meta.provenance)),
    'styles.xml': bytes(stylesPart(look, pagesOf(meta, look))),
  };
  const types = Object.fromEntries([
    ...Object.keys(parts).map((name) => [name, TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? '']),
    [SEALED_BY, 'text/xml'],
  ]);
  // The type of the file comes first and is not compressed, so that it can be read at a fixed place.
  const files = {
    mimetype: bytes(MEDIA_TYPE),
    'META-INF/manifest.xml': bytes(manifestPart(types)),
    ...parts,
  };
  return sealedZip(files, SEALED_BY, (seal) => bytes(metaPart(meta, seal)), [
    'mimetype',
    ...Object.keys(parts).filter((name) => /\.(?:png|jpeg)$/.test(name)),
  ]);
}

// The body comes first here: writing it collects the automatic styles.
function contentPart(body: string, writing: OdtWriting): string {
  const { styles, lists } = writing;
  const automatic = [...styles].map(([written, { name }]) =>
    written.replace(/^<style:style/, `<style:style style:name="${name}"`),
  );
  return `${XML}${tag(
    'office:document-content',
    { ...NAMESPACES, 'office:version': VERSION },
    fontFaces(),
    tag('office:automatic-styles', {}, ...automatic, ...lists.values()),
    tag('office:body', {}, tag('office:text', {}, changedRegions(writing), body)),
  )}`;
}
