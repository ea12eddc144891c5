import { AVENANTS } from '../registry/avenants.ts';
import { BALANCE } from '../registry/balance.ts';
import { CLAUSES_RULES } from '../registry/clauses.ts';
import { DOCUMENT } from '../registry/document.ts';
import { DONNEES } from '../registry/donnees.ts';
import { LIEUX } from '../registry/lieux.ts';
import { PROMISES } from '../registry/promises.ts';
import { SURROUNDINGS } from '../registry/surroundings.ts';
import type { Rule } from '../rule.ts';

/** Every rule, by what it is about, in the order in which `csi regles` and SARIF list them. A new rule goes at the end of its group. */
export const RULES: readonly Rule[] = [
  ...PROMISES,
  ...DOCUMENT,
  ...BALANCE,
  ...SURROUNDINGS,
  ...LIEUX,
  ...DONNEES,
  ...CLAUSES_RULES,
  ...AVENANTS,
];
