import type { Cog } from '../cog/table.ts';
import { count, list } from '../kernel/french/list.ts';
import { departementOf } from '../model/communes.ts';
import type { Contrat } from '../model/contrat.ts';
import { DonneesError } from './erreur.ts';

/** The communes whose figures are added up, or the département, for a contract that is about no commune. */
export interface PerimetreDeCompte {
  /** Codes of communes, in order; of one département for such a contract. */
  codes: readonly string[];
  niveau: 'commune' | 'departement';
  /** The SIREN of the EPCI, when its members are what is counted, all of them. */
  epci?: string;
  /** As sentences name it: « Bourges », « CA Bourges Plus (18 communes) ». */
  nom: string;
  departements: readonly string[];
  /** French sentences on what was left out. */
  notes: readonly string[];
}

type Territoire = Pick<Contrat['territoire'], 'communes' | 'epci' | 'departements'>;

/** The communes that have arrondissements, which bases count a second time. */
const ARRONDISSEMENTS: readonly (readonly [commune: string, nom: string, pattern: RegExp])[] = [
  ['75056', 'Paris', /^751(?:0[1-9]|1\d|20)$/],
  ['69123', 'Lyon', /^6938[1-9]$/],
  ['13055', 'Marseille', /^132(?:0[1-9]|1[0-6])$/],
];

/** What a contract is about; with `pour`, the part of it of these codes: communes, or the SIREN of an EPCI. Throws DonneesError. */
export function perimetreOf(
  territoire: Territoire,
  cog: Cog,
  pour: readonly string[] = [],
): PerimetreDeCompte {
  const asked = pour.length > 0 ? territoireOf(pour) : territoire;
  const { communes = [], epci = [], departements = [] } = asked;
  const members = epci.flatMap(({ siren, nom, exclusions = [] }) => {
    const all = cog.membres(siren);
    if (all.length === 0)
      throw new DonneesError(`${nom} : aucune intercommunalité n’a le SIREN ${siren} (COG ${cog.annee})`);
    return all.map(({ code }) => code).filter((code) => !exclusions.includes(code));
  });
  const codes = [...new Set([...communes.map(({ code_insee }) => code_insee), ...members])].sort();
  const [departement, other] = departements;
  if (codes.length === 0) {
    if (departement === undefined)
      throw new DonneesError(
        'le territoire n’a ni commune, ni intercommunalité, ni département : rien ne dit quels chiffres prendre',
        'Écrivez territoire.communes, par exemple avec csi commune.',
      );
    if (other !== undefined)
      throw new DonneesError(
        'le territoire est fait de plusieurs départements sans commune',
        'Choisissez-en un avec --pour.',
      );
    return {
      codes: [departement],
      niveau: 'departement',
      nom: `le département ${departement}`,
      departements,
      notes: [],
    };
  }
  const notes: string[] = [];
  const kept = codes.filter((code) => {
    const whole = ARRONDISSEMENTS.find(
      ([commune, , pattern]) => pattern.test(code) && codes.includes(commune),
    );
    if (whole)
      notes.push(
        `${code} est un arrondissement de ${whole[1]}, que ${whole[0]} compte déjà : il n’est pas compté deux fois.`,
      );
    return !whole;
  });
  const [only] = epci;
  const whole =
    epci.length === 1 && only && (only.exclusions ?? []).length === 0 && kept.length === members.length;
  return {
    codes: kept,
    niveau: 'commune',
    ...(whole && { epci: only.siren }),
    nom: nomOf(kept, whole ? only.siren : undefined, cog),
    departements: [...new Set(kept.map(departementOf))],
    notes,
  };
}

function territoireOf(pour: readonly string[]): Territoire {
  const kind = (pattern: RegExp) => pour.filter((code) => pattern.test(code));
  const epci = kind(/^\d{9}$/).map((siren) => ({ siren, nom: siren }));
  const communes = kind(/^\d[\dAB]\d{3}$/).map((code_insee) => ({ code_insee, nom: code_insee }));
  const departements = kind(/^(?:\d\d|2[AB]|9[78]\d)$/);
  const unknown = pour.filter((code) => !/^(?:\d{9}|\d[\dAB]\d{3}|\d\d|2[AB]|9[78]\d)$/.test(code));
  if (unknown.length > 0)
    throw new DonneesError(
      `--pour attend des codes INSEE, des SIREN d’intercommunalité ou un département, et non « ${list(unknown)} »`,
    );
  return { communes, epci, departements };
}

function nomOf(codes: readonly string[], siren: string | undefined, cog: Cog): string {
  const [first = ''] = codes;
  if (siren !== undefined) return `${cog.epci(siren)?.nom ?? siren} (${count(codes.length, 'commune')})`;
  const nom = (code: string) => cog.commune(code)?.nom ?? cog.autres(code)[0]?.nom ?? code;
  return codes.length > 3 ? `${nom(first)} et ${codes.length - 1} autres communes` : list(codes.map(nom));
}

/**
 * The codes that a base of older limits may count apart, each with the commune of the territory that it has become a part of: such a base
 * would give a part for the whole.
 */
export function anciennesParties(codes: readonly string[], cog: Cog): ReadonlyMap<string, string> {
  const wanted = new Set(codes);
  const found = new Map<string, string>();
  for (const departement of new Set(codes.map(departementOf)))
    for (const { code, commune, nature } of cog.autresOf(departement))
      if (nature !== 'arrondissement' && wanted.has(commune) && !wanted.has(code)) found.set(code, commune);
  return found;
}
