/**
 * Where each département stands on a map of squares: a line of text is a row of squares, a point is none. Neighbours in the country are
 * neighbours here as far as a grid lets them; Corsica and the five overseas départements stand apart.
 */
const RANGEES = `
.  .  .  .  .  76 80 62 59 .  .  .
.  .  .  .  27 95 60 02 08 .  57 .
.  .  .  14 78 92 75 93 51 55 54 67
.  .  50 61 28 91 94 77 10 52 88 68
29 22 35 53 72 41 45 89 21 70 90 .
.  56 44 49 37 36 18 58 71 39 25 .
.  .  85 79 86 87 23 03 01 74 .  .
.  .  17 16 24 19 63 42 69 38 73 .
.  .  .  .  33 46 15 43 07 26 05 .
.  .  .  .  47 82 81 12 48 30 04 06
.  .  .  .  40 32 31 11 34 13 84 83
.  .  .  .  64 65 09 66 .  .  .  .
.  .  .  .  .  .  .  .  .  .  .  2B
971 972 973 974 976 . . . . . .  2A`;

/** A square of the map, counted from 0 at the top left. */
interface CaseDeCarte {
  departement: string;
  colonne: number;
  rangee: number;
}

/** The squares of the 101 départements, row by row. */
export const CASES: readonly CaseDeCarte[] = RANGEES.trim()
  .split('\n')
  .flatMap((line, rangee) =>
    line
      .split(/ +/)
      .flatMap((departement, colonne) => (departement === '.' ? [] : [{ departement, colonne, rangee }])),
  );
