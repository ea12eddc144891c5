import { createHash } from 'node:crypto';
import { type PdfFile, pdfString, Raw } from './objects.ts';

/**
 * The name of the attachment, always the same: the name and folder of the user's file must not change the
 * bytes.
 */
const NAME = 'contrat.yaml';
const DESCRIPTION = 'Fichier source de ce document, tel que csi l’a lu';

/**
 * Attaches the YAML file that the document is made from, byte for byte, as its source (ISO 19005-3, 6.8;
 * media type of RFC 9512).
 */
export function attachSource(file: PdfFile, source: Uint8Array, date: Date): void {
  // ISO 32000-1, table 46: the checksum is the MD5 of the uncompressed attachment.
  const checksum = createHash('md5').update(source).digest('hex');
  const day = `(D:${date.toISOString().replace(/\.\d+/, '').replaceAll(/[-:T]/g, '')})`;
  const embedded = file.add(
    `/Type/EmbeddedFile/Subtype/application#2Fyaml/Params<</Size ${source.length}/CheckSum<${checksum}>/CreationDate${day}/ModDate${day}>>`,
    source,
  );
  const specification = file.add(
    `<</Type/Filespec/F(${NAME})/UF(${NAME})/Desc ${pdfString(DESCRIPTION)}/AFRelationship/Source/EF<</F ${embedded} 0 R/UF ${embedded} 0 R>>>>`,
  );
  file.names.EmbeddedFiles = new Raw(`<</Names[(${NAME}) ${specification} 0 R]>>`);
  file.catalog.AF = new Raw(`[${specification} 0 R]`);
}
