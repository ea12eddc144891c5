// Four exports: the columns of a base, and what they are made of.

import { cite } from '../kernel/french/quote.ts';
import { DonneesError } from './erreur.ts';

/** What the lines of a base are about. */
export type NiveauBase = 'commune' | 'departement' | 'region';

/**
 * The columns of a base of the SSMSI by their places; those of complements are not among them: they hold means of the withheld communes of
 * a département, which belong to none of them.
 */
export interface ColonnesBase {
  niveau: NiveauBase;
  /** The year of the limits of communes, which only the communal base names. */
  geographie: number | undefined;
  /** The layout before 2025, with years of two digits. */
  ancienne: boolean;
  places: Readonly<Record<ColonneLue, number>>;
  /** How many columns a line has. */
  nombre: number;
}

export type ColonneLue =
  | 'code'
  | 'annee'
  | 'indicateur'
  | 'unite'
  | 'nombre'
  | 'taux'
  | 'diffuse'
  | 'population'
  | 'logements';

/** The names of columns in the layout of today and in that before 2025; accents, case, points and underscores count for nothing. */
const NOMS: Readonly<Record<Exclude<ColonneLue, 'code'>, readonly [now: string, before: string]>> = {
  annee: ['annee', 'annee'],
  indicateur: ['indicateur', 'classe'],
  unite: ['unite_de_compte', 'unité.de.compte'],
  nombre: ['nombre', 'faits'],
  taux: ['taux_pour_mille', 'tauxpourmille'],
  diffuse: ['est_diffuse', 'valeur.publiée'],
  population: ['insee_pop', 'POP'],
  logements: ['insee_log', 'LOG'],
};

const bare = (nom: string): string =>
  nom
    .normalize('NFD')
    .replace(/[^\w]|_/g, '')
    .toLowerCase();

/** More than any edition has. */
const MOST_COLUMNS = 40;

/** Recognises a base by its header, whatever the order of its columns after the first. Throws DonneesError for any other table. */
export function colonnesOf(noms: readonly string[]): ColonnesBase {
  const found = noms.slice(0, MOST_COLUMNS).map(bare);
  const niveau = niveauOf(found[0] ?? '');
  if (!niveau) throw autre(noms);
  if (noms.length > MOST_COLUMNS) throw new DonneesError('a bien plus de colonnes qu’une base publiée');
  const ancienne = found.includes('classe');
  const places = { code: 0 } as Record<ColonneLue, number>;
  for (const [key, names] of Object.entries(NOMS))
    places[key as ColonneLue] = found.findIndex((nom) => names.map(bare).includes(nom));
  const missing = Object.entries(places).filter(
    ([key, at]) => at < 0 && (key !== 'diffuse' || niveau === 'commune'),
  );
  if (missing.length > 0) {
    if (missing.length > 4) throw autre(noms);
    const names = missing.map(([key]) => cite(NOMS[key as keyof typeof NOMS][ancienne ? 1 : 0]));
    throw new DonneesError(
      `n’a pas la colonne ${names.join(', ')}`,
      'Reprenez le fichier tel qu’il est publié.',
    );
  }
  const year = /\d{4}$/.exec(found[0] ?? '')?.[0];
  return {
    niveau,
    geographie: year === undefined ? undefined : Number(year),
    ancienne,
    places,
    nombre: noms.length,
  };
}

function niveauOf(first: string): NiveauBase | undefined {
  if (/^codgeo\d{4}$/.test(first)) return 'commune';
  if (first === 'codedepartement') return 'departement';
  return first === 'coderegion' ? 'region' : undefined;
}

function autre(noms: readonly string[]): DonneesError {
  return new DonneesError(
    `n’est pas une base de la délinquance enregistrée : sa première colonne est ${cite(noms[0] ?? '')}`,
    'Il faut la base communale, départementale ou régionale du SSMSI, publiée sur data.gouv.fr.',
  );
}
