/**
 * Why the licence recorded in a font forbids embedding it in a PDF; undefined if it does not. `fsType` is the
 * field of the OS/2 table (OpenType specification): 0 installable; bit 1 (0x0002) restricted, no embedding
 * without the owner's permission; bit 2 (0x0004) preview and print; bit 3 (0x0008) editable; if several are
 * set, the least restrictive applies. Bit 8 (0x0100) forbids subsetting, which is how csi embeds fonts; bit 9
 * (0x0200) allows only bitmaps.
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
