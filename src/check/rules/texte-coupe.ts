import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Rule } from '../rule.ts';

/** A `#` after a space opens a comment in YAML: the rest of the text would be missing from the document. */
export const texteCoupe: Rule = {
  id: 'texte-coupe',
  description:
    'Un « # » collé à ce qui le suit coupe un texte : la suite est lue comme un commentaire, et ne serait pas imprimée.',
  pourquoi:
    'La fin de la phrase disparaîtrait du document sans laisser de trace : un numéro d’arrêté, une condition, un montant.',
  severity: ERROR_AT_SIGNATURE,
  signes: /\S[ \t]+#[^\s#!]/,
  exemple: `visas:
  - ⟦→ "⟧l’arrêté préfectoral #2026-112 du 3 mai⟦→ "⟧`,
  check({ cuts }, report) {
    for (const { suite, span } of cuts)
      report({
        path: [],
        span,
        message: `Après une espace, ${cite(suite)} est lu comme un commentaire : le texte s’arrête avant.`,
        hint: 'Mettez tout le texte entre guillemets droits, ou une espace après « # » si c’est bien un commentaire.',
      });
  },
};
