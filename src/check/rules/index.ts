import type { Rule } from '../rule.ts';
import { partieInconnue } from './partie-inconnue.ts';

/** Every rule, in the order of the catalogue: adding one adds its line here. */
export const RULES: readonly Rule[] = [partieInconnue];
