/** The dashes that word processors and phones type in place of the hyphen, as part of a class of a pattern; the minus sign is one. */
export const DASHES = '\u2010-\u2015\u2212';

/** These dashes, and the bullets of word processors, as part of a class of a pattern. */
export const BULLETS = `${DASHES}•·▪■●○◦‣►➢❖✓✔`;
