// The names by which a workbook that comes back is read, exported for those who write it.

export const ENGAGEMENTS = 'Engagements';
export const MODE_D_EMPLOI = 'Mode d’emploi';
/** The column of the rank of an entry in its list. */
export const RANG = 'N°';
export const IDENTIFIANT = 'Identifiant';
export const EMPREINTE_CONTRAT = 'Empreinte du contrat';
export const EMPREINTE_SUIVI = 'Empreinte du suivi';
