// Five exports: the communes and the EPCI that a file names, how a message names a commune, which code it should have, and the départements of a
// territory.

import { communesNamed } from '../../cog/noms.ts';
import type { Cog, CommuneCog } from '../../cog/table.ts';
import { list } from '../../kernel/french/list.ts';
import type { NestedPath } from '../../kernel/path.ts';
import type { Sense } from '../../kernel/problem.ts';
import { departementOf } from '../../model/communes.ts';
import type { Contrat } from '../../model/contrat.ts';
import { DEPARTEMENTS } from '../../model/departements.ts';
import { inseeCodes, type PlacedCode } from './codes.ts';

/** A code with the name that the file gives to its commune; none for a commune that is left out of an EPCI. */
interface LieuNomme extends PlacedCode {
  nom?: string;
  nomPath?: NestedPath;
}

/** Every code of a commune that has the form of one, with its name. */
export function lieuxNommes(contrat: Contrat): LieuNomme[] {
  const { territoire, parties } = contrat;
  const named: LieuNomme[] = [
    ...(territoire.communes ?? []).map(({ code_insee: code, nom }, i) => ({
      code,
      nom,
      path: ['territoire', 'communes', i, 'code_insee'],
      nomPath: ['territoire', 'communes', i, 'nom'],
    })),
    ...parties.flatMap(({ type, code_insee: code, nom }, i) =>
      code === undefined
        ? []
        : [
            {
              code,
              path: ['parties', i, 'code_insee'],
              ...(type === 'commune' && { nom, nomPath: ['parties', i, 'nom'] }),
            },
          ],
    ),
  ];
  const known = new Set(named.map(({ path }) => String(path)));
  const others = inseeCodes(contrat).filter(({ path }) => !known.has(String(path)));
  return [...named, ...others].filter(({ code }) => /^\d[\dAB]\d{3}$/.test(code));
}

/** Every SIREN of an intercommunalité with its name. */
export function sirensNommes({ territoire, parties }: Contrat): (PlacedCode & { nom: string })[] {
  return [
    ...(territoire.epci ?? []).map(({ siren: code, nom }, i) => ({
      code,
      nom,
      path: ['territoire', 'epci', i, 'siren'],
    })),
    ...parties.flatMap(({ type, siren: code, nom }, i) =>
      type === 'epci' && code !== undefined ? [{ code, nom, path: ['parties', i, 'siren'] }] : [],
    ),
  ];
}

/** « Bourges (Cher) ». */
export const lieuEnMots = ({ code, nom }: Pick<CommuneCog, 'code' | 'nom'>): string =>
  `${nom} (${DEPARTEMENTS[departementOf(code)] ?? departementOf(code)})`;

/** The communes that a name may mean: those of the same département first, then those of the territory, then all. */
function meant(
  cog: Cog,
  { code, nom }: LieuNomme,
  { territoire }: Contrat,
): { found: readonly CommuneCog[]; proche: boolean } {
  if (nom === undefined) return { found: [], proche: false };
  const near = new Set([
    departementOf(code),
    ...(territoire.departements ?? []),
    ...(territoire.communes ?? []).map((one) => departementOf(one.code_insee)),
  ]);
  const found = communesNamed(
    cog,
    nom,
    [...near].filter((key) => cog.departements.includes(key)),
  );
  if (found.length > 0) return { found, proche: true };
  return { found: communesNamed(cog, nom), proche: false };
}

/** Which code a file should have. */
interface BonCode {
  /** Whether a commune of this name is in the same département, or in one of the territory. */
  proche: boolean;
  phrase?: string;
  sense?: Sense;
}

/** Which code the file should have, in a sentence; and as the certain fix, when the code given is the postal code of the one commune of this name. */
export function bonCode(cog: Cog, lieu: LieuNomme, contrat: Contrat): BonCode {
  const { found, proche } = meant(cog, lieu, contrat);
  const [only] = found;
  if (!only || found.length > MOST_NAMESAKES) return { proche };
  const phrase = `${list(
    found.map((one) => `${lieuEnMots(one)} est ${one.code}`),
    'et',
  )}.`;
  const sure = found.filter(({ postaux }) => postaux.includes(lieu.code));
  return { proche, phrase, ...(sure.length === 1 && sure[0] && { sense: { value: sure[0].code } }) };
}

// More would not help anybody to choose.
const MOST_NAMESAKES = 4;

/** The codes of the départements where the communes and EPCI of a territory lie; undefined when it lists neither. */
export function departementsDuTerritoire(
  { communes, epci }: Contrat['territoire'],
  cog: Cog,
): ReadonlySet<string> | undefined {
  if (!communes && !epci) return undefined;
  return new Set([
    ...(communes ?? []).map(({ code_insee }) => departementOf(code_insee)),
    ...(epci ?? []).flatMap(({ siren, exclusions = [] }) =>
      cog
        .membres(siren)
        .filter(({ code }) => !exclusions.includes(code))
        .map(({ code }) => departementOf(code)),
    ),
  ]);
}
