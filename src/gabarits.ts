/** One problem that a template can have, for `csi explique`; `exemple` shows it in a template. */
export interface RegleDeGabarit {
  id: string;
  description: string;
  severity: Readonly<Record<'projet' | 'adoption' | 'signature', 'erreur' | 'avertissement'>>;
  exemple?: { faux: string; juste: string };
}

const ERREUR = { projet: 'erreur', adoption: 'erreur', signature: 'erreur' } as const;
const AVERTISSEMENT = {
  projet: 'avertissement',
  adoption: 'avertissement',
  signature: 'avertissement',
} as const;

const regle = (id: string, description: string, faux?: string, juste?: string): RegleDeGabarit => ({
  id,
  description,
  severity: id === 'champ-jamais-imprime' ? AVERTISSEMENT : ERREUR,
  ...(faux !== undefined && juste !== undefined && { exemple: { faux, juste } }),
});

/** Every problem that the templates of `csi render --gabarits` can have. */
export const REGLES_DES_GABARITS: readonly RegleDeGabarit[] = [
  regle(
    'gabarit-mal-forme',
    'Un bloc ou des accolades d’un gabarit ne sont pas fermés.',
    '{{#if projet}}Projet',
    '{{#if projet}}Projet{{/if}}',
  ),
  regle(
    'gabarit-inconnu',
    'Un gabarit en appelle un autre qui n’existe pas.',
    '{{> coverture}}',
    '{{> couverture}}',
  ),
  regle(
    'gabarit-sans-emploi',
    'Un fichier du dossier de gabarits ne remplace aucun gabarit, et aucun ne l’appelle.',
  ),
  regle(
    'gabarit-sans-fin',
    'Un gabarit s’appelle lui-même, et ne finirait jamais.',
    '{{> annexes}}',
    '{{> visas}}',
  ),
  regle(
    'variable-inconnue',
    'Un gabarit nomme une variable qui n’existe pas là où il la nomme.',
    '{{territoire.nm}}',
    '{{territoire.nom}}',
  ),
  regle(
    'variable-non-imprimable',
    'Un gabarit imprime une liste, un ensemble de champs ou un oui ou non.',
    '{{visas}}',
    '{{joindre visas}}',
  ),
  regle('variable-vide', 'Un gabarit imprime un champ que ce document ne remplit pas.'),
  regle(
    'fonction-inconnue',
    'Un gabarit appelle une fonction qui n’existe pas.',
    '{{enDates document.date}}',
    '{{enDate document.date}}',
  ),
  regle(
    'fonction-mal-employee',
    'Une fonction ouvre un bloc, ou n’en ouvre pas, contre son usage.',
    '{{#territoire}}{{nom}}{{/territoire}}',
    '{{#with territoire}}{{nom}}{{/with}}',
  ),
  regle(
    'argument-incorrect',
    'Une fonction reçoit trop de valeurs, trop peu, ou pas celles qu’elle attend.',
    '{{enDate document.date "court"}}',
    '{{enDate document.date}}',
  ),
  regle('champ-jamais-imprime', 'Un champ est rempli, et les gabarits ne l’impriment jamais.'),
];
