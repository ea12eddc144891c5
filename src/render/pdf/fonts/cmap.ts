/** Reads the table that maps characters to glyphs: the function returns 0 for a character without glyph. */
export function readCmap(view: DataView, cmap: number): (codePoint: number) => number {
  let format4 = 0;
  let format12 = 0;
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const platform = view.getUint16(cmap + 4 + i * 8);
    const encoding = view.getUint16(cmap + 6 + i * 8);
    // Only Unicode tables: a symbol font has codes of its own, and variation sequences are not characters.
    if (platform === 0 ? encoding === 5 : platform !== 3 || (encoding !== 1 && encoding !== 10)) continue;
    const table = cmap + view.getUint32(cmap + 8 + i * 8);
    const format = view.getUint16(table);
    if (format === 4) format4 = table;
    if (format === 12) format12 = table;
  }
  const known = new Map<number, number>();
  return (codePoint) => {
    let glyph = known.get(codePoint);
    if (glyph === undefined) {
      glyph = format12 ? lookup12(view, format12, codePoint) : lookup4(view, format4, codePoint);
      known.set(codePoint, glyph);
    }
    return glyph;
  };
}

function lookup12(view: DataView, table: number, codePoint: number): number {
  let low = 0;
  let high = view.getUint32(table + 12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = table + 16 + middle * 12;
    if (codePoint < view.getUint32(group)) high = middle - 1;
    else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
    else return view.getUint32(group + 8) + codePoint - view.getUint32(group);
  }
  return 0;
}

function lookup4(view: DataView, table: number, codePoint: number): number {
  if (!table || codePoint > 0xffff) return 0;
  const twice = view.getUint16(table + 6);
  const ends = table + 14;
  const starts = ends + twice + 2;
  for (let i = 0; i < twice; i += 2) {
    if (codePoint > view.getUint16(ends + i)) continue;
    const start = view.getUint16(starts + i);
    if (codePoint < start) return 0;
    const delta = view.getUint16(starts + twice + i);
    const rangeAt = starts + 2 * twice + i;
    const range = view.getUint16(rangeAt);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyphAt = rangeAt + range + (codePoint - start) * 2;
    if (glyphAt + 2 > view.byteLength) return 0;
    const glyph = view.getUint16(glyphAt);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
