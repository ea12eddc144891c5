const OTHERS: Readonly<Record<string, string>> = {
  OTTO: 'est une police OpenType à contours CFF',
  wOFF: 'est une police compressée pour le web (WOFF)',
  wOF2: 'est une police compressée pour le web (WOFF2)',
  ttcf: 'est une collection de polices (TTC)',
  typ1: 'est une police PostScript',
};
const FONT_NAMES = /\.(ttf|otf|ttc|woff2?)$/i;

/**
 * The kind of a file by its first four bytes: TrueType, a font that csi cannot read (with the reason), or
 * undefined for a file that is not a font.
 */
export function containerOf({
  file,
  bytes,
}: {
  file: string;
  bytes: Uint8Array;
}): 'truetype' | { refused: string } | undefined {
  const tag = String.fromCharCode(...bytes.subarray(0, 4));
  if (tag === '\u0000\u0001\u0000\u0000' || tag === 'true') return 'truetype';
  const other = OTHERS[tag];
  if (other) return { refused: `${other} : csi lit des polices TrueType (.ttf)` };
  return FONT_NAMES.test(file)
    ? { refused: 'n’est pas une police : ses premiers octets ne sont pas ceux d’un fichier TrueType' }
    : undefined;
}
