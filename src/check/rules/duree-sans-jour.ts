import { WARNING_FROM_ADOPTION } from '../../catalogue/levels.ts';
import { periodNamed } from '../lookups/periodes.ts';
import type { Rule } from '../rule.ts';

const isDay = (periode: number | string) => /^\d{4}-\d{2}-\d{2}$|compl.ter/.test(String(periode));

/** Once voted, a text gives the day when it starts, or the event that makes it start, and the day when it ends. */
export const dureeSansJour: Rule = {
  id: 'duree-sans-jour',
  description:
    'Dans un texte voté ou à signer, la durée commence ou finit une année ou un mois, sans dire quel jour.',
  pourquoi:
    'Un délai court d’un jour à un autre : « en 2026 » ne dit pas depuis quand les parties sont tenues, ni jusqu’à quand elles le restent.',
  severity: WARNING_FROM_ADOPTION,
  cles: ['duree'],
  exemple: `document: { type: contrat, titre: Contrat de sécurité intégrée de Bourges, statut: adopte }
duree: { debut: ⟦2026 → 2026-09-15⟧, fin: ⟦2032 → 2032-03-14⟧ }`,
  check({ contrat: { duree } }, report) {
    if (!duree) return;
    const { debut, fin, entree_en_vigueur } = duree;
    if (entree_en_vigueur === undefined && !isDay(debut))
      report({
        path: ['duree', 'debut'],
        message: `Le document prend effet à une date sans jour (${periodNamed(debut)}).`,
        hint: 'Donnez le jour, ou ce qui le fixera : « entree_en_vigueur: derniere_signature ».',
      });
    if (!isDay(fin))
      report({
        path: ['duree', 'fin'],
        message: `Le document prend fin à une date sans jour (${periodNamed(fin)}).`,
        hint: 'Donnez le dernier jour.',
      });
  },
};
