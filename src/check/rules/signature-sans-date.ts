import type { Rule } from '../rule.ts';

/** A document about to be signed has its date of signature. */
export const signatureSansDate: Rule = {
  id: 'signature-sans-date',
  description: 'Le document est à signer, mais sans date de signature.',
  pourquoi:
    'Cette date dit à partir de quand les parties sont engagées : sans elle, rien ne montre que les assemblées ont voté avant.',
  severity: { projet: 'aucune', adoption: 'aucune', signature: 'erreur' },
  exemple: `document: { type: contrat, titre: Contrat de sécurité intégrée de Bourges, statut: signe }
signature: { ⟦→ date: 2026-09-15, ⟧lieu: Bourges }`,
  check({ contrat }, report) {
    if (contrat.signature?.date !== undefined) return;
    report({
      path: ['signature'],
      on: 'key',
      message: 'La date de signature manque.',
      hint: 'Ajoutez « signature », avec sa « date » et son « lieu ».',
    });
  },
};
