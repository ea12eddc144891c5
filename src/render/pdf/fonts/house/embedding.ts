/**
 * Why the licence that a font carries keeps it out of a PDF, or nothing. By `fsType` of OS/2 (OpenType specification): 0 installable,
 * bit 1 (0x0002) restricted: no embedding without the owner's leave; bit 2 (0x0004) preview and print; bit 3 (0x0008) editable; where several
 * are set, the least restrictive counts. Bit 8 (0x0100) forbids subsetting, which is how csi embeds; bit 9 (0x0200) allows bitmaps only.
 */
export function embeddingRefused(fsType: number): string | undefined {
  if ((fsType & 0x000e) === 0x0002)
    return 'interdit son incorporation dans un document (fsType « restricted » de sa table OS/2)';
  if (fsType & 0x0100)
    return 'interdit d’en incorporer une partie seulement, ce que fait csi (fsType « no subsetting » de sa table OS/2)';
  if (fsType & 0x0200)
    return 'ne permet d’incorporer que des images de ses lettres (fsType « bitmap embedding only » de sa table OS/2)';
  return undefined;
}
