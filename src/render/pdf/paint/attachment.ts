import { md5 } from '../../../kernel/digest.ts';
import type { Provenance } from '../../provenance.ts';
import { THEME_FILE } from '../../supplements.ts';
import { type PdfFile, pdfString, Raw } from './objects.ts';

/**
 * The name of the attached source, always the same: the name and folder of the user's file must not change the
 * bytes.
 */
const SOURCE = 'contrat.yaml';

/** A file to attach, and what the list of attachments of a PDF reader says of it. */
interface Attachment {
  name: string;
  bytes: Uint8Array;
  type: string;
  description: string;
  relationship: 'Source' | 'Supplement';
}

/**
 * Attaches the YAML file that the document is made from, byte for byte, as its source (ISO 19005-3, 6.8;
 * media type of RFC 9512), and the other files that it is made from as supplements.
 */
export function attachFiles(file: PdfFile, { source, supplements = [] }: Provenance, date: Date): void {
  const attached: Attachment[] = [
    {
      name: SOURCE,
      bytes: source,
      type: 'application/yaml',
      description: 'Fichier source de ce document, tel que csi l’a lu',
      relationship: 'Source',
    },
    ...supplements.map(
      (one): Attachment => ({
        ...one,
        description: descriptionOf(one),
        relationship: 'Supplement',
      }),
    ),
  ];
  const written = attached.map((one) => ({ key: pdfString(one.name), id: attach(file, one, date) }));
  file.catalog.AF = new Raw(`[${written.map(({ id }) => `${id} 0 R`).join(' ')}]`);
  // The leaves of a name tree are sorted by the bytes of their keys (ISO 32000-1, 7.9.6): those in UTF-16
  // begin with FE FF, and come after ASCII.
  const leaves = [...written].sort((a, b) => (bytesOf(a.key) < bytesOf(b.key) ? -1 : 1));
  file.names.EmbeddedFiles = new Raw(
    `<</Names[${leaves.map(({ key, id }) => `${key} ${id} 0 R`).join(' ')}]>>`,
  );
}

function descriptionOf({ name, type }: Pick<Attachment, 'name' | 'type'>): string {
  if (type.startsWith('image/')) return 'Image de ce document';
  return name === THEME_FILE ? 'Thème de ce document' : 'Suivi dont ce document est fait';
}

function attach(file: PdfFile, { name, bytes, type, description, relationship }: Attachment, date: Date) {
  // ISO 32000-1, table 46: the checksum is the MD5 of the uncompressed attachment.
  const checksum = md5(bytes);
  const day = `(D:${date.toISOString().replace(/\.\d+/, '').replaceAll(/[-:T]/g, '')})`;
  const subtype = type.replaceAll(/[^a-z]/g, (one) => `#${one.charCodeAt(0).toString(16).toUpperCase()}`);
  const embedded = file.reserve();
  file.write(
    embedded,
    `/Type/EmbeddedFile/Subtype/${subtype}/Params<</Size ${bytes.length}/CheckSum<${checksum}>/CreationDate${day}/ModDate${day}>>`,
    bytes,
    // Pictures of dots are compressed already.
    !/^image\/(png|jpeg)$/.test(type),
  );
  // /F is for readers that know no Unicode file name.
  const plain = pdfString(
    name
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/[^\x20-\x7e]/gu, '_'),
  );
  return file.add(
    `<</Type/Filespec/F${plain}/UF${pdfString(name)}/Desc ${pdfString(description)}/AFRelationship/${relationship}/EF<</F ${embedded} 0 R/UF ${embedded} 0 R>>>>`,
  );
}

const bytesOf = (key: string) => (key.startsWith('<') ? `\xfe\xff${key}` : key.replaceAll(/\\(.)/g, '$1'));
