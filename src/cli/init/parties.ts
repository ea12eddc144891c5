import { list } from '../../kernel/french/list.ts';
import { nearest } from '../../kernel/nearest.ts';
import { campOf } from '../../model/camps.ts';
import type { Partie } from '../../model/contrat.ts';
import { slug } from './slug.ts';
import { readName, type ValueRead } from './values.ts';

/** A party as `--partie` gives it. */
export type RequestedPartie = Pick<Partie, 'type' | 'role' | 'nom'>;

const TYPES: readonly Partie['type'][] = [
  'etat',
  'justice',
  'education',
  'commune',
  'epci',
  'departement',
  'region',
  'syndicat',
  'bailleur',
  'transporteur',
  'association',
  'autre',
];

const ROLES: readonly Partie['role'][] = ['signataire', 'associe', 'temoin'];

const QUALITES: Partial<Record<Partie['type'], string>> = {
  etat: 'préfet ou préfète, avec le département',
  justice: 'procureur ou procureure de la République',
  education: 'directeur ou directrice académique',
  commune: 'maire',
};

const FORM = 'Écrivez --partie "commune:Ville de Bourges", ou --partie "bailleur/associe:Val de Berry".';

/** Reads `type:nom` or `type/role:nom`; the name may contain colons, and the role is `signataire` if it isn't given. */
export function readPartie(text: string): ValueRead<RequestedPartie> {
  const [, head = '', name = ''] = /^([^:]*):(.*)$/s.exec(text) ?? [];
  if (!head) return { refused: `« ${text} » ne dit pas la nature de la partie.`, hint: FORM };
  const [type, role, ...rest] = head.split('/').map(slug);
  const knownType = TYPES.find((known) => known === type);
  if (!knownType) {
    const near = nearest(type ?? '', TYPES);
    return {
      refused: `« ${head} » n’est pas une nature de partie.`,
      hint: near ? `Vouliez-vous dire ${near} ?` : `Les natures sont : ${list(TYPES, 'et')}.`,
    };
  }
  const knownRole = role === undefined ? 'signataire' : ROLES.find((known) => known === role);
  if (!knownRole || rest.length > 0)
    return {
      refused: `« ${head} » ne dit pas un rôle connu.`,
      hint: `Les rôles sont : ${list(ROLES, 'et')}.`,
    };
  const nom = readName(name);
  return 'refused' in nom ? nom : { value: { type: knownType, role: knownRole, nom: nom.value } };
}

/** The parties of the file with their ids. The State and `collectivite` are added if the given parties have none of their side: both sides must commit. */
export function buildParties(requested: readonly RequestedPartie[], collectivite: RequestedPartie): Partie[] {
  const all: RequestedPartie[] = [
    ...(requested.some(({ type }) => type === 'etat')
      ? []
      : [{ type: 'etat', role: 'signataire', nom: 'État' } as const]),
    ...requested,
    ...(requested.some((partie) => campOf(partie) === 'collectivites') ? [] : [collectivite]),
  ];
  const ids = new Set<string>();
  return all.map(({ type, role, nom }) => {
    const id = unique(nom.startsWith('à compléter') ? type : idFor(slug(nom), type), ids);
    const qualite = `à compléter : ${QUALITES[type] ?? 'président ou présidente'}`;
    const representants = [{ prenom: 'à compléter', nom: 'à compléter', qualite }];
    return { id, type, nom, role, ...(role === 'signataire' ? { representants } : {}) };
  });
}

// Ids are written without quotes: one that YAML would read as a number or a boolean gets the type of the party in front.
function idFor(name: string, type: string): string {
  if (name === '') return type;
  return /^\d|^(null|true|false)$/.test(name) ? `${type}-${name}` : name;
}

function unique(id: string, taken: Set<string>): string {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
  taken.add(free);
  return free;
}
