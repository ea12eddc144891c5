import { SaxesParser } from 'saxes';
import { EditedFileError } from './error.ts';

/** What an XML part tells, in order. Names are those of the file, with their prefixes. */
export interface ElementReader {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

const MAX_DEPTH = 500;
const MAX_ELEMENTS = 3_000_000;

/**
 * Reads an XML part. A document type is refused, so no entity is ever replaced but the five of XML; a part that is too deep or holds too many
 * elements is refused too. Throws EditedFileError.
 */
export function readElements(xml: string, reader: ElementReader): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let [depth, elements] = [0, 0];
  const refuse = (why: string): never => {
    throw new EditedFileError(why);
  };
  parser.on('error', () => refuse('contient du XML mal formé : enregistrez-le à nouveau'));
  parser.on('doctype', () =>
    refuse('déclare un type de document XML, ce que nul programme de bureautique n’écrit'),
  );
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > MAX_DEPTH || ++elements > MAX_ELEMENTS)
      refuse('est trop profond ou trop long pour un contrat');
    reader.open(name, attributes as Record<string, string>);
  });
  parser.on('text', (text) => reader.text(text));
  parser.on('cdata', (text) => reader.text(text));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    reader.close(name);
  });
  parser.write(xml).close();
}
