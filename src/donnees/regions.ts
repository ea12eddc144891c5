import { DEPARTEMENTS_COG } from '../model/generated/departements.ts';

/** The code of each region since 2016 (code officiel géographique), by its name. */
const CODES: Readonly<Record<string, string>> = {
  Guadeloupe: '01',
  Martinique: '02',
  Guyane: '03',
  'La Réunion': '04',
  Mayotte: '06',
  'Île-de-France': '11',
  'Centre-Val de Loire': '24',
  'Bourgogne-Franche-Comté': '27',
  Normandie: '28',
  'Hauts-de-France': '32',
  'Grand Est': '44',
  'Pays de la Loire': '52',
  Bretagne: '53',
  'Nouvelle-Aquitaine': '75',
  Occitanie: '76',
  'Auvergne-Rhône-Alpes': '84',
  'Provence-Alpes-Côte d’Azur': '93',
  Corse: '94',
};

/** The region of a département: its code and its name; undefined for an overseas collectivité, which is in none. */
export function regionOf(departement: string): { code: string; nom: string } | undefined {
  const nom = DEPARTEMENTS_COG[departement]?.region ?? '';
  const code = CODES[nom];
  return code === undefined ? undefined : { code, nom };
}

/** The codes of the départements of a region. */
export const departementsOfRegion = (region: string): string[] =>
  Object.keys(DEPARTEMENTS_COG).filter((departement) => regionOf(departement)?.code === region);
