/** The file extensions of the output formats, in the order in which help names them. The help of `render` needs no more of a format. */
export const FORMAT_NAMES = ['md', 'pdf', 'docx', 'odt', 'html'] as const;

/** The extension of an output format. */
export type FormatName = (typeof FORMAT_NAMES)[number];
