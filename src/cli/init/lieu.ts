import { communesNamed, isShort, nomme } from '../../cog/noms.ts';
import type { Cog, CommuneCog } from '../../cog/table.ts';
import { list } from '../../kernel/french/list.ts';
import { departementOf } from '../../model/communes.ts';
import { DEPARTEMENTS } from '../../model/departements.ts';
import { UserError } from '../errors.ts';
import { named } from '../named.ts';
import type { Answers } from './answers.ts';
import { namedAsCommune } from './territory-names.ts';

// Three exports: what is known of the commune of the answers, the communes that a name may mean, and how one is shown.

/** What the table of communes says of the commune that the answers name. */
export interface Lieu {
  nom: string;
  population: number | undefined;
  anneePopulation: number;
  epci: { siren: string; nom: string } | undefined;
}

/** The communes that the name of the territory may mean, in the départements that are given. */
export function homonymes(
  cog: Cog,
  { nom, departements }: Pick<Answers, 'nom' | 'departements'>,
): CommuneCog[] {
  if (!nom || !namedAsCommune(nom)) return [];
  return communesNamed(cog, nom, departements.length > 0 ? departements : undefined);
}

/** « Saint-Denis (Aude), 11339 ». */
export const lieuAvecCode = ({ code, nom }: CommuneCog): string =>
  `${nom} (${DEPARTEMENTS[departementOf(code)] ?? departementOf(code)}), ${code}`;

/**
 * The answers with the code of the commune that the name means, if it means one alone, and what the table says of it. Throws a UserError for a
 * code that is no commune’s, or that of another one.
 */
export function withLieu(
  cog: Cog,
  answers: Answers,
): { answers: Answers; lieu?: Lieu; homonymes: CommuneCog[] } {
  const { nom, codeInsee, type } = answers;
  const found = homonymes(cog, answers);
  const known = codeInsee === undefined ? undefined : cog.commune(codeInsee);
  if (codeInsee !== undefined && !known)
    throw new UserError(
      `${named(codeInsee)} n’est le code INSEE d’aucune commune (code officiel géographique ${cog.annee}).`,
      meant(found),
    );
  // The name of a territory need not be that of its commune; but here it is that of another one.
  if (known && nom !== undefined && found.length > 0 && !nomme(nom, known.nom) && !isShort(nom, known.nom))
    throw new UserError(
      `Ce code n’est pas celui de ${named(nom)} : c’est celui de ${lieuAvecCode(known)}.`,
      meant(found),
    );
  const one = known ?? (found.length === 1 && type !== 'charte' ? found[0] : undefined);
  if (!one) return { answers, homonymes: found };
  const departement = departementOf(one.code);
  const epci = one.epci === undefined ? undefined : cog.epci(one.epci);
  return {
    answers: {
      ...answers,
      codeInsee: one.code,
      departements: answers.departements.length > 0 ? answers.departements : [departement],
    },
    lieu: {
      nom: one.nom,
      population: one.population,
      anneePopulation: cog.anneePopulation,
      epci: epci && { siren: epci.siren, nom: epci.nom },
    },
    homonymes: [],
  };
}

const meant = (found: readonly CommuneCog[]): string | undefined =>
  found.length === 0 || found.length > 4
    ? undefined
    : `Vouliez-vous dire ${list(found.map(lieuAvecCode), 'ou')} ?`;
