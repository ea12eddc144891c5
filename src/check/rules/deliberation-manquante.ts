import { cite } from '../../kernel/french/quote.ts';
import { SIGNATAIRES } from '../exemples.ts';
import { signingCollectivites } from '../lookups/signataires.ts';
import type { Rule } from '../rule.ts';

/** Each collectivité that signs has a délibération that allows it to; a draft may still lack it. */
export const deliberationManquante: Rule = {
  id: 'deliberation-manquante',
  description: 'Une collectivité signe sans que la délibération qui l’y autorise soit dans le document.',
  pourquoi:
    'Le maire ou le président signe avec l’autorisation de son assemblée : sans elle, un juge peut annuler le document.',
  source:
    'CGCT, art. L. 2121-29 et L. 2122-21 (communes) ; CE, 20 janvier 1989, Ville de Millau, n° 70686 : l’assemblée autorise par une délibération la signature d’un contrat avec l’État.',
  verifie_le: '2026-11',
  severity: { projet: 'aucune', adoption: 'avertissement', signature: 'erreur' },
  exception: 'avant-signature',
  exemple: `document: { type: contrat, titre: Contrat de sécurité intégrée de Bourges, statut: adopte }
${SIGNATAIRES}
  - { id: agglo, type: epci, nom: Bourges Plus, role: signataire, representants: [{ prenom: Léa, nom: Roux, qualite: présidente }] }
deliberations:
  - { partie: ville, date: 2026-06-25, executoire_le: 2026-06-30 }
  ⟦→ - { partie: agglo, date: 2026-07-02, executoire_le: 2026-07-07 }⟧`,
  check(context, report) {
    const { contrat } = context;
    const known = new Set((contrat.deliberations ?? []).map(({ partie }) => partie));
    for (const { partie, path } of signingCollectivites(context)) {
      if (known.has(partie.id)) continue;
      const message = `Aucune délibération n’autorise ${cite(partie.nom)} à signer.`;
      report({
        path,
        message,
        hint: `Ajoutez-la dans « deliberations », avec : partie: ${partie.id}`,
        lacks: [
          {
            noun: 'signataire',
            what: 'sans délibération',
            of: partie.abrege ?? partie.nom,
            hint: 'Ajoutez-les dans « deliberations », une par « partie ».',
          },
        ],
      });
    }
  },
};
