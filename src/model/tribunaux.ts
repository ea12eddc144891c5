import { departementOf } from './communes.ts';
import type { Contrat } from './contrat.ts';

/**
 * The départements of each tribunal administratif of metropolitan France (code de justice administrative, art. R. 221-3, read in November 2026).
 * Those overseas are left out: their names differ from their seats.
 */
const RESSORTS: Readonly<Record<string, string>> = {
  'd’Amiens': '02 60 80',
  'de Bastia': '2A 2B',
  'de Besançon': '25 39 70 90',
  'de Bordeaux': '24 33 47',
  'de Caen': '14 50 61',
  'de Cergy-Pontoise': '92 95',
  'de Châlons-en-Champagne': '08 10 51 52',
  'de Clermont-Ferrand': '03 15 43 63',
  'de Dijon': '21 58 71 89',
  'de Grenoble': '26 38 73 74',
  'de Lille': '59 62',
  'de Limoges': '19 23 36 87',
  'de Lyon': '01 07 42 69',
  'de Marseille': '04 05 13',
  'de Melun': '77 94',
  'de Montpellier': '11 34 66',
  'de Montreuil': '93',
  'de Nancy': '54 55 88',
  'de Nantes': '44 49 53 72 85',
  'de Nice': '06',
  'de Nîmes': '30 48 84',
  'd’Orléans': '18 28 37 41 45',
  'de Paris': '75',
  'de Pau': '32 40 64 65',
  'de Poitiers': '16 17 79 86',
  'de Rennes': '22 29 35 56',
  'de Rouen': '27 76',
  'de Strasbourg': '57 67 68',
  'de Toulon': '83',
  'de Toulouse': '09 12 31 46 81 82',
  'de Versailles': '78 91',
};

/**
 * « tribunal administratif de Toulouse », when the whole territory is in the jurisdiction of one: a contract goes to that of the place where it is
 * carried out (code de justice administrative, art. R. 312-11). Undefined when there are several, or none that csi knows.
 */
export function tribunalOf({ territoire }: Pick<Contrat, 'territoire'>): string | undefined {
  const { departements = [], communes = [], epci = [] } = territoire;
  const codes = [
    ...departements,
    ...communes.map(({ code_insee }) => departementOf(code_insee)),
    ...epci.flatMap(({ departement }) => departement ?? []),
  ];
  const [first, ...others] = codes.map(seatOf);
  return first !== undefined && others.every((one) => one === first)
    ? `tribunal administratif ${first}`
    : undefined;
}

const seatOf = (departement: string): string | undefined =>
  Object.entries(RESSORTS).find(([, codes]) => codes.split(' ').includes(departement))?.[0];
