import type { Changement } from './changements.ts';
import type { EffetNumero, EffetRegle, EffetTotal } from './effets.ts';
import type { Limite } from './limites.ts';
import type { NonRapproches, Semblable } from './renamed.ts';

// Three exports: the result of a comparison, and what it says of each side.

/** Where one of the two contracts comes from. */
export interface Cote {
  /** The file, as it was given. */
  fichier: string;
  /** The revision of git that it was read at. */
  revision?: string;
  /** Of a PDF, whose attached source was compared: whether its pages are proved to be those of that source, and if not, why. */
  pdf?: { exact: boolean; raisons: readonly string[] };
  /** Whether it is a public version, which leaves out the restricted commitments. */
  publique: boolean;
}

/** What changed from a contract to another. */
export interface Comparaison {
  csi: string;
  avant: Cote;
  apres: Cote;
  changements: readonly Changement[];
  semblables: readonly Semblable[];
  /** Where renamed items were not looked for, because too many were removed and added. */
  trop: readonly NonRapproches[];
  /** What else was not looked into, because it would take too long. */
  limites: readonly Limite[];
  totaux: readonly EffetTotal[];
  regles: { nouvelles: readonly EffetRegle[]; levees: readonly EffetRegle[] };
  numeros: readonly EffetNumero[];
  /** How many comments of the files, which the document does not print, are in one of them only. */
  remarques: { ajoutees: number; retirees: number };
  /** Whether the two files are the same, byte for byte. */
  memes_octets: boolean;
}

/** Why the pages of a side may say something else than the source that was compared; none where they are proved, or where there are none. */
export const doubts = ({ avant, apres }: Comparaison): readonly Cote[] =>
  [avant, apres].filter(({ pdf }) => pdf !== undefined && !pdf.exact);
