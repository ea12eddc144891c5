/** The formats of a state, as the help names them. */
export const ETAT_FORMATS = ['texte', 'json', 'csv', 'markdown', 'html', 'xlsx', 'ods'] as const;

/** The name of one of them. */
export type EtatFormat = (typeof ETAT_FORMATS)[number];
