import { type Entry, withSeverity } from './entry.ts';
import { ALWAYS_ERROR, ALWAYS_WARNING } from './levels.ts';

/** Every problem that the templates of `csi render --gabarits` can have. */
export const GABARITS: readonly Entry[] = withSeverity(ALWAYS_ERROR, [
  {
    id: 'gabarit-mal-forme',
    description: 'Un bloc ou des accolades d’un gabarit ne sont pas fermés.',
    pourquoi: 'csi ne sait pas où finit le bloc : aucun document ne peut être composé.',
    exemple: '{{#if projet}}⟦Projet → Projet{{/if}}⟧',
  },
  {
    id: 'gabarit-inconnu',
    description: 'Un gabarit en appelle un autre qui n’existe pas.',
    pourquoi: 'Une page ou un chapitre entier manquerait au document.',
    exemple: '{{> ⟦coverture → couverture⟧}}',
  },
  {
    id: 'gabarit-sans-emploi',
    description: 'Un fichier du dossier de gabarits ne remplace aucun gabarit, et aucun ne l’appelle.',
    pourquoi: 'Le fichier est sans doute mal nommé : ce qui y est écrit ne serait pas dans le document.',
  },
  {
    id: 'gabarit-sans-fin',
    description: 'Un gabarit s’appelle lui-même, et ne finirait jamais.',
    pourquoi: 'La composition ne se terminerait pas.',
    exemple: '{{> ⟦annexes → visas⟧}}',
  },
  {
    id: 'variable-inconnue',
    description: 'Un gabarit nomme une variable qui n’existe pas là où il la nomme.',
    pourquoi: 'Rien ne serait imprimé à cet endroit, et la phrase aurait un trou.',
    exemple: '{{⟦territoire.nm → territoire.nom⟧}}',
  },
  {
    id: 'variable-non-imprimable',
    description: 'Un gabarit imprime une liste, un ensemble de champs ou un oui ou non.',
    pourquoi: 'Le document montrerait « [object Object] » ou « true » au lieu d’une phrase.',
    exemple: '⟦{{visas}} → {{joindre visas}}⟧',
  },
  {
    id: 'variable-vide',
    description: 'Un gabarit imprime un champ que ce document ne remplit pas.',
    pourquoi: 'La phrase qui l’entoure aurait un trou : le gabarit doit prévoir que le champ manque.',
  },
  {
    id: 'fonction-inconnue',
    description: 'Un gabarit appelle une fonction qui n’existe pas.',
    pourquoi: 'Rien ne serait imprimé à cet endroit, ou la composition s’arrêterait.',
    exemple: '{{⟦enDates → enDate⟧ document.date}}',
  },
  {
    id: 'fonction-mal-employee',
    description: 'Une fonction ouvre un bloc, ou n’en ouvre pas, contre son usage.',
    pourquoi: 'Le contenu du bloc serait imprimé autrement que prévu, ou pas du tout.',
    exemple: '{{#⟦territoire → with territoire⟧}}{{nom}}{{/⟦territoire → with⟧}}',
  },
  {
    id: 'argument-incorrect',
    description: 'Une fonction reçoit trop de valeurs, trop peu, ou pas celles qu’elle attend.',
    pourquoi: 'La fonction imprimerait autre chose que ce qui est voulu, ou la composition s’arrêterait.',
    exemple: '{{enDate document.date⟦ "court" →⟧}}',
  },
  {
    id: 'champ-jamais-imprime',
    severity: ALWAYS_WARNING,
    description: 'Un champ est rempli, et les gabarits ne l’impriment jamais.',
    pourquoi: 'Ce qui a été écrit dans le fichier, et peut-être voté, ne serait pas dans le document signé.',
  },
]);
