import { idOf, isDict, nameOf } from './access.ts';
import { dictOf } from './objects.ts';
import type { Original } from './original.ts';
import { textOf } from './text-string.ts';
import { PdfString, type PdfValue } from './values.ts';

const KINDS: readonly (readonly [key: string, value: string, words: string])[] = [
  ['Type', 'Catalog', 'le catalogue du document'],
  ['Type', 'Pages', 'la liste des pages'],
  ['Type', 'Metadata', 'les métadonnées'],
  ['Type', 'Font', 'une police'],
  ['Type', 'FontDescriptor', 'une police'],
  ['Type', 'StructElem', 'la structure logique'],
  ['Type', 'StructTreeRoot', 'la structure logique'],
  ['Type', 'Outlines', 'les signets'],
  ['Type', 'OutputIntent', 'le profil de couleurs'],
];

/** Names an object of the original file in French, as its readers would: « le contenu de la page 3 », « une police ». */
export function describeObject(original: Original, id: number): string {
  for (const [index, page] of original.pages.entries()) {
    const dict = dictOf(original.object(page));
    const number = index + 1;
    if (page === id) return `la page ${number}`;
    if (idOf(dict.get('Contents')) === id) return `le contenu de la page ${number}`;
    for (const annotation of listOf(dict.get('Annots'))) {
      if (idOf(annotation) === id) return annotationOf(original, id, number);
      const appearance = dictOf(original.object(idOf(annotation))).get('AP');
      if (isDict(appearance) && idOf(appearance.get('N')) === id)
        return `l’aspect ${ofField(original, idOf(annotation), number)}`;
    }
  }
  if (id === idOf(original.trailer.get('Info'))) return 'les informations du document';
  const dict = dictOf(original.object(id));
  const attached = attachmentOf(original, id);
  if (attached !== undefined) return `la pièce jointe ${attached}`;
  const isKind = ([key, value]: readonly [string, string, string]) => nameOf(dict.get(key)) === value;
  return KINDS.find(isKind)?.[2] ?? (dict.has('Length1') ? 'une police' : `l’objet ${id}`);
}

function annotationOf(original: Original, id: number, page: number): string {
  if (dictOf(original.object(id)).has('FT'))
    return `le champ ${ofField(original, id, page).replace(/^du champ /, '')}`;
  return `un lien de la page ${page}`;
}

// The name of the attachment that an object describes or holds.
function attachmentOf(original: Original, id: number): string | undefined {
  const catalog = dictOf(original.object(idOf(original.trailer.get('Root'))));
  for (const one of listOf(catalog.get('AF'))) {
    const specification = dictOf(original.object(idOf(one)));
    const [name, files] = [specification.get('UF'), specification.get('EF')];
    const isIt = idOf(one) === id || (isDict(files) && idOf(files.get('F')) === id);
    if (isIt && name instanceof PdfString) return textOf(name);
  }
  return undefined;
}

function ofField(original: Original, id: number, page: number): string {
  const name = dictOf(original.object(id)).get('T');
  return `du champ ${name instanceof PdfString ? `« ${name.bytes} »` : id}, page ${page}`;
}

const listOf = (value: PdfValue | undefined): readonly PdfValue[] => (Array.isArray(value) ? value : []);
