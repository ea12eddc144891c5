import { DEPARTEMENTS } from './departements.ts';
import { DEPARTEMENTS_COG } from './generated/departements.ts';

/** What stands before a name after « de », by INSEE’s kind of name. */
const LIAISONS = ['de ', 'd’', 'du ', 'de la ', 'des ', 'de l’'];
/** Where the State’s use differs from INSEE’s: « préfet de Vaucluse ». */
const USAGE: Readonly<Record<string, string>> = {
  41: 'de ',
  47: 'de ',
  82: 'de ',
  84: 'de ',
  984: 'des ',
  987: 'de la ',
  988: 'de la ',
};

/** The name of a département after « de »: « du Cher », « des Bouches-du-Rhône »; undefined for an unknown code. */
export function duDepartement(code: string): string | undefined {
  const found = DEPARTEMENTS_COG[code];
  return found && `${USAGE[code] ?? LIAISONS[found.liaison]}${found.nom}`;
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
