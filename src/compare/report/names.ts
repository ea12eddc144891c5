/** The formats of a comparison, as the help names them. */
export const COMPARISON_FORMATS = ['texte', 'json', 'markdown'] as const;

/** The name of one of them. */
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];
