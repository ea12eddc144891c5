import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import type { Contrat } from '../../model/contrat.ts';
import { inAxe } from '../exemples.ts';
import { crossReferences, unknownIds } from '../lookups/references.ts';
import type { Rule } from '../rule.ts';

/** Every commitment that another one refers to exists. */
export const engagementInconnu: Rule = {
  id: 'engagement-inconnu',
  description: 'Un engagement renvoie (dont, s’ajoute à, contrepartie de) à un engagement qui n’existe pas.',
  pourquoi:
    'Le lecteur chercherait en vain l’engagement dont il est question, et les totaux ne sauraient pas ce qui est déjà compris et ce qui s’ajoute.',
  severity: ALWAYS_ERROR,
  exception: 'jamais',
  cles: ['dont_de', 's_ajoute_a', 'contrepartie_de'],
  exemple: inAxe(`- { id: renfort, titre: Affecter dix policiers, porteurs: [etat] }
- { id: brigade, titre: En affecter trois à la brigade de nuit, porteurs: [etat], dont_de: ⟦renforts → renfort⟧ }`),
  check({ contrat, engagements, base }, report) {
    // The contract that an avenant names defines ids too. While nobody has read it, whatever is not here may be there.
    if (contrat.avenant?.contrat.fichier !== undefined && !(base && 'contrat' in base)) return;
    const signed = base && 'contrat' in base ? idsOf(base.contrat) : [];
    const references = engagements.flatMap(({ engagement, path }) => crossReferences(engagement, path));
    unknownIds(
      references,
      new Set([...engagements.map(({ engagement }) => engagement.id), ...signed]),
      'aucun engagement',
      report,
    );
  },
};

const idsOf = ({ axes }: Contrat) => axes.flatMap(({ engagements }) => engagements.map(({ id }) => id));
