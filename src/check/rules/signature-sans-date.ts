import type { Rule } from '../rule.ts';

/** A document that was signed gives the date of its signature. */
export const signatureSansDate: Rule = {
  id: 'signature-sans-date',
  description: 'Le document est dit signé, sans date de signature.',
  pourquoi:
    'Le texte remis aux signataires a le statut « a_signer ». « signe » constate la signature, et sa date dit depuis quand les parties sont engagées.',
  severity: { projet: 'aucune', adoption: 'aucune', signature: 'avertissement' },
  exemple: `document: { type: contrat, titre: Contrat de sécurité intégrée de Bourges, statut: signe }
signature: { ⟦→ date: 2026-09-15, ⟧lieu: Bourges }`,
  check({ contrat: { document, signature } }, report) {
    if (document.statut !== 'signe' || signature?.date !== undefined) return;
    report({
      path: ['document', 'statut'],
      message: 'Le document est dit signé, mais « signature » ne donne pas de date.',
      hint: 'Tant qu’il n’est pas signé, écrivez « a_signer ». Une fois signé, ajoutez « date » dans « signature ».',
      sense: { value: 'a_signer' },
    });
  },
};
