import { count } from '../../../kernel/french/list.ts';
import type { LigneEtat } from '../../../suivi/etat.ts';
import { part } from '../../../suivi/report/phrases.ts';
import type { Paire } from './paire.ts';

/** How many rows the first page has room for, of what is late and of other figures together. */
const MAX_LIGNES = 5;
const ORDRE = ['non_tenu', 'en_retard', 'sans_releve'];

/** Whether a promise is late: not kept, behind, or past its deadline without a word. */
export const isLate = ({ jugement: { verdict, depassee } }: LigneEtat): boolean =>
  verdict === 'non_tenu' || verdict === 'en_retard' || (verdict === 'sans_releve' && depassee !== undefined);

/** What is late and whose, the worst and the oldest first; `reste` names by number what the page has no room for. */
export function buildRetards(paires: readonly Paire[]) {
  const late = paires
    .filter(({ ligne }) => isLate(ligne))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || (dueOf(a) < dueOf(b) ? -1 : Number(dueOf(a) > dueOf(b))));
  const lignes = late.map(({ vue }) => vue);
  return {
    phrase: phraseOf(paires, late),
    lignes: lignes.slice(0, MAX_LIGNES),
    reste: lignes.slice(MAX_LIGNES).map(({ numero, cote }) => (cote === '' ? numero : `${numero} (${cote})`)),
  };
}

const rankOf = ({ ligne }: Paire) => ORDRE.indexOf(ligne.jugement.verdict);
const dueOf = ({ ligne }: Paire) => ligne.objectif.echeance ?? '9999';

// « 5 des 11 engagements sont en retard, non tenus, ou sans relevé après leur échéance (État : 3, Ville : 2). Quatre … »
function phraseOf(paires: readonly Paire[], late: readonly Paire[]): string {
  const live = paires.filter(({ ligne }) => ligne.jugement.verdict !== 'hors_suivi');
  const all = count(live.length, 'engagement');
  const known = live.filter(({ ligne }) => ligne.jugement.verdict !== 'sans_releve').length;
  const seen =
    known === live.length
      ? 'Le suivi dit quelque chose de chacun.'
      : `Le suivi ne dit rien de ${live.length - known} d’entre eux.`;
  if (live.length === 0) return 'Aucun engagement n’est suivi.';
  if (late.length === 0)
    return `Aucun des ${all} n’est en retard, non tenu, ni sans relevé après son échéance. ${seen}`;
  const sideOf = ({ vue }: Paire) => vue.cote || 'sans signataire';
  const sides = [...new Set(late.map(sideOf))].map(
    (cote) => `${cote}\u00a0: ${late.filter((one) => sideOf(one) === cote).length}`,
  );
  const what =
    late.length === 1
      ? 'est en retard, non tenu, ou sans relevé après son échéance'
      : 'sont en retard, non tenus, ou sans relevé après leur échéance';
  return `${late.length} des ${all} ${what} (${sides.join(', ')}). ${seen}`;
}

/** A few figures more: of what is not late, where there is room, the farthest from its promise first. */
export function buildChiffres(paires: readonly Paire[], shown: readonly { id: string }[]) {
  const ids = new Set(shown.map(({ id }) => id));
  return paires
    .flatMap(({ ligne, vue }) => {
      const share = part(ligne);
      return share === undefined || ids.has(vue.id) ? [] : [{ vue, share }];
    })
    .toSorted((a, b) => a.share - b.share)
    .slice(0, Math.max(0, MAX_LIGNES - shown.length))
    .map(({ vue }) => vue);
}
