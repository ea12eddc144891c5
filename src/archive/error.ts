/** Why an edited document cannot be read: the end of a French sentence that begins with the name of the file. */
export class EditedFileError extends Error {}
