import {
  canonical,
  HIGHEST_OBJECT_NUMBER,
  type IncrementalUpdate,
  type Original,
  PdfString,
  type PdfValue,
  RefusedUpdate,
} from '../pdf/index.ts';

const KEYS = ['Size', 'Root', 'Info', 'ID', 'Prev'];
const STREAM_KEYS = [...KEYS, 'Type', 'W', 'Index', 'Length', 'Filter', 'DecodeParms'];

/** How many object numbers a signing program may skip before those that it uses. */
const MAX_SKIPPED = 1000;

/**
 * Checks the trailer of an update (ISO 32000-1, 7.5.5) against what came before, and returns what the next update is checked against. Throws
 * RefusedUpdate.
 */
export function checkTrailer(
  { trailer, isStream, objects, highest, xref }: IncrementalUpdate,
  original: Original,
  previous: { xref: number; size: number },
): { xref: number; size: number } {
  const refusal = (what: string) => new RefusedUpdate(`la fin d’une mise à jour ${what}`);
  const keys = isStream ? STREAM_KEYS : KEYS;
  for (const key of trailer.keys())
    if (!keys.includes(key)) throw refusal(`porte une clé inattendue (${key})`);
  if (trailer.get('Prev') !== previous.xref) throw refusal('ne renvoie pas à ce qui la précède (Prev)');
  for (const key of ['Root', 'Info'])
    if (canonical(trailer.get(key)) !== canonical(original.trailer.get(key)))
      throw refusal(`change ${key === 'Root' ? 'le catalogue' : 'les informations'} du document (${key})`);
  const [before, after] = [original.trailer.get('ID'), trailer.get('ID')];
  if (after !== undefined && !isSameId(before, after)) throw refusal('change l’identifiant du document (ID)');
  if (highest > HIGHEST_OBJECT_NUMBER || highest >= previous.size + objects.size + MAX_SKIPPED)
    throw new RefusedUpdate(
      `une mise à jour donne à un objet le numéro ${highest}, hors de ce que les lecteurs admettent`,
    );
  const size = Math.max(previous.size, highest + 1);
  if (trailer.get('Size') !== size)
    throw refusal(`ne dit pas combien d’objets a le fichier : ${size} (Size)`);
  return { xref, size };
}

function isSameId(before: PdfValue | undefined, after: PdfValue): boolean {
  if (!Array.isArray(before) || !Array.isArray(after)) return false;
  return (
    after.length === 2 &&
    after.every((one) => one instanceof PdfString) &&
    canonical(after[0]) === canonical(before[0])
  );
}
