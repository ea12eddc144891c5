import { cite } from '../kernel/french/quote.ts';
import { cellulesOf, separateurOf } from './cellules.ts';
import { DonneesError, REPRENDRE } from './erreur.ts';

/** A quartier prioritaire of the list. */
export interface QuartierListe {
  code: string;
  nom: string;
}

const bare = (nom: string): string =>
  nom
    .replace(/^\ufeff/, '')
    .normalize('NFD')
    .replace(/[^a-zA-Z0-9]/g, '')
    .toLowerCase();

/** Whether a header is that of a list of quartiers prioritaires. */
export const isListeDeQuartiers = (noms: readonly string[]): boolean =>
  noms.map(bare).some((nom) => /qpv?|quartier/.test(nom)) && !noms.map(bare).includes('indicateur');

const CODE_2024 = /^QN[0-9AB]{3}\d{2}[NMI]$/;
const CODE_2015 = /^QP[0-9AB]{3}\d{3}$/;
/** Of text: the list of the whole country has about 200 kB. */
const MAX_LENGTH = 20_000_000;

/** The quartiers prioritaires of some communes, in the order of their codes. Throws DonneesError. */
export function quartiersOf(bytes: Uint8Array, communes: readonly string[]): QuartierListe[] {
  if (bytes.length > MAX_LENGTH) throw new DonneesError('est trop gros pour une liste de quartiers');
  const [entete = '', ...lignes] = decoded(bytes).split(/\r?\n/);
  const separateur = separateurOf(entete);
  const noms = cellulesOf(entete, separateur).map(bare);
  const rows = lignes.filter((ligne) => ligne !== '').map((ligne) => cellulesOf(ligne, separateur));
  const code = columnOf(rows, noms.length, (cell) => CODE_2024.test(cell) || CODE_2015.test(cell));
  const commune = noms.findIndex((nom) => /insee.*com|com.*insee|cod.*com|^codgeo|^depcom/.test(nom));
  const nom = noms.findIndex(
    (one, at) => at !== code && /^(?:lib|nom|label).*(?:qp|quartier)|(?:qp|quartier).*(?:lib|nom)/.test(one),
  );
  if (code < 0) throw new DonneesError('n’a pas de colonne de codes de quartiers (QN01801M)');
  if (commune < 0 || nom < 0)
    throw new DonneesError(
      `n’a pas de colonne pour ${commune < 0 ? 'le code INSEE de la commune' : 'le nom du quartier'}`,
    );
  if (rows.every((row) => !CODE_2024.test(row[code] ?? '')))
    throw new DonneesError(
      'est la liste de 2015, que celle de 2024 a remplacée',
      'Prenez la liste des quartiers prioritaires de 2024 (codes QN).',
    );
  const found = new Map<string, QuartierListe>();
  for (const row of rows) {
    const own = (row[commune] ?? '').split(/[\s,;/|-]+/);
    if (own.some((one) => /^\d{4}$/.test(one)))
      throw new DonneesError(`a un code de commune sans son zéro de tête (${cite(own[0])})`, REPRENDRE);
    const id = row[code] ?? '';
    if (CODE_2024.test(id) && own.some((one) => communes.includes(one)))
      found.set(id, { code: id, nom: row[nom] ?? '' });
  }
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function columnOf(
  rows: readonly (readonly string[])[],
  width: number,
  fits: (cell: string) => boolean,
): number {
  return (
    Array.from({ length: Math.min(width, 200) }, (_, at) => at).findIndex((at) =>
      rows.slice(0, 50).some((row) => fits(row[at] ?? '')),
    ) ?? -1
  );
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DonneesError('n’est pas écrit en UTF-8', REPRENDRE);
  }
}
