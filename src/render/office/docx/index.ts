/** The DOCX writer: an office document (`../document.ts`) as the parts of Office Open XML (ISO/IEC 29500, transitional), zipped. */

import { tag, XML } from '../../../archive/xml.ts';
import type { Rendered } from '../../index.ts';
import { officeDocument } from '../document.ts';
import { MEDIA_TYPES } from '../pictures.ts';
import { lookOf } from '../styles.ts';
import { sealedZip } from '../zip.ts';
import { bodyOf } from './body.ts';
import { carriedParts } from './carried.ts';
import { footerPart, footnotesPart, headerPart, numberingPart, settingsPart } from './parts.ts';
import { appPart, corePart, customPart } from './properties.ts';
import { NAMESPACES, stylesPart } from './styles.ts';
import { newWriting, type Writing } from './writing.ts';

/** The part that holds the seal of all the others. */
const SEALED_BY = 'docProps/custom.xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PROPERTIES = 'application/vnd.openxmlformats-officedocument';

/** Each part with its type; `id` and `kind` say how the document names it. */
interface WordPart {
  type: string;
  text: string;
  relation?: { id: string; kind: string };
}

/** Writes a document as a DOCX. */
export function writeDocx(rendered: Rendered): Uint8Array {
  const { meta } = rendered;
  const writing = newWriting(officeDocument(rendered), lookOf(meta.theme), rendered.compared);
  const body = tag('w:document', NAMESPACES, bodyOf(writing));
  const carried = meta.provenance ? carriedParts(meta.provenance) : [];
  const word = wordParts(rendered, writing);
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(word, carried.length, [...writing.pictures.keys()]),
    '_rels/.rels': relationships([
      ['document', `${OFFICE}/officeDocument`, 'word/document.xml'],
      ['core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ['app', `${OFFICE}/extended-properties`, 'docProps/app.xml'],
      ['custom', `${OFFICE}/custom-properties`, SEALED_BY],
    ]),
    'docProps/app.xml': appPart(meta),
    'docProps/core.xml': corePart(meta),
    'word/_rels/document.xml.rels': documentRelations(writing, word, carried.length),
    'word/document.xml': XML + body,
    ...Object.fromEntries(Object.entries(word).map(([name, { text }]) => [`word/${name}`, text])),
    ...Object.assign(
      {},
      ...carried.map(({ rang, item, properties }) => ({
        [`customXml/_rels/item${rang}.xml.rels`]: relationships([
          ['proprietes', `${OFFICE}/customXmlProps`, `itemProps${rang}.xml`],
        ]),
        [`customXml/item${rang}.xml`]: item,
        [`customXml/itemProps${rang}.xml`]: properties,
      })),
    ),
  };
  const bytes = (text: string) => new TextEncoder().encode(text);
  const pictures = Object.fromEntries([...writing.pictures].map(([path, part]) => [`word/${path}`, part]));
  const parts = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)]));
  const stored = Object.keys(pictures).filter((path) => /\.(?:png|jpeg)$/.test(path));
  return sealedZip({ ...parts, ...pictures }, SEALED_BY, (seal) => bytes(customPart(meta, seal)), stored);
}

function wordParts({ meta }: Rendered, writing: Writing): Record<string, WordPart> {
  const of = (type: string, kind: string, text: string, id = kind): WordPart => ({
    type: `${WORD}.${type}+xml`,
    text,
    relation: { id, kind },
  });
  return {
    'styles.xml': of('styles', 'styles', stylesPart(writing.look)),
    'settings.xml': of('settings', 'settings', settingsPart()),
    'numbering.xml': of('numbering', 'numbering', numberingPart(writing)),
    'footnotes.xml': of('footnotes', 'footnotes', footnotesPart(writing)),
    'header1.xml': of('header', 'header', headerPart(meta, writing.look, false), 'entete-portrait'),
    'header2.xml': of('header', 'header', headerPart(meta, writing.look, true), 'entete-paysage'),
    'footer1.xml': of('footer', 'footer', footerPart(meta, writing.look, false), 'pied-portrait'),
    'footer2.xml': of('footer', 'footer', footerPart(meta, writing.look, true), 'pied-paysage'),
  };
}

function documentRelations(
  { links, pictures }: Writing,
  word: Record<string, WordPart>,
  carried: number,
): string {
  return relationships([
    ...Object.entries(word).map(
      ([name, { relation }]): Relation => [relation?.id ?? name, `${OFFICE}/${relation?.kind}`, name],
    ),
    ...ranks(carried).map(
      (rang): Relation => [
        rang === 1 ? 'source' : `piece${rang - 1}`,
        `${OFFICE}/customXml`,
        `../customXml/item${rang}.xml`,
      ],
    ),
    ...[...pictures.keys()].map((path, index): Relation => [`image${index + 1}`, `${OFFICE}/image`, path]),
    ...links.map((url, index): Relation => [`lien${index + 1}`, `${OFFICE}/hyperlink`, url, 'External']),
  ]);
}

const ranks = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

type Relation = readonly [id: string, type: string, target: string, mode?: 'External'];

function relationships(all: readonly Relation[]): string {
  const one = ([id, type, target, mode]: Relation) =>
    tag('Relationship', { Id: id, Type: type, Target: target, TargetMode: mode });
  return `${XML}${tag('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...all.map(one))}`;
}

function contentTypes(word: Record<string, WordPart>, carried: number, pictures: readonly string[]): string {
  const shown = Object.entries(MEDIA_TYPES).filter(([extension]) =>
    pictures.some((path) => path.endsWith(`.${extension}`)),
  );
  const overrides: Record<string, string> = {
    '/word/document.xml': `${WORD}.document.main+xml`,
    ...Object.fromEntries(Object.entries(word).map(([name, { type }]) => [`/word/${name}`, type])),
    '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
    '/docProps/app.xml': `${PROPERTIES}.extended-properties+xml`,
    [`/${SEALED_BY}`]: `${PROPERTIES}.custom-properties+xml`,
    ...Object.fromEntries(
      ranks(carried).map((rang) => [
        `/customXml/itemProps${rang}.xml`,
        `${PROPERTIES}.customXmlProperties+xml`,
      ]),
    ),
  };
  return `${XML}${tag(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    tag('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...shown.map(([Extension, ContentType]) => tag('Default', { Extension, ContentType })),
    ...Object.entries(overrides).map(([PartName, ContentType]) => tag('Override', { PartName, ContentType })),
  )}`;
}
