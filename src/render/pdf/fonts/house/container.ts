const TRUETYPE = [0x00010000, 0x74727565];
const OTHERS: Readonly<Record<number, string>> = {
  [0x4f54544f]: 'est une police OpenType à contours CFF',
  [0x774f4646]: 'est une police compressée pour le web (WOFF)',
  [0x774f4632]: 'est une police compressée pour le web (WOFF2)',
  [0x74746366]: 'est une collection de polices (TTC)',
  [0x74797031]: 'est une police PostScript',
};
const FONT_NAMES = /\.(ttf|otf|ttc|woff2?)$/i;

/** What a file of the folder is by its first bytes: TrueType, something else that the sentence names, or no font at all. */
export function containerOf({ file, bytes }: { file: string; bytes: Uint8Array }): 'truetype' | { refused: string } | undefined {
  const tag = bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (TRUETYPE.includes(tag)) return 'truetype';
  const other = OTHERS[tag];
  if (other) return { refused: `${other} : csi lit des polices TrueType (.ttf)` };
  return FONT_NAMES.test(file) ? { refused: 'n’est pas une police : ses premiers octets ne sont pas ceux d’un fichier TrueType' } : undefined;
}
