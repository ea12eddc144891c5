import { TOUJOURS_AVERTISSEMENT } from '../../catalogue/levels.ts';
import { list } from '../../kernel/french/list.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { NestedPath } from '../../kernel/path.ts';
import type { Quantite } from '../../model/contrat.ts';
import { inAxe } from '../exemples.ts';
import type { Rule } from '../rule.ts';

/** A figure is beyond dispute when its unit, its base and the date of the base are printed beside it. */
export const quantiteIncomplete: Rule = {
  id: 'quantite-incomplete',
  description: 'Une quantité n’a pas d’unité, de base, ou de date qui dise quand la base a été mesurée.',
  pourquoi:
    'Quarante quoi, à partir de combien, mesuré quand ? Sans réponse, le même chiffre se lit comme un gain ou comme un niveau déjà atteint, et se discute sans fin.',
  severity: TOUJOURS_AVERTISSEMENT,
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
    const look = (quantite: Quantite, holder: NestedPath, needsBase: boolean): void => {
      const lacks = manques(quantite, needsBase);
      if (lacks.length === 0) return;
      const message = `${cite(quantite.grandeur)} n’a pas ${list(lacks.map(([what]) => what)).replace(/ et /, ' ni ')}.`;
      report({
        path: [holder, 'quantite'],
        on: 'key',
        message,
        hint: `Ajoutez ${list(lacks.map(([, key]) => key))}.`,
      });
    };
    for (const { engagement, path } of context.binding) {
      const { quantite, actions, dont_de, s_ajoute_a } = engagement;
      // An action details its commitment, and a « dont » or what comes on top starts from the figure of another: their base is elsewhere.
      if (quantite) look(quantite, path, dont_de === undefined && s_ajoute_a === undefined);
      actions?.forEach((action, i) => {
        if (action.quantite) look(action.quantite, [path, 'actions', i], false);
      });
    }
  },
};

function manques(quantite: Quantite, needsBase: boolean): [what: string, key: string][] {
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
  const lacks: [string, string][] = [];
  if (unite === undefined && pourcentage === undefined) lacks.push(['d’unité', '« unite »']);
  if (compared !== undefined && needsBase && !reference) lacks.push(['de base', '« reference »']);
  if (reference && reference.date === undefined)
    lacks.push(['de date à sa base', '« date » dans « reference »']);
  if (realise && realise.date === undefined)
    lacks.push(['de date à ce qui est réalisé', '« date » dans « realise »']);
  return lacks;
}
