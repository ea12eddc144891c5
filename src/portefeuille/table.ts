// Six exports: a table, its columns and cells, and the packing of rows that makes a table of millions of them fit in memory.

/** What a column holds: a spreadsheet, a Parquet file and a page each show it in their way. */
export type TypeColonne = 'texte' | 'entier' | 'nombre' | 'date' | 'oui-non';

/** One cell: a day is a text « 2027-01-31 »; what is unknown or open is undefined, never an empty text. */
export type Cellule = string | number | boolean | undefined;

/** A column of a table. */
export interface ColonneTable {
  /** In ASCII and snake case: the name of the field in JSON, CSV and Parquet. */
  cle: string;
  /** In French, as a person reads it. */
  titre: string;
  type: TypeColonne;
}

/** A table, whose rows are read one after another: there may be millions, and they are never all there at once. */
export interface TableDonnees {
  /** In ASCII: the name of the file, of the sheet, of the key in JSON. */
  nom: string;
  titre: string;
  colonnes: readonly ColonneTable[];
  /** How many rows there are. */
  nombre: number;
  /** The rows, each with one cell a column, in the same order at each call. */
  lignes(): Iterable<readonly Cellule[]>;
}

/** Rows that come a contract at a time, and are kept as text until somebody reads them. */
export class Rangement implements TableDonnees {
  readonly nom: string;
  readonly titre: string;
  readonly colonnes: readonly ColonneTable[];
  readonly #packs: Uint8Array[] = [];
  readonly #emballage: Emballage;
  #nombre = 0;

  constructor(
    { nom, titre, colonnes }: Pick<TableDonnees, 'nom' | 'titre' | 'colonnes'>,
    emballage: Emballage,
  ) {
    this.nom = nom;
    this.titre = titre;
    this.colonnes = colonnes;
    this.#emballage = emballage;
  }

  get nombre(): number {
    return this.#nombre;
  }

  /** Adds the rows of one contract. */
  ajouter(lignes: readonly (readonly Cellule[])[]): void {
    if (lignes.length === 0) return;
    this.#nombre += lignes.length;
    // JSON has no undefined: in a list, it writes null for it.
    this.#packs.push(this.#emballage.serrer(new TextEncoder().encode(JSON.stringify(lignes))));
  }

  /** An arrow, so that it can be taken apart from its table. */
  readonly lignes = (): Iterable<readonly Cellule[]> => this.#read();

  *#read(): Iterable<readonly Cellule[]> {
    const text = new TextDecoder();
    for (const pack of this.#packs)
      for (const ligne of JSON.parse(text.decode(this.#emballage.rendre(pack))) as (Cellule | null)[][])
        yield ligne.map((one) => one ?? undefined);
  }
}

/** How packed rows are made smaller, and read again. */
export interface Emballage {
  serrer(octets: Uint8Array): Uint8Array;
  rendre(octets: Uint8Array): Uint8Array;
}
