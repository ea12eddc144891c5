import { type Entry, entry } from './entry.ts';
import { ERREUR_A_LA_SIGNATURE } from './levels.ts';

const COMPLET =
  'signature: { date: "à compléter : après le conseil" } # csi: ignorer a-completer — le conseil se réunit le 12';

const regle = (id: string, description: string, faux: string): Entry => ({
  ...entry(id, description, faux, COMPLET),
  severity: ERREUR_A_LA_SIGNATURE,
});

/**
 * Every problem that a suppression may have, in the order in which they are looked for: one that suppresses nothing is a warning in a
 * draft, an error before signature.
 */
export const SUPPRESSIONS: readonly Entry[] = [
  regle(
    'exception-mal-ecrite',
    'Un commentaire « # csi: » n’est pas écrit comme une exception.',
    'signature: { date: "à compléter : après le conseil" } # csi: ignore a-completer',
  ),
  regle(
    'exception-inconnue',
    'Une exception nomme une règle qui n’existe pas.',
    'signature: { date: "à compléter : après le conseil" } # csi: ignorer a-completr — le conseil se réunit le 12',
  ),
  regle(
    'exception-refusee',
    'Une exception nomme ce qui ne se met pas de côté : un problème de forme ou de gabarit, ou une règle dont le document ne peut pas se passer.',
    'signature: { date: "à compléter : après le conseil" } # csi: ignorer date-mal-ecrite — le conseil se réunit le 12',
  ),
  regle(
    'exception-sans-raison',
    'Une exception ne dit pas pourquoi la règle est mise de côté.',
    'signature: { date: "à compléter : après le conseil" } # csi: ignorer a-completer',
  ),
  regle(
    'exception-inutile',
    'Une exception ne met rien de côté : la règle ne trouve rien à cette ligne, ou n’est pas vérifiée à cette étape.',
    'signature: { lieu: Bourges } # csi: ignorer a-completer — le conseil se réunit le 12',
  ),
];
