import { echeancesOf } from '../../../suivi/echeances.ts';
import type { Etat } from '../../../suivi/etat.ts';
import { periodText } from '../periods.ts';
import type { Paire } from './paire.ts';
import { ligneText } from './textes.ts';

/** What comes due in the twelve months after the day of the document. */
export function buildAVenir({ contrat, suivi, au }: Etat, paires: readonly Paire[]) {
  const vues = new Map(paires.map(({ vue }) => [vue.id, vue]));
  const tenus = new Set(
    paires.filter(({ ligne }) => ligne.jugement.verdict === 'tenu').map(({ vue }) => vue.id),
  );
  const end = `${Number(au.slice(0, 4)) + 1}${au.slice(4)}`;
  return echeancesOf(contrat, suivi, { tenus, publique: false })
    .filter(({ jour }) => jour > au && jour <= end)
    .map(({ jour, nature, cle, numero, texte }) => {
      const vue = nature === 'engagement' ? vues.get(cle) : undefined;
      return { jour: periodText(jour), numero, texte: vue?.titre ?? ligneText(texte), qui: vue?.qui ?? '' };
    });
}
