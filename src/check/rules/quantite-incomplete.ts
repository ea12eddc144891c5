import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { list } from '../../kernel/french/list.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { NestedPath } from '../../kernel/path.ts';
import type { Quantite } from '../../model/contrat.ts';
import { inAxe } from '../exemples.ts';
import type { Rule } from '../rule.ts';

/** A quantity is printed with its unit, its base and the date of the base, so that nobody can dispute it. */
export const quantiteIncomplete: Rule = {
  id: 'quantite-incomplete',
  description: 'Une quantité n’a pas d’unité, de base, ou de date qui dise quand la base a été mesurée.',
  pourquoi:
    'Quarante quoi, à partir de combien, mesuré quand ? Sans réponse, le même chiffre se lit comme un gain ou comme un niveau déjà atteint, et se discute sans fin.',
  severity: ALWAYS_WARNING,
  cles: ['quantite'],
  exemple: `${inAxe(`- id: renfort-pm
  titre: Porter la police municipale à 40 agents
  porteurs: [ville]
  ⟦quantite: { grandeur: effectif de la police municipale, cible: 40 } → quantite:
    grandeur: effectif de la police municipale
    unite: poste
    reference: { valeur: 24, date: 2026-01-01 }
    cible: 40
    variation: 16⟧`)}
⟦→ cadres:
  - { type: convention_coordination, titre: Convention de coordination, relation: inclut }⟧`,
  check(context, report) {
    if (!context.bindsBothSides) return;
    const checkQuantite = (quantite: Quantite, parent: NestedPath, of: string, needsBase: boolean): void => {
      const missing = missingFrom(quantite, needsBase);
      if (missing.length === 0) return;
      const message = `${cite(quantite.grandeur)} n’a pas ${list(missing.map(([what]) => what)).replace(/ et /, ' ni ')}.`;
      report({
        path: [parent, 'quantite'],
        on: 'key',
        message,
        hint: `Ajoutez ${list(missing.map(([, key]) => key))}.`,
        lacks: missing.map(([what, key]) => ({
          noun: 'quantité',
          what: `sans ${what.replace(/^(?:de |d’)/, '')}`,
          of,
          hint: `Ajoutez ${key}.`,
        })),
      });
    };
    for (const { engagement, numero, path } of context.binding) {
      const { quantite, actions, dont_de, s_ajoute_a } = engagement;
      // An action, a « dont » and what is added to another commitment start from the figure of that commitment: they need no base.
      if (quantite) checkQuantite(quantite, path, numero, dont_de === undefined && s_ajoute_a === undefined);
      actions?.forEach((action, i) => {
        if (action.quantite) checkQuantite(action.quantite, [path, 'actions', i], numero, false);
      });
    }
  },
};

// What the quantity lacks: the words of the message, and the key to add.
function missingFrom(quantite: Quantite, needsBase: boolean): [what: string, key: string][] {
  const {
    unite,
    reference,
    cible,
    variation,
    variation_pourcentage,
    multiplicateur,
    pourcentage,
    a_determiner,
    realise,
  } = quantite;
  if (a_determiner) return [];
  const compared = cible ?? variation ?? variation_pourcentage ?? multiplicateur;
  const missing: [string, string][] = [];
  if (unite === undefined && pourcentage === undefined) missing.push(['d’unité', '« unite »']);
  if (compared !== undefined && needsBase && !reference) missing.push(['de base', '« reference »']);
  if (reference && reference.date === undefined)
    missing.push(['de date à sa base', '« date » dans « reference »']);
  if (realise && realise.date === undefined)
    missing.push(['de date à ce qui est réalisé', '« date » dans « realise »']);
  return missing;
}
