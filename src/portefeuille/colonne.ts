import type { ColonneTable } from './table.ts';

// Seven exports: the columns of each type, and those that rows of a contract and of a commitment begin with.

/** A column of its type. */
export const texte = (cle: string, titre: string): ColonneTable => ({ cle, titre, type: 'texte' });
/** A column of its type. */
export const entier = (cle: string, titre: string): ColonneTable => ({ cle, titre, type: 'entier' });
/** A column of its type. */
export const nombre = (cle: string, titre: string): ColonneTable => ({ cle, titre, type: 'nombre' });
/** A column of its type. */
export const date = (cle: string, titre: string): ColonneTable => ({ cle, titre, type: 'date' });
/** A column of its type. */
export const ouiNon = (cle: string, titre: string): ColonneTable => ({ cle, titre, type: 'oui-non' });

/** Each row says which contract it is of, and the fingerprint of the file that was read. */
export const CONTRAT = [
  texte('fichier', 'Fichier'),
  texte('territoire', 'Territoire'),
  texte('empreinte', 'Empreinte du fichier'),
];
/** Each row about a commitment says which. */
export const ENGAGEMENT = [...CONTRAT, texte('numero', 'Numéro'), texte('engagement', 'Identifiant')];
