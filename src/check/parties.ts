import type { Place } from '../problem.ts';
import type { Contexte } from './contexte.ts';
import type { Reference } from './references.ts';

/** The places that name a party by its id, of those ids that are asked for. */
export function partiesNommees({ contrat, engagements }: Contexte, asked: (id: string) => boolean): Reference[] {
  const found: Reference[] = [];
  const addOne = (id: string | undefined, ...path: Place): void => {
    if (id !== undefined && asked(id)) found.push({ id, path });
  };
  const addEach = (items: readonly { partie?: string }[] | undefined, ...list: Place): void =>
    items?.forEach(({ partie }, i) => {
      addOne(partie, list, i, 'partie');
    });
  const addIds = (ids: readonly string[] | undefined, ...list: Place): void =>
    ids?.forEach((id, i) => {
      if (asked(id)) found.push({ id, path: [list, i], not: ids });
    });
  for (const { engagement, path } of engagements) {
    const { porteurs, partenaires, pilote, copilotes, actions, financements } = engagement;
    addIds(porteurs, path, 'porteurs');
    if (partenaires) addIds(partenaires, path, 'partenaires');
    if (pilote) addOne(pilote.partie, path, 'pilote', 'partie');
    if (copilotes) addEach(copilotes, path, 'copilotes');
    actions?.forEach((action, i) => {
      addIds(action.porteurs, path, 'actions', i, 'porteurs');
    });
    if (financements) addEach(financements, path, 'financements');
  }
  addEach(contrat.deliberations, 'deliberations');
  addEach(contrat.diagnostic?.moyens, 'diagnostic', 'moyens');
  addEach(contrat.gouvernance?.referents, 'gouvernance', 'referents');
  contrat.cadres?.forEach(({ parties }, i) => {
    addIds(parties, 'cadres', i, 'parties');
  });
  return found;
}
