// Four exports: the severities that most rules have.

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

/** Nothing while drafting, a warning once the text is voted: what a draft may leave open and a text may not. */
export const WARNING_FROM_ADOPTION = {
  projet: 'aucune',
  adoption: 'avertissement',
  signature: 'avertissement',
} as const;
