import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Partie } from '../../model/contrat.ts';
import { knownBase } from '../lookups/base.ts';
import type { Rule } from '../rule.ts';

/** Whoever signed the contract signs what changes it. */
export const avenantPartieAbsente: Rule = {
  id: 'avenant-partie-absente',
  description: 'Un signataire du contrat ne signe pas l’avenant.',
  pourquoi: 'Ce que plusieurs ont signé ne se change pas sans l’un d’eux : l’avenant ne le lierait pas.',
  severity: ALWAYS_ERROR,
  cles: ['avenant'],
  exemple: `document: { type: avenant, titre: Avenant n° 1, statut: projet }
avenant: { objet: Prorogation, contrat: { titre: Contrat de Bourges, fichier: contrat.yaml } }
parties:
  - { id: etat, type: etat, nom: L’État, role: signataire, representants: [{ prenom: Anne, nom: Martin, qualite: préfète }] }
  - { id: ville, type: commune, nom: Ville de Bourges, role: ⟦associe → signataire⟧, representants: [{ prenom: Jean, nom: Petit, qualite: maire }] }
# et plus loin, pas de clé : articles`,
  check(context, report) {
    const signed = knownBase(context)?.contrat.parties.filter(isSignataire) ?? [];
    const now = context.contrat.parties.filter(isSignataire);
    for (const partie of signed) {
      if (now.some((one) => isSame(one, partie))) continue;
      const here = context.contrat.parties.findIndex((one) => isSame(one, partie));
      report({
        ...(here < 0 ? { path: ['parties'], on: 'key' as const } : { path: ['parties', here, 'role'] }),
        message: `${cite(partie.nom)} a signé le contrat, et ne signe pas l’avenant.`,
        hint:
          here < 0
            ? 'Ajoutez cette partie, avec « role: signataire ».'
            : 'Écrivez role: signataire ; si cette partie s’est retirée du contrat, dites-le par une exception motivée.',
      });
    }
  },
};

const isSignataire = ({ role }: Partie) => role === 'signataire';

// The same id, or the same body under another id.
const isSame = (one: Partie, other: Partie): boolean =>
  one.id === other.id ||
  one.nom === other.nom ||
  (one.siren !== undefined && one.siren === other.siren) ||
  (one.code_insee !== undefined && one.type === other.type && one.code_insee === other.code_insee);
