import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { unknownIds } from '../lookups/references.ts';
import type { Rule } from '../rule.ts';

/** The axis that an observation or a means of the diagnostic names is one of the contract. */
export const axeInconnu: Rule = {
  id: 'axe-inconnu',
  description: 'Un constat ou un moyen du diagnostic cite un axe qui n’est pas dans le document.',
  pourquoi: 'Le diagnostic serait rangé sous un chapitre que le lecteur ne trouve pas.',
  severity: ALWAYS_ERROR,
  exception: 'jamais',
  cles: ['axe'],
  exemple: `diagnostic:
  constats: [{ nature: faiblesse, texte: Un centre fermé la nuit, axe: ⟦tranquilite → securite⟧ }]
axes:
  - id: securite
    titre: Sécurité intérieure
    engagements: [{ id: renfort, titre: Affecter dix policiers, porteurs: [etat] }]`,
  check({ contrat: { axes, diagnostic } }, report) {
    const known = new Set(axes.map(({ id }) => id));
    for (const key of ['constats', 'moyens'] as const)
      unknownIds(
        (diagnostic?.[key] ?? []).map(({ axe }, i) => ({ id: axe, path: ['diagnostic', key, i, 'axe'] })),
        known,
        'aucun axe du document',
        report,
      );
  },
};
