import type { Rule } from '../rule.ts';

/** The diagnostic has figures (recorded crime) and words (means engaged, ways of working); not checked in a draft. */
export const diagnosticIncomplet: Rule = {
  id: 'diagnostic-incomplet',
  description: 'Le diagnostic manque, ou n’a pas de chiffres, ou pas de moyens ni de constats.',
  pourquoi:
    'Les engagements répondent au diagnostic : s’il lui manque une moitié, rien ne montre pourquoi ceux-là ont été choisis, ni d’où l’on partait.',
  source:
    'Circulaire n° 6258-SG du 16 avril 2021 (NOR : PRMX2119950C) : le diagnostic partagé est quantitatif et qualitatif.',
  verifie_le: '2026-11',
  severity: { projet: 'aucune', adoption: 'avertissement', signature: 'avertissement' },
  exemple: `document: { type: contrat, titre: Contrat de sécurité intégrée de Bourges, statut: signe }
diagnostic:
  date: 2026-05
  ⟦→ indicateurs:
    - { id: cambriolages, libelle: Cambriolages de logement, unite: infraction, serie: [{ annee: 2025, nombre: 103 }] }⟧
  constats: [{ texte: Le centre de supervision ferme la nuit., nature: faiblesse }]`,
  check(context, report) {
    if (!context.bindsBothSides) return;
    const { diagnostic } = context.contrat;
    if (!diagnostic) {
      const message = 'Le document n’a pas de diagnostic : rien ne dit d’où viennent ses engagements.';
      report({
        path: ['document'],
        on: 'key',
        message,
        hint: 'Ajoutez « diagnostic », avec « indicateurs », « moyens » et « constats ».',
      });
      return;
    }
    if (!diagnostic.indicateurs)
      report({
        path: ['diagnostic'],
        on: 'key',
        message: 'Le diagnostic n’a pas d’indicateur chiffré.',
        hint: 'Ajoutez « indicateurs ».',
      });
    if (!diagnostic.moyens && !diagnostic.constats) {
      const message = 'Le diagnostic ne dit rien des moyens engagés ni des constats partagés.';
      report({ path: ['diagnostic'], on: 'key', message, hint: 'Ajoutez « moyens » ou « constats ».' });
    }
  },
};
