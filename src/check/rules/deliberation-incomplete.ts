import { cite, list } from '../../phrase.ts';
import { deliberations } from '../deliberations.ts';
import type { Rule } from '../rule.ts';

/** Before signature, a délibération has its date and the day it came into force. */
export const deliberationIncomplete: Rule = {
  id: 'deliberation-incomplete',
  description: 'Une délibération n’a pas sa date, ou la date à laquelle elle est exécutoire.',
  source: 'CGCT, art. L. 2131-1 : un acte est exécutoire une fois publié et transmis au représentant de l’État.',
  severity: { projet: 'aucune', adoption: 'avertissement', signature: 'erreur' },
  exception: 'avant-signature',
  exemple: {
    faux: `document: { type: contrat, titre: Contrat de sécurité intégrée de Bourges, statut: signe }
deliberations:
  - { partie: ville, date: 2026-06-25 }`,
    juste: `document: { type: contrat, titre: Contrat de sécurité intégrée de Bourges, statut: signe }
deliberations:
  - { partie: ville, date: 2026-06-25, executoire_le: 2026-06-30 }`,
  },
  *check(contexte) {
    for (const { deliberation, path } of deliberations(contexte)) {
      const { partie, date, executoire_le } = deliberation;
      const lacks = [date === undefined && 'date', executoire_le === undefined && 'executoire_le'].filter((key) => key !== false);
      const message = `La délibération de ${cite(partie)} n’a pas de ${list(lacks.map(cite))}.`;
      if (lacks.length > 0) yield { path, on: 'key', message };
    }
  },
};
