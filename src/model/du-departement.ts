import { DEPARTEMENTS } from './departements.ts';

const CODES: readonly (readonly [words: string, codes: string])[] = [
  ['de l’', '01 02 03 07 09 10 11 12 27 34 36 38 60 61 89 91'],
  ['des ', '04 05 06 08 13 22 40 64 65 66 78 79 88 92 984'],
  ['du ', '14 15 18 25 29 30 32 39 45 46 56 59 62 63 67 68 69 81 83 90 94 95'],
  ['d’', '28 35 37'],
  ['de ', '41 47 49 54 71 75 77 82 84 974 975 976 977 978 986'],
];
const BY_CODE: ReadonlyMap<string, string> = new Map(
  CODES.flatMap(([words, codes]) => codes.split(' ').map((code) => [code, words] as const)),
);

/** The name of a département after « de »: « du Cher », « des Bouches-du-Rhône »; undefined for an unknown code. */
export function duDepartement(code: string): string | undefined {
  const nom = DEPARTEMENTS[code];
  return nom && `${BY_CODE.get(code) ?? 'de la '}${nom}`;
}

/** The kind of territory with its name: « le département du Cher », « la collectivité de Saint-Martin ». */
export function leDepartement(code: string): string | undefined {
  const du = duDepartement(code);
  return du && `${/^9(?:7[578]|8)/.test(code) ? 'la collectivité' : 'le département'} ${du}`;
}

/** The code of the département whose name, after « de », ends a text: « préfecture du Cher » is 18. */
export function departementNamedIn(text: string): string | undefined {
  return Object.keys(DEPARTEMENTS).find((code) => text.endsWith(` ${duDepartement(code)}`));
}
