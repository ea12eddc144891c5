import { list } from '../../../../phrase.ts';
import type { HouseFiles } from '../faces.ts';
import { HouseFontError } from './error.ts';
import { type FontFile, type HouseFace, openFaces } from './faces.ts';

const STYLES = [
  { name: 'regular', semibold: false, italic: false, called: 'romaine normale (graisse 400)' },
  { name: 'italic', semibold: false, italic: true, called: 'italique normale (graisse 400)' },
  { name: 'semibold', semibold: true, italic: false, called: 'romaine demi-grasse ou grasse (graisse 600 ou 700)' },
  { name: 'semibold-italic', semibold: true, italic: true, called: 'italique demi-grasse ou grasse (graisse 600 ou 700)' },
] as const;

/** What a folder of fonts gives: the faces by their role, the families by what they set, and the files that have no role. */
export interface HouseFonts {
  files: HouseFiles;
  serif: string;
  sans: string;
  unused: string[];
}

/**
 * Gives the faces of one or two families to the roles of the layout, by what their tables say and never by their files' names: of two, the one
 * with serifs sets the text, the other the headings and the tables; one alone sets all. Throws HouseFontError for what can't be used or is missing.
 */
export function houseFonts(given: readonly FontFile[]): HouseFonts {
  const faces = openFaces(given);
  const families = [...new Set(faces.map((face) => face.family))];
  if (families.length === 0) throw new HouseFontError(undefined, 'ne contient aucune police TrueType (.ttf)');
  if (families.length > 2)
    throw new HouseFontError(undefined, `contient ${families.length} familles de polices : ${quoted(families)}`, 'Gardez-en une, ou deux : avec et sans empattements.');
  const chosen = families.map((family) => stylesOf(family, faces.filter((face) => face.family === family)));
  const [first, second] = chosen;
  const used = new Set(chosen.flatMap((faces) => faces.map((face) => face.file)));
  const unused = faces.filter((face) => !used.has(face.file)).map((face) => face.file);
  if (!first) throw new Error('no family');
  if (!second) {
    const role = first[0]?.serif ? 'serif' : 'sans';
    return { files: named(role, first), serif: families[0] ?? '', sans: families[0] ?? '', unused };
  }
  const serif = [first, second].filter((faces) => faces[0]?.serif === true);
  const sans = [first, second].filter((faces) => faces[0]?.serif === false);
  const [text = first, other = second] = serif.length === 1 ? [serif[0], serif[0] === first ? second : first] : sans.length === 1 ? [sans[0] === first ? second : first, sans[0]] : [];
  if (serif.length !== 1 && sans.length !== 1) {
    const same = serif.length === 2 ? 'ont toutes deux des empattements' : sans.length === 2 ? 'sont toutes deux sans empattements' : 'ne disent pas laquelle a des empattements';
    throw new HouseFontError(undefined, `contient deux familles qui ${same} : ${quoted(families)}`, 'Gardez-en une.');
  }
  return { files: { ...named('serif', text), ...named('sans', other) }, serif: text[0]?.family ?? '', sans: other[0]?.family ?? '', unused };
}

function stylesOf(family: string, faces: readonly HouseFace[]): HouseFace[] {
  return STYLES.map(({ semibold, italic, called }) => {
    const weights = semibold ? [600, 700] : [400];
    for (const weight of weights) {
      const [one, other] = faces.filter((face) => face.weight === weight && face.italic === italic);
      if (one && other)
        throw new HouseFontError(other.file, `fait double emploi avec « ${one.file} » : toutes deux sont la face ${called} de « ${family} »`, 'Retirez-en une.');
      if (one) return one;
    }
    throw new HouseFontError(undefined, `n’a pas la face ${called} de « ${family} »`, `On y trouve : ${list(faces.map(described))}.`);
  });
}

const described = ({ file, weight, italic }: HouseFace): string => `« ${file} » (${italic ? 'italique' : 'romaine'}, graisse ${weight})`;

const quoted = (names: readonly string[]): string => list(names.map((name) => `« ${name} »`));

function named(family: 'serif' | 'sans', faces: readonly HouseFace[]): HouseFiles {
  return Object.fromEntries(STYLES.map(({ name }, index) => [`maison-${family}-${name}`, faces[index]?.bytes]));
}
