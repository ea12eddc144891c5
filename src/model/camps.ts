import type { Contrat, Engagement, Partie } from './contrat.ts';

// Six exports: the sides of parties and of commitments, with their types.

/** The side of a party in the « donnant-donnant ». */
export type Camp = 'etat' | 'collectivites' | 'partenaires';

/** The heading under which a commitment is printed in its axis. */
export type Groupe = 'etat' | 'justice' | 'education' | 'collectivites' | 'partenaires' | 'communs';

const COLLECTIVITES: ReadonlySet<Partie['type']> = new Set([
  'commune',
  'epci',
  'departement',
  'region',
  'syndicat',
]);
const CAMPS: readonly Camp[] = ['etat', 'collectivites', 'partenaires'];
const ALONE: Readonly<Record<Camp, readonly Camp[]>> = {
  etat: ['etat'],
  collectivites: ['collectivites'],
  partenaires: ['partenaires'],
};
const ETAT: ReadonlySet<Partie['type']> = new Set(['etat', 'justice', 'education']);

/** The side of a party: préfet, procureur and recteur all act for the State. */
export function campOf(partie: Pick<Partie, 'type'>): Camp {
  if (ETAT.has(partie.type)) return 'etat';
  return COLLECTIVITES.has(partie.type) ? 'collectivites' : 'partenaires';
}

/** The parties by id; if two have the same id, the first. */
export function partiesById(contrat: Contrat): ReadonlyMap<string, Partie> {
  return new Map([...contrat.parties].reverse().map((partie) => [partie.id, partie]));
}

/** The sides that carry a commitment, in the order State, collectivités, partners. Unknown parties are ignored. */
export function campsOf(engagement: Engagement, parties: ReadonlyMap<string, Partie>): readonly Camp[] {
  let found: readonly Camp[] = [];
  for (const id of engagement.porteurs) {
    const partie = parties.get(id);
    const camp = partie && campOf(partie);
    // Most commitments have one side: its list is shared, not created again.
    if (camp && !found.includes(camp)) found = found.length === 0 ? ALONE[camp] : [...found, camp];
  }
  return found.length < 2 ? found : CAMPS.filter((camp) => found.includes(camp));
}

/** The heading of a commitment: `communs` if two sides carry it; several services of the State make one side, `etat`. */
export function groupeOf(engagement: Engagement, parties: ReadonlyMap<string, Partie>): Groupe {
  const types = engagement.porteurs.flatMap((id) => parties.get(id) ?? []);
  const groupes = new Set(
    types.map((partie) => (campOf(partie) === 'etat' ? (partie.type as Groupe) : campOf(partie))),
  );
  const [only] = groupes;
  if (groupes.size === 1 && only) return only;
  return types.length > 0 && types.every((partie) => campOf(partie) === 'etat') ? 'etat' : 'communs';
}
