import { type Path, valueAt } from '../kernel/path.ts';

/** An id of the file, and the words for people that stand with it. */
export interface Identifiant {
  id: string;
  titre: string;
}

type SorteIdentifiant =
  | 'parties'
  | 'axes'
  | 'objectifs'
  | 'engagements'
  | 'priorites'
  | 'sources'
  | 'clauses'
  | 'cadres';

/** The things that a key names by their id. */
const FAMILLES: Readonly<Record<string, SorteIdentifiant>> = {
  partie: 'parties',
  parties: 'parties',
  porteurs: 'parties',
  partenaires: 'parties',
  axe: 'axes',
  objectif: 'objectifs',
  engagement: 'engagements',
  engagements: 'engagements',
  ajouts: 'engagements',
  apres: 'engagements',
  dont_de: 'engagements',
  s_ajoute_a: 'engagements',
  contrepartie_de: 'engagements',
  priorites: 'priorites',
  source: 'sources',
  source_echeance: 'sources',
  clause_rendez_vous: 'clauses',
  cadre: 'cadres',
};

/** The ids that a reference at a place may name, in the order of the file; not that of the group that holds the reference. */
export function identifiantsPour(data: unknown, path: Path): Identifiant[] {
  const key = path.findLast((step) => typeof step === 'string');
  const famille = typeof key === 'string' && Object.hasOwn(FAMILLES, key) ? FAMILLES[key] : undefined;
  if (!famille) return [];
  const holder = path.slice(0, path.lastIndexOf(key as string));
  const own = valueAt(data, [...holder, 'id']);
  return groupsOf(data, famille, path)
    .flatMap((group) => identifiant(group))
    .filter(({ id }) => id !== own);
}

function groupsOf(data: unknown, famille: SorteIdentifiant, path: Path): unknown[] {
  const axes = list(valueAt(data, ['axes']));
  switch (famille) {
    case 'parties':
      return list(valueAt(data, ['parties']));
    case 'axes':
      return axes;
    case 'objectifs':
      // Those of the axis that the commitment stands in.
      return list(valueAt(data, [...path.slice(0, 2), 'objectifs']));
    case 'engagements':
      return axes.flatMap((axe) => list(valueAt(axe, ['engagements'])));
    case 'priorites':
      return list(valueAt(data, ['diagnostic', 'priorites']));
    case 'sources':
      return list(valueAt(data, ['diagnostic', 'sources']));
    case 'clauses':
      return list(valueAt(data, ['evaluation', 'clauses_rendez_vous']));
    case 'cadres':
      return list(valueAt(data, ['cadres']));
  }
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function identifiant(group: unknown): Identifiant[] {
  const id = valueAt(group, ['id']);
  if (typeof id !== 'string') return [];
  const words = ['titre', 'nom', 'libelle', 'intitule', 'texte'].map((key) => valueAt(group, [key]));
  const titre = words.find((one) => typeof one === 'string');
  return [{ id, titre: typeof titre === 'string' ? titre : '' }];
}
