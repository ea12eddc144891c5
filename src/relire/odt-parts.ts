import { type ElementReader, readElements } from '../archive/elements.ts';
import { fromBase64 } from '../kernel/bytes/base64.ts';
import type { ParagraphKind } from './lecture.ts';
import type { DocumentRelu } from './paragraphe.ts';

// Five exports: what an ODT holds beside its paragraphs.

/** A tracked change; a reader can read again what a deletion took away. */
export interface RecordedChange {
  kind: string;
  paragraphs: number;
  content: ((reader: ElementReader) => void)[];
}

/** The tracked changes of a text, by identifier, and how many people made: a change of formatting has no words. */
export function changesIn(xml: string): { changes: ReadonlyMap<string, RecordedChange>; count: number } {
  const changes = new Map<string, RecordedChange>();
  let current: RecordedChange | undefined;
  let inside = false;
  let info = false;
  readElements(xml, {
    open(name, attributes) {
      if (name === 'text:changed-region') {
        current = { kind: '', paragraphs: 0, content: [] };
        changes.set(attributes['xml:id'] ?? attributes['text:id'] ?? '', current);
      } else if (name === 'office:change-info') info = true;
      else if (current?.kind === '') {
        current.kind = name.replace(/^text:/, '');
        inside = name === 'text:deletion';
      } else if (current && inside && !info) {
        if (name === 'text:p' || name === 'text:h') current.paragraphs += 1;
        current.content.push((reader) => reader.open(name, attributes));
      }
    },
    text(text) {
      if (inside && !info) current?.content.push((reader) => reader.text(text));
    },
    close(name) {
      if (name === 'text:changed-region') current = undefined;
      else if (name === 'office:change-info') info = false;
      else if (name === 'text:deletion') inside = false;
      else if (inside && !info) current?.content.push((reader) => reader.close(name));
    },
  });
  const words = [...changes.values()].filter(({ kind }) => kind !== 'format-change');
  return { changes, count: words.length };
}

/** What begins the names of the styles that the entries of contents, and their title, have from LibreOffice. */
const CONTENTS = /^Contents_20_/;

/** Tells what the paragraphs of a style are, from the styles of the document and those that a word processor made from them. */
export function styleKinds(parts: readonly (string | undefined)[]): (style: string) => ParagraphKind {
  const parents = new Map<string, string>();
  for (const xml of parts)
    if (xml !== undefined)
      readElements(xml, {
        open(name, attributes) {
          if (name === 'style:style')
            parents.set(attributes['style:name'] ?? '', attributes['style:parent-style-name'] ?? '');
        },
        text() {},
        close() {},
      });
  return (style) => {
    const names = [style];
    while (names.length < 20 && parents.get(names.at(-1) ?? ''))
      names.push(parents.get(names.at(-1) ?? '') ?? '');
    return { intitule: names.includes('Title'), repete: names.some((name) => CONTENTS.test(name)) };
  };
}

/** The comments in the margin; `commented` gives the words that each is about, by its name. */
export function commentsIn(
  xml: string,
  commented: ReadonlyMap<string, string>,
): DocumentRelu['commentaires'] {
  const found: { auteur: string; texte: string; sur: string }[] = [];
  let current: (typeof found)[number] | undefined;
  const open: string[] = [];
  readElements(xml, {
    open(name, attributes) {
      open.push(name);
      if (name === 'office:annotation') {
        current = { auteur: '', texte: '', sur: commented.get(attributes['office:name'] ?? '') ?? '' };
        found.push(current);
      }
      if (name === 'text:p' && current && current.texte !== '') current.texte += ' ';
    },
    text(text) {
      if (!current) return;
      if (open.at(-1) === 'dc:creator') current.auteur += text;
      else if (open.includes('text:p') && open.lastIndexOf('text:p') > open.lastIndexOf('office:annotation'))
        current.texte += text;
    },
    close(name) {
      open.pop();
      if (name === 'office:annotation') current = undefined;
    },
  });
  return found;
}

/** The YAML that csi put in the metadata of the document, in base64; LibreOffice keeps it when it writes the document again. */
export function sourceIn(xml: string | undefined): Uint8Array | undefined {
  if (xml === undefined) return undefined;
  let [inside, text] = [false, ''];
  readElements(xml, {
    open(name) {
      if (/(?:^|:)source$/.test(name)) inside = true;
    },
    text(part) {
      if (inside) text += part;
    },
    close() {
      inside = false;
    },
  });
  return text === '' ? undefined : fromBase64(text);
}
