import type { Rule } from '../rule.ts';

/** A document about to be signed says on what day. */
export const signatureSansDate: Rule = {
  id: 'signature-sans-date',
  description: 'Le document est à signer, mais sans date de signature.',
  severity: { projet: 'aucune', adoption: 'aucune', signature: 'erreur' },
  *check({ contrat }) {
    if (contrat.signature?.date !== undefined) return;
    yield {
      path: ['signature'],
      on: 'key',
      message: 'La date de signature manque.',
      hint: 'Ajoutez « signature », avec sa « date » et son « lieu ».',
    };
  },
};
