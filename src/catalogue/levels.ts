/** An error at every stage. */
export const ALWAYS_ERROR = { projet: 'erreur', adoption: 'erreur', signature: 'erreur' } as const;

/** A warning while drafting, an error before signature. */
export const ERROR_AT_SIGNATURE = {
  projet: 'avertissement',
  adoption: 'avertissement',
  signature: 'erreur',
} as const;

/** A warning at every stage. */
export const ALWAYS_WARNING = {
  projet: 'avertissement',
  adoption: 'avertissement',
  signature: 'avertissement',
} as const;
