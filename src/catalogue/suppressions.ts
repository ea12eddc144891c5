import { type Entry, withSeverity } from './entry.ts';
import { ERROR_AT_SIGNATURE } from './levels.ts';

/** Every problem that a suppression (a comment `# csi: ignorer`) can have, in the order in which they are looked for. */
export const SUPPRESSIONS: readonly Entry[] = withSeverity(ERROR_AT_SIGNATURE, [
  {
    id: 'exception-mal-ecrite',
    description: 'Un commentaire « # csi: » n’est pas écrit comme une exception.',
    pourquoi:
      'csi ne comprend pas ce commentaire et ne met rien de côté : le problème resterait signalé alors que l’auteur croit l’avoir justifié.',
    exemple:
      'signature: { date: "à compléter : après le conseil" } # csi: ⟦ignore a-completer → ignorer a-completer — le conseil se réunit le 12⟧',
  },
  {
    id: 'exception-inconnue',
    description: 'Une exception nomme une règle qui n’existe pas.',
    pourquoi:
      'C’est le plus souvent une faute de frappe : la règle visée continue de signaler le problème, et la raison écrite ne sert à rien.',
    exemple:
      'signature: { date: "à compléter : après le conseil" } # csi: ignorer ⟦a-completr → a-completer⟧ — le conseil se réunit le 12',
  },
  {
    id: 'exception-refusee',
    description:
      'Une exception nomme ce qui ne se met pas de côté : un problème de forme ou de gabarit, ou une règle dont le document ne peut pas se passer.',
    pourquoi:
      'Un commentaire n’y suffit pas : le plus souvent, un tel problème empêche de composer le document ou l’expose à être annulé.',
    exemple:
      'signature: { date: "à compléter : après le conseil" } # csi: ignorer ⟦date-mal-ecrite → a-completer⟧ — le conseil se réunit le 12',
  },
  {
    id: 'exception-sans-raison',
    description: 'Une exception ne dit pas pourquoi la règle est mise de côté.',
    pourquoi:
      'Qui relit le fichier avant la signature doit savoir pourquoi une règle n’a pas été suivie : sans raison, une décision ne se distingue pas d’un oubli.',
    exemple:
      'signature: { date: "à compléter : après le conseil" } # csi: ignorer ⟦a-completer → a-completer — le conseil se réunit le 12⟧',
  },
  {
    id: 'exception-inutile',
    description:
      'Une exception ne met rien de côté : la règle ne trouve rien à cette ligne, ou n’est pas vérifiée à cette étape.',
    pourquoi:
      'Le problème a été corrigé, ou l’exception est mal placée : laissée là, elle cacherait un jour un autre problème que personne n’aurait accepté.',
    exemple:
      'signature: { ⟦lieu: Bourges → date: "à compléter : après le conseil"⟧ } # csi: ignorer a-completer — le conseil se réunit le 12',
  },
]);
