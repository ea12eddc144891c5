import { list } from '../../../../kernel/french/list.ts';
import { cite } from '../../../../kernel/french/quote.ts';
import type { HouseFiles } from '../faces.ts';
import { HouseFontError } from './error.ts';
import { type FontFile, type HouseFace, openFaces } from './faces.ts';

const STYLES = [
  { name: 'regular', semibold: false, italic: false, called: 'droite (graisse 400)' },
  { name: 'italic', semibold: false, italic: true, called: 'italique (graisse 400)' },
  { name: 'semibold', semibold: true, italic: false, called: 'droite grasse (graisse 600 ou 700)' },
  { name: 'semibold-italic', semibold: true, italic: true, called: 'italique grasse (graisse 600 ou 700)' },
] as const;

/**
 * What a folder of fonts provides: the faces by role, the family of each role, and the files that no role
 * uses.
 */
export interface HouseFonts {
  files: HouseFiles;
  serif: string;
  sans: string;
  unused: string[];
}

/**
 * Assigns the faces of one or two families to the roles of the layout, by their tables and never by their
 * file names. Of two families, the one with serifs is used for text, the other for headings and tables; a
 * single family is used for all. Throws HouseFontError for a font that cannot be used or is missing.
 */
export function houseFonts(given: readonly FontFile[]): HouseFonts {
  const faces = openFaces(given);
  const families = [...new Set(faces.map((face) => face.family))];
  if (families.length === 0) throw new HouseFontError(undefined, 'ne contient aucune police TrueType (.ttf)');
  if (families.length > 2) {
    const hint = 'Gardez-en une, ou deux : avec et sans empattements.';
    throw new HouseFontError(
      undefined,
      `contient ${families.length} familles de polices : ${list(families.map(cite))}`,
      hint,
    );
  }
  const [first = [], second] = families.map((family) =>
    stylesOf(faces.filter((face) => face.family === family)),
  );
  const chosen = [...first, ...(second ?? [])];
  const unused = faces.filter((face) => !chosen.includes(face)).map((face) => face.file);
  if (!second) {
    const family = first[0]?.family ?? '';
    return { files: filesOf(first[0]?.serif ? 'serif' : 'sans', first), serif: family, sans: family, unused };
  }
  const [text, other] = withSerifsFirst(first, second);
  return {
    files: { ...filesOf('serif', text), ...filesOf('sans', other) },
    serif: text[0]?.family ?? '',
    sans: other[0]?.family ?? '',
    unused,
  };
}

type Family = readonly HouseFace[];

function withSerifsFirst(first: Family, second: Family): [Family, Family] {
  const [a, b] = [first[0]?.serif, second[0]?.serif];
  if (a !== b) return a === true || b === false ? [first, second] : [second, first];
  const same =
    a === undefined
      ? 'ne disent pas si elles ont des empattements'
      : a
        ? 'ont des empattements'
        : 'sont sans empattements';
  const names = [first, second].map((faces) => cite(faces[0]?.family));
  throw new HouseFontError(
    undefined,
    `contient deux familles qui ${same} : ${list(names)}`,
    'Gardez-en une.',
  );
}

function stylesOf(faces: Family): HouseFace[] {
  return STYLES.map(({ semibold, italic, called }) => {
    const family = cite(faces[0]?.family);
    for (const weight of semibold ? [600, 700] : [400]) {
      const [one, other] = faces.filter((face) => face.weight === weight && face.italic === italic);
      if (one && other) {
        const message = `fait double emploi avec ${cite(one.file)} : toutes deux sont la face ${called} de ${family}`;
        throw new HouseFontError(other.file, message, 'Retirez-en une du dossier.');
      }
      if (one) return one;
    }
    throw new HouseFontError(
      undefined,
      `n’a pas la face ${called} de ${family}`,
      `On y trouve : ${list(faces.map(described), 'et')}.`,
    );
  });
}

const described = ({ file, weight, italic }: HouseFace): string =>
  `${cite(file)} (${italic ? 'italique' : 'droite'}, graisse ${weight})`;

function filesOf(family: 'serif' | 'sans', faces: Family): HouseFiles {
  return Object.fromEntries(
    STYLES.map(({ name }, index) => [`maison-${family}-${name}`, faces[index]?.bytes]),
  );
}
