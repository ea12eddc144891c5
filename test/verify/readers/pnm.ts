import type { Raster } from './reader.ts';

const SPACE = 10;

/** Reads consecutive binary grey PNM images (“P5”, width, height, 255, bytes), one per page; throws for anything else. */
export function readPnm(data: Uint8Array): Raster[] {
  const pages: Raster[] = [];
  let at = 0;
  const word = () => {
    let end = at;
    while (end < data.length && (data[end] ?? 0) > SPACE && data[end] !== 32) end += 1;
    const text = Buffer.from(data.subarray(at, end)).toString('latin1');
    at = end + 1;
    return text;
  };
  while (at < data.length) {
    const [kind, width, height, most] = [word(), Number(word()), Number(word()), word()];
    if (kind !== 'P5' || most !== '255' || !(width > 0 && height > 0) || at + width * height > data.length)
      throw new Error(`no grey PNM image (${kind} ${width} ${height} ${most})`);
    pages.push({ width, height, gray: data.subarray(at, at + width * height) });
    at += width * height;
  }
  return pages;
}
