import { type Rule, TOUJOURS_ERREUR } from '../rule.ts';

/** What a problem of form is explained by: one that syntax or the schema finds before any rule is asked. */
export type Forme = Pick<Rule, 'id' | 'description' | 'severity'> & Partial<Pick<Rule, 'exemple'>>;

/** A problem of form, always an error; without example where a few lines can't show it (an encoding, a size). */
export const forme = (id: string, description: string, faux?: string, juste?: string): Forme => ({
  id,
  description,
  severity: TOUJOURS_ERREUR,
  ...(faux !== undefined && juste !== undefined && { exemple: { faux, juste } }),
});
