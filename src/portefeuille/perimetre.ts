import type { Cog, CommuneCog } from '../cog/table.ts';
import type { Territoire } from '../model/contrat.ts';

/** The communes of today that a territory covers, each once, in the order of their codes; and what the table doesn’t know. */
export interface Perimetre {
  communes: readonly CommuneCog[];
  inconnus: readonly string[];
}

/**
 * The communes that a territory covers: those that it lists, the members of its EPCI except the excluded ones, and, if it names neither, all
 * those of its départements. An arrondissement, a commune déléguée and a code of the past stand for the commune that they belong to today.
 */
export function perimetreOf(
  { communes = [], epci = [], departements = [] }: Territoire,
  cog: Cog,
): Perimetre {
  const found = new Map<string, CommuneCog>();
  const inconnus: string[] = [];
  const take = (one: CommuneCog) => found.set(one.code, one);
  for (const { code_insee } of communes) {
    const commune = communeOf(code_insee, cog);
    if (commune) take(commune);
    else inconnus.push(code_insee);
  }
  for (const { siren, exclusions = [] } of epci) {
    const membres = cog.epci(siren) ? cog.membres(siren) : [];
    if (membres.length === 0) inconnus.push(siren);
    const excluded = new Set(exclusions.map((code) => communeOf(code, cog)?.code ?? code));
    for (const one of membres) if (!excluded.has(one.code)) take(one);
  }
  if (communes.length === 0 && epci.length === 0)
    for (const code of departements) {
      const all = cog.communesOf(code);
      if (all.length === 0) inconnus.push(code);
      for (const one of all) take(one);
    }
  const sorted = [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  return { communes: sorted, inconnus };
}

// A commune déléguée may share the code of its commune, which comes first.
function communeOf(code: string, cog: Cog): CommuneCog | undefined {
  const own = cog.commune(code);
  if (own) return own;
  const [other] = cog.autres(code);
  return other && cog.commune(other.commune);
}
