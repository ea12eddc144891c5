/**
 * A file cannot be used as a picture. `message` continues a sentence that begins with the name of the file,
 * and says what to do.
 */
export class PictureError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PictureError';
  }
}
