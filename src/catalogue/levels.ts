/** An error at every stage. */
export const TOUJOURS_ERREUR = { projet: 'erreur', adoption: 'erreur', signature: 'erreur' } as const;

/** A warning while drafting, an error before signature. */
export const ERREUR_A_LA_SIGNATURE = {
  projet: 'avertissement',
  adoption: 'avertissement',
  signature: 'erreur',
} as const;

/** A warning at every stage. */
export const TOUJOURS_AVERTISSEMENT = {
  projet: 'avertissement',
  adoption: 'avertissement',
  signature: 'avertissement',
} as const;
