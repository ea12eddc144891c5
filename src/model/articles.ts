import { annexesOf } from './annexes.ts';
import { chosenClauses } from './clauses.ts';
import type { Contrat } from './contrat.ts';
import { compareNumeros, partsOf, SUITES } from './numeros.ts';

// Four exports: the articles of a document, with their type, the names of the chapters that are articles and their titles.

/** An article of the document. */
export interface Article {
  /** What `{article:duree}` names: a chapter, or the id of a clause, of the file or of the library. */
  id: string;
  numero: string;
  titre: string;
  /** Where its number may be written. */
  path: readonly (string | number)[];
}

/** A chapter that is an article, as opposed to a clause: `articles` holds the numbers of the clauses of the library too. */
export type Chapitre =
  | 'objet'
  | 'modifications'
  | 'territoire'
  | 'diagnostic'
  | 'engagements'
  | 'cadres'
  | 'gouvernance'
  | 'evaluation'
  | 'duree'
  | 'portee'
  | 'annexes';

/** The chapters that are articles, in the order in which every kind of document prints them, and their titles. */
export const CHAPITRES: Readonly<Record<Chapitre, string>> = {
  objet: 'Objet',
  modifications: 'Modifications',
  territoire: 'Territoire',
  diagnostic: 'Diagnostic partagé',
  engagements: 'Engagements',
  cadres: 'Cadres existants',
  gouvernance: 'Gouvernance',
  evaluation: 'Évaluation',
  duree: 'Durée et révision',
  portee: 'Portée de l’avenant',
  annexes: 'Annexes',
};

/**
 * The articles in their order. A number that is written stays (`articles: { duree: "8" }`). Without any, they count from 1. An article that
 * is inserted between others that have theirs becomes « 4 bis »: it renumbers none.
 */
export function articlesOf(contrat: Contrat): Article[] {
  const numeros: Readonly<Record<string, string | undefined>> = { ...contrat.articles };
  const chapters = (Object.keys(CHAPITRES) as Chapitre[])
    .filter((id) => PRESENT[id](contrat))
    .map((id) => ({ id, titre: CHAPITRES[id], path: ['articles', id], written: numeros[id] }));
  const clauses = (contrat.clauses ?? []).map(({ id = '', titre, numero }, i) => ({
    id,
    titre,
    path: ['clauses', i, 'numero'],
    written: numero,
  }));
  const types = chosenClauses(contrat).map(({ clause: { id, titre } }) => ({
    id,
    titre,
    path: ['articles', id],
    written: numeros[id],
  }));
  const at = chapters.findIndex(({ id }) => id === 'portee' || id === 'annexes');
  const order = [
    ...chapters.slice(0, at === -1 ? undefined : at),
    ...clauses,
    ...types,
    ...(at === -1 ? [] : chapters.slice(at)),
  ];
  return numbered(order);
}

type Unnumbered = Omit<Article, 'numero'> & { written: string | undefined };

function numbered(order: readonly Unnumbered[]): Article[] {
  const taken = new Set(order.flatMap(({ written }) => written ?? []));
  const ranks = [...taken].map(partsOf).sort(compareNumeros);
  let greatest = ranks.at(-1)?.rang ?? 0;
  let last = '';
  return order.map(({ written, ...article }, i) => {
    const later = order.slice(i).some((one) => one.written !== undefined);
    const between = written === undefined && later && last !== '' ? inserted(last, taken) : undefined;
    const numero = written ?? between ?? String(++greatest);
    taken.add(numero);
    last = numero;
    return { ...article, numero };
  });
}

// The first number with a suffix, « 4 bis », « 4 ter »… that no article has.
function inserted(after: string, taken: ReadonlySet<string>): string | undefined {
  const { serie, rang } = partsOf(after);
  return SUITES.slice(1)
    .map((suite) => `${serie}${rang} ${suite}`)
    .find((numero) => !taken.has(numero));
}

// A draft that binds prints the chapters that it still lacks, to be completed.
const drafted = ({ document: { type, statut } }: Contrat) =>
  statut === 'projet' && (type === 'contrat' || type === 'charte');
const isAvenant = ({ document }: Contrat) => document.type === 'avenant';

/** Whether a document prints a chapter. */
const PRESENT: Readonly<Record<Chapitre, (contrat: Contrat) => boolean>> = {
  objet: () => true,
  modifications: (contrat) => isAvenant(contrat) && contrat.avenant?.modifications !== undefined,
  territoire: (contrat) =>
    !isAvenant(contrat) || Object.keys(contrat.territoire).some((key) => key !== 'nom'),
  diagnostic: ({ diagnostic }) => diagnostic !== undefined,
  engagements: ({ axes, cout_global }) => axes.length > 0 || cout_global !== undefined,
  cadres: ({ cadres }) => cadres !== undefined,
  gouvernance: (contrat) => contrat.gouvernance !== undefined || drafted(contrat),
  evaluation: (contrat) => contrat.evaluation !== undefined || drafted(contrat),
  duree: (contrat) => contrat.duree !== undefined || contrat.revision !== undefined || drafted(contrat),
  portee: isAvenant,
  annexes: (contrat) => annexesOf(contrat).length > 0,
};
