import { PictureError } from './error.ts';
import { isJpeg } from './jpeg/index.ts';
import { isPng } from './png/index.ts';

/** The formats that csi reads. */
export type PictureFormat = 'png' | 'jpeg' | 'svg';

const EXTENSIONS: Readonly<Record<string, PictureFormat>> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  jpe: 'jpeg',
  jfif: 'jpeg',
  svg: 'svg',
};
const SPOKEN: Readonly<Record<PictureFormat, string>> = { png: 'un PNG', jpeg: 'un JPEG', svg: 'un SVG' };
const RASTER = 'enregistrez l’image en PNG ou en JPEG';
const OUTLINES = 'exportez le dessin en SVG, textes convertis en tracés, ou en PNG';
const EXTRACT = 'extrayez-en l’image et enregistrez-la en PNG, en JPEG ou en SVG';

/** What other files begin with, their control characters as `startOf` shows them; what they are and what to do. */
const OTHERS: readonly (readonly [start: RegExp, what: string, remedy: string])[] = [
  [/^GIF8/, 'est un GIF', RASTER],
  [/^RIFF.{4}WEBP/s, 'est une image WebP', RASTER],
  [/^(?:II[*+]␀|MM␀[*+])/, 'est un TIFF', RASTER],
  [/^BM.{4}␀␀␀␀/s, 'est une image BMP', RASTER],
  [/^.{4}ftyp(?:avi[fs])/s, 'est une image AVIF', RASTER],
  [/^.{4}ftyp(?:hei|hev|mif1|msf1)/s, 'est une photo HEIC', RASTER],
  [/^.{4}ftyp/s, 'est une vidéo', RASTER],
  [/^␀␀␀␌jP/, 'est une image JPEG 2000', RASTER],
  [/^(?:\xff␊|␀␀␀␌JXL )/, 'est une image JPEG XL', RASTER],
  [/^␀␀[␁␂]␀/, 'est une icône Windows', RASTER],
  [/^8BPS/, 'est un document Photoshop', RASTER],
  [/^gimp xcf/, 'est un document GIMP', RASTER],
  [/^(?:%PDF-|%!PS).*Adobe Illustrator/s, 'est un document Illustrator', OUTLINES],
  [/^%PDF-/, 'est un PDF', OUTLINES],
  [/^(?:%!PS|\xc5\xd0\xd3\xc6)/, 'est un dessin PostScript (EPS)', OUTLINES],
  [/^(?:\xd7\xcd\xc6\x9a|␁␀␀␀.{36} EMF)/s, 'est un dessin Windows (WMF ou EMF)', OUTLINES],
  [
    /^␟\x8b/,
    'est un fichier compressé',
    'décompressez-le : si c’est un SVG, enregistrez-le sans compression',
  ],
  [/^PK␃␄.*word\//s, 'est un document Word', EXTRACT],
  [/^PK␃␄.*opendocument/s, 'est un document OpenDocument', EXTRACT],
  [/^PK␃␄/, 'est une archive ZIP', EXTRACT],
  [/^\xd0\xcf␑\xe0/, 'est un document Office', EXTRACT],
  [/^[\s␉␊␍]*<(?:!doctype )?html/i, 'est une page HTML', 'téléchargez l’image elle-même'],
  [/^version https:\/\/git-lfs/, 'est un renvoi de Git LFS', 'récupérez le fichier par « git lfs pull »'],
];

/** The format of a picture by its bytes. Refuses other files, saying what they are, and names whose extension is another's. */
export function formatOf(bytes: Uint8Array, name: string): PictureFormat {
  const format = isPng(bytes) ? 'png' : isJpeg(bytes) ? 'jpeg' : isSvg(bytes) ? 'svg' : undefined;
  if (!format) throw refused(bytes);
  const extension = /\.([^./\\]*)$/.exec(name)?.[1]?.toLowerCase();
  const claimed = extension === undefined ? undefined : EXTENSIONS[extension];
  if (extension !== undefined && claimed !== format)
    throw new PictureError(
      `contient ${SPOKEN[format]}, malgré son extension : renommez le fichier en « .${format === 'jpeg' ? 'jpg' : format} »`,
    );
  return format;
}

function isSvg(bytes: Uint8Array): boolean {
  const start = startOf(bytes).replace(/^\xef\xbb\xbf/, '');
  return /^[\s␉␊␍]*<(?!html|!doctype html)/i.test(start) && /<(?:[\w.-]+:)?svg[\s␉␊␍>/]/.test(start);
}

function refused(bytes: Uint8Array): PictureError {
  if (bytes.length === 0) return new PictureError('est vide : copiez ou exportez l’image à nouveau');
  const start = startOf(bytes);
  const [, what, remedy] = OTHERS.find(([pattern]) => pattern.test(start)) ?? [];
  return what
    ? new PictureError(`${what}, que csi ne lit pas : ${remedy}`)
    : new PictureError('n’est pas une image que csi sait lire : enregistrez-la en PNG, en JPEG ou en SVG');
}

// The first bytes, each as a character: Latin-1, and the control characters as pictures of themselves.
function startOf(bytes: Uint8Array): string {
  const codes = [...bytes.subarray(0, 4096)];
  return String.fromCharCode(...codes.map((code) => (code < 32 ? 0x2400 + code : code)));
}
