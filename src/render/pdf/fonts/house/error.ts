/** An error in the tables of a font; the message is a few French words. */
export class FontTableError extends Error {}

/**
 * House fonts cannot be used. `message` continues a sentence that begins with the name of the file, if one
 * file is the cause; `hint` says what to do.
 */
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
