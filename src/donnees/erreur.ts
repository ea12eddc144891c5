/** A file of data that can’t be used: its message ends a French sentence that begins with the name of the file; the hint is a sentence. */
export class DonneesError extends Error {
  readonly hint: string | undefined;
  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** What to do with a file that a spreadsheet program has saved again. */
export const REPRENDRE =
  'Ce fichier a été ouvert et réenregistré par un tableur : reprenez celui qui est publié, sans l’ouvrir.';
