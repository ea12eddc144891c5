import type { AvenantConsolide } from '../../../model/contrat.ts';
import type { Etat } from '../../../suivi/etat.ts';
import { STATUT_MOTS } from '../../../suivi/statuts.ts';
import { avenantText } from '../consolidation.ts';
import type { DonneesSuivi } from './donnees.ts';
import { isOfYear } from './ligne.ts';
import type { Paire } from './paire.ts';
import { ligneText } from './textes.ts';

const ARRETS: ReadonlySet<string> = new Set(['abandonne', 'suspendu', 'bloque']);

/** The commitments that the year added, changed or stopped: by the avenants that took effect, and by what the follow-up says. */
export function buildChangements(etat: Etat, donnees: DonneesSuivi, paires: readonly Paire[]): string[] {
  const known = new Map(paires.map(({ ligne, vue }) => [ligne.engagement.id, `${vue.numero} ${vue.titre}`]));
  const named = (ids: readonly string[] | undefined) => (ids ?? []).flatMap((id) => known.get(id) ?? []);
  const avenants = newAvenants(etat, donnees).flatMap((one) => [
    ...named(one.ajouts).map((nom) => `${nom}\u00a0: ajouté par ${avenantText(one)}`),
    ...named(one.engagements).map((nom) => `${nom}\u00a0: modifié par ${avenantText(one)}`),
    ...(one.abroges ?? []).map((nom) => `${ligneText(nom)}\u00a0: abrogé par ${avenantText(one)}`),
  ]);
  const { points = [], releves = [] } = etat.suivi;
  const arrets = [...releves, ...points].flatMap((one) => {
    const { engagement, statut } = one;
    if (statut === undefined || !ARRETS.has(statut) || !isOfYear(one, donnees)) return [];
    return named([engagement]).map(
      (nom) => `${nom}\u00a0: ${STATUT_MOTS[statut].toLowerCase()}, selon le suivi`,
    );
  });
  return [...avenants, ...new Set(arrets)];
}

// Those that the contract in force before the year did not hold; where nothing says which it was, those that the year signed.
function newAvenants(
  { contrat }: Etat,
  { anterieurs = [], annee }: DonneesSuivi,
): readonly AvenantConsolide[] {
  const avenants = contrat.document.consolidation?.avenants ?? [];
  if (anterieurs.length > 0) {
    const before = anterieurs.find(({ jusqua }) => jusqua >= `${annee}-01-01`)?.contrat ?? contrat;
    return avenants.slice(before.document.consolidation?.avenants.length ?? 0);
  }
  return avenants.filter(({ date }) => annee !== undefined && date?.startsWith(`${annee}`));
}
