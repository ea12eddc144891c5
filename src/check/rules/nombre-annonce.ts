import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { NestedPath } from '../../kernel/path.ts';
import type { PlacedEngagement } from '../../model/engagements.ts';
import { inAxe } from '../exemples.ts';
import { announcedCount } from '../lookups/announced-counts.ts';
import { printedNumber } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

const HINT = 'Corrigez ce nombre, ou écrivez les engagements qui manquent.';

/** A text that says how many actions the document holds (« 67 actions ») says how many it holds. */
export const nombreAnnonce: Rule = {
  id: 'nombre-annonce',
  description: 'Un texte annonce un nombre d’actions ou d’engagements que le document ne contient pas.',
  pourquoi:
    'Ce nombre est celui que la presse reprend : chacun pourra demander où sont les actions qui manquent, ou d’où viennent les autres.',
  severity: ALWAYS_WARNING,
  exemple: `preambule: Le contrat comporte ⟦67 actions → deux actions⟧.
${inAxe(`- { id: cameras, titre: Installer vingt caméras, porteurs: [ville] }
- { id: renfort, titre: Affecter dix-huit policiers, porteurs: [etat] }`)}`,
  check({ contrat, engagements, binding }, report) {
    // An avenant speaks of the contract that it changes.
    if (contrat.document.type === 'avenant') return;
    const check = (
      texte: string | undefined,
      path: NestedPath,
      all: () => readonly PlacedEngagement[],
      scope: 'axe' | 'document',
    ) => {
      if (texte === undefined) return;
      const axes = scope === 'document' ? announcedCount(texte, scope, 'axes') : undefined;
      if (axes && axes.count !== contrat.axes.length && contrat.axes.length > 0)
        report({
          path,
          message: `Le texte annonce ${cite(axes.words)}, et le document en contient ${contrat.axes.length}.`,
          hint: 'Corrigez ce nombre, ou écrivez les axes qui manquent.',
        });
      const found = announcedCount(texte, scope, 'engagements');
      if (!found) return;
      const counts = countsOf(all(), found.noun);
      if (counts.includes(found.count)) return;
      report({
        path,
        message: `Le texte annonce ${cite(found.words)}, et ${scope === 'axe' ? 'cet axe' : 'le document'} en contient ${counts[0]}.`,
        hint: HINT,
      });
    };
    const whole = () => (binding.length > 0 ? binding : engagements);
    const field = contrat.document.engagements_annonces;
    const counts = field === undefined ? [] : countsOf(whole(), 'action');
    if (field !== undefined && !counts.includes(field))
      report({
        path: ['document', 'engagements_annonces'],
        message: `Le document annonce ${printedNumber(field)} engagements, et il en contient ${counts[0]}.`,
        hint: HINT,
      });
    check(contrat.document.titre, ['document', 'titre'], whole, 'document');
    check(contrat.document.sous_titre, ['document', 'sous_titre'], whole, 'document');
    check(contrat.diagnostic?.presentation, ['diagnostic', 'presentation'], whole, 'document');
    check(contrat.gouvernance?.presentation, ['gouvernance', 'presentation'], whole, 'document');
    check(contrat.evaluation?.modalites, ['evaluation', 'modalites'], whole, 'document');
    check(contrat.preambule, ['preambule'], whole, 'document');
    contrat.considerants?.forEach((texte, i) => {
      check(texte, ['considerants', i], whole, 'document');
    });
    contrat.axes.forEach((axe, i) => {
      check(
        axe.presentation,
        ['axes', i, 'presentation'],
        () => engagements.filter((one) => one.axe === axe),
        'axe',
      );
    });
  },
};

// What the document may be said to hold: commitments; and for actions or measures, those that detail them, with or without the others.
function countsOf(engagements: readonly PlacedEngagement[], noun: string): number[] {
  const total = engagements.length;
  if (noun.startsWith('engagement')) return [total];
  const details = engagements.map(({ engagement }) => engagement.actions?.length ?? 0);
  const actions = details.reduce((a, b) => a + b, 0);
  const leaves = details.reduce((a, b) => a + Math.max(1, b), 0);
  return [total, actions, leaves, total + actions];
}
