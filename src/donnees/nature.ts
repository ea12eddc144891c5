import { DonneesError, REPRENDRE } from './erreur.ts';

/** How a file of data is written. */
export type NatureDonnees = 'csv' | 'csv.gz' | 'parquet' | 'classeur';

const starts = (bytes: Uint8Array, ...marks: readonly number[]): boolean =>
  marks.every((mark, i) => bytes[i] === mark);

/** How a file is written, from its first bytes, whatever its name. Throws DonneesError for what csi does not read. */
export function natureOf(head: Uint8Array): NatureDonnees {
  if (head.length === 0) throw new DonneesError('est vide');
  if (starts(head, 0x1f, 0x8b)) return 'csv.gz';
  if (starts(head, 0x50, 0x41, 0x52, 0x31)) return 'parquet';
  if (starts(head, 0x50, 0x4b, 0x03, 0x04)) return 'classeur';
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0))
    throw new DonneesError(
      'est un classeur .xls d’un format ancien',
      'Ouvrez-le dans un tableur, enregistrez-le en .ods ou en .xlsx, puis recommencez.',
    );
  if (starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff))
    throw new DonneesError('est écrit en UTF-16, et non en UTF-8', REPRENDRE);
  if (starts(head, 0x25, 0x50, 0x44, 0x46))
    throw new DonneesError('est un PDF, et non des données', 'Il faut le fichier .csv.gz ou .parquet.');
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(new TextDecoder().decode(head.subarray(0, 200))))
    throw new DonneesError(
      'est une page web, et non des données',
      'L’adresse d’une page a été enregistrée : téléchargez la ressource elle-même, .csv.gz ou .parquet.',
    );
  if (head.subarray(0, 1000).includes(0))
    throw new DonneesError('n’est ni un .csv, ni un .csv.gz, ni un .parquet, ni un classeur');
  return 'csv';
}
