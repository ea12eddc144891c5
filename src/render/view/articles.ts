import { annexesOf } from '../../model/annexes.ts';
import { articlesOf, type Chapitre } from '../../model/articles.ts';
import type { PrintedClause } from '../../model/clauses.ts';
import type { Contrat } from '../../model/contrat.ts';
import { bare } from './prose/sentence.ts';
import { preparedImage } from './texte.ts';

const heading = ({ numero, titre }: { numero: string; titre: string }) => `Article\u00a0${numero} — ${titre}`;

/** The title of the existing frame whose text an annex is, unless the annex has the same title. */
function cadreOf({ cadres = [] }: Contrat, { cadre, titre }: { cadre?: string; titre: string }): string {
  const found = cadre === undefined ? undefined : cadres.find(({ id }) => id === cadre);
  return found && found.titre !== titre ? found.titre : '';
}

/** The headings of the articles by chapter, the clauses with theirs, and the annexes with their numbers. */
export function buildArticles(contrat: Contrat & { clauses?: PrintedClause[] }) {
  const articles = articlesOf(contrat);
  const isClause = ({ path }: { path: readonly unknown[] }) => path[0] === 'clauses';
  const clauses = articles.filter(isClause);
  const annexes = annexesOf(contrat);
  const drawn = annexes.find(({ document, images }) => document ?? images);
  return {
    articles: Object.fromEntries(
      articles.filter((one) => !isClause(one)).map((one) => [one.id, heading(one)]),
    ) as Partial<Record<Chapitre, string>>,
    clauses: contrat.clauses?.map((clause, i) => ({
      ...clause,
      article: heading({ titre: clause.titre, numero: clauses[i]?.numero ?? '' }),
    })),
    // The drawn annexes begin on a page of their own, which the first of them opens.
    annexes: annexes.map((annexe) => ({
      ...annexe,
      description: annexe.description && bare(annexe.description),
      ouverture: annexe === drawn,
      cadre_nom: cadreOf(contrat, annexe),
      images: annexe.images?.map((image) => ({
        ...image,
        image: preparedImage(image),
        sens: image.orientation ?? 'au-mieux',
      })),
    })),
    pieces_jointes: annexes.flatMap(({ numero, fichier }) =>
      fichier === undefined ? [] : [{ numero, fichier }],
    ),
  };
}
