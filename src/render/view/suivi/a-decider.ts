import { figure } from '../../../suivi/report/phrases.ts';
import type { Paire } from './paire.ts';
import { isLate } from './retards.ts';
import { ligneText } from './textes.ts';

/** What the state leaves to be decided: what is late, what waits for something, what nobody has followed, what the text should say otherwise. */
export function buildADecider(paires: readonly Paire[], aCompleter: readonly Paire[], divergences: number) {
  const live = paires.filter(({ ligne }) => ligne.jugement.verdict !== 'hors_suivi');
  const parts = {
    retards: live.filter(({ ligne }) => isLate(ligne)).map(({ vue }) => vue),
    bloques: live
      .filter(({ ligne: { jugement } }) => jugement.verdict !== 'tenu' && isStopped(jugement.statut))
      .map(({ vue }) => vue),
    muets: live
      .filter(({ ligne: { jugement } }) => jugement.verdict !== 'tenu' && jugement.silence !== undefined)
      .map(({ vue }) => vue),
    sans_releve: live
      .filter(({ ligne }) => ligne.jugement.verdict === 'sans_releve' && !isLate(ligne))
      .map(({ vue }) => vue.numero),
    a_completer: aCompleter.map(({ vue }) => vue.numero),
    avenant: live.flatMap((one) =>
      motifsOf(one).map((motif) => ({ numero: one.vue.numero, titre: one.vue.titre, motif })),
    ),
  };
  return { ...parts, rien: Object.values(parts).every(({ length }) => length === 0) && divergences === 0 };
}

const isStopped = (statut: string | undefined) => statut === 'bloque' || statut === 'suspendu';

// Why the text of a commitment no longer says what is done.
function motifsOf({ ligne: { jugement, engagement, objectif, baseCitee }, vue }: Paire): string[] {
  const { verdict, statut } = jugement;
  return [
    ...(statut === 'abandonne'
      ? ['le suivi le dit abandonné, le contrat l’engage encore']
      : verdict === 'non_tenu'
        ? [`son échéance (${vue.echeance}) est passée sans qu’il soit tenu\u00a0: la reporter, ou l’abroger`]
        : []),
    ...(baseCitee === undefined
      ? []
      : [
          objectif.base === undefined
            ? `dire sa base, que la source cite\u00a0: ${figure(baseCitee)}`
            : `sa base (${figure(objectif.base)}) n’est pas celle que cite la source (${figure(baseCitee)})`,
        ]),
    ...(engagement.quantite?.a_determiner && objectif.echeance !== undefined && verdict !== 'tenu'
      ? ['son chiffre est encore à déterminer']
      : []),
  ].map(ligneText);
}
