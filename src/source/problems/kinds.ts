// biome-ignore-all lint/suspicious/noControlCharactersInRegex: the first bytes of a file are what is looked for
/** A kind of file that is not text: its French name, and advice. */
export interface OtherKind {
  name: string;
  advice: string;
}

const COPY = 'csi lit un fichier de texte (.yaml) : copiez-y le texte, ou partez de : csi init';
const named = (name: string, advice = COPY): OtherKind => ({ name, advice });

const PDF = named(
  'un PDF',
  'Un PDF fait par csi porte son fichier source : csi verify ce-fichier.pdf --extraire source.yaml le rend. Un autre PDF ne se lit pas.',
);

/** The first bytes of each kind, read as Latin-1. */
const MAGIC: readonly (readonly [RegExp, OtherKind])[] = [
  [/^%PDF-/, PDF],
  [/^\{\\rtf/, named('un document RTF')],
  [
    /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/,
    named('un document d’une ancienne version de Word, d’Excel ou d’Outlook'),
  ],
  [/^\x89PNG\r\n/, named('une image PNG')],
  [/^\xff\xd8\xff/, named('une image JPEG')],
  [/^GIF8[79]a/, named('une image GIF')],
  [/^(?:II\*\0|MM\0\*)/, named('une image TIFF')],
  [/^RIFF[\s\S]{4}WEBP/, named('une image WebP')],
  [/^[\s\S]{4}ftyp(?:hei|mif|avif)/, named('une photo de téléphone (HEIC)')],
  [/^\x1f\x8b/, named('une archive gzip', 'Décompressez-la, et donnez le fichier .yaml qu’elle contient.')],
  [/^7z\xbc\xaf/, named('une archive 7z', 'Décompressez-la, et donnez le fichier .yaml qu’elle contient.')],
  [/^(?:\s|<!--[\s\S]{0,300}?-->)*<(?:!doctype html|html|head|body)[\s>]/i, named('une page web (HTML)')],
  [/^(?:\xef\xbb\xbf)?\s*<\?xml/i, named('un document XML')],
];

// The names inside a zip show which kind of document it is.
const ZIPPED: readonly (readonly [RegExp, OtherKind])[] = [
  [/mimetypeapplication\/vnd\.oasis\.opendocument\.text/, named('un document LibreOffice Writer (ODT)')],
  [
    /mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/,
    named('une feuille de calcul LibreOffice (ODS)'),
  ],
  [/mimetypeapplication\/vnd\.oasis\.opendocument/, named('un document LibreOffice')],
  [/mimetypeapplication\/epub/, named('un livre numérique (EPUB)')],
  [/PK\x01\x02[\s\S]{42}word\/|PK\x03\x04[\s\S]{26}word\//, named('un document Word (DOCX)')],
  [/PK\x01\x02[\s\S]{42}xl\/|PK\x03\x04[\s\S]{26}xl\//, named('une feuille de calcul Excel (XLSX)')],
  [/PK\x01\x02[\s\S]{42}ppt\/|PK\x03\x04[\s\S]{26}ppt\//, named('une présentation PowerPoint (PPTX)')],
];

/** How many bytes are examined at the start and at the end, where a zip lists its names. */
const HEAD = 4096;
const TAIL = 65_536;

/** The kind of a file by its first bytes, if csi cannot read it; undefined for text and for unknown kinds. */
export function otherKind(bytes: Uint8Array): OtherKind | undefined {
  const head = latin(bytes.subarray(0, HEAD));
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) {
    const ends = head + latin(bytes.subarray(Math.max(HEAD, bytes.length - TAIL)));
    const archive = named('une archive ZIP', 'Décompressez-la, et donnez le fichier .yaml qu’elle contient.');
    return ZIPPED.find(([pattern]) => pattern.test(ends))?.[1] ?? archive;
  }
  return MAGIC.find(([pattern]) => pattern.test(head))?.[1];
}

// TextDecoder's Latin-1 is really Windows-1252.
function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
