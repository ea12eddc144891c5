/** A fault in the tables of a font, in a few French words. */
export class FontTableError extends Error {}

/** A house's faces can't be used: `message` goes on from the file's name, when there is one file at fault; `hint` says what to do. */
export class HouseFontError extends Error {
  readonly file: string | undefined;
  readonly hint: string | undefined;

  constructor(file: string | undefined, message: string, hint?: string) {
    super(message);
    this.name = 'HouseFontError';
    this.file = file;
    this.hint = hint;
  }
}
