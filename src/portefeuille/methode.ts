import { formatDay } from '../kernel/french/date.ts';
import { count } from '../kernel/french/list.ts';
import { formatNumber } from '../kernel/french/number.ts';
import { sentence } from '../kernel/french/typography.ts';
import type { Portefeuille } from './portefeuille.ts';

/** One thing to know before a figure is used. */
interface PointDeMethode {
  titre: string;
  texte: string;
}

/** Sources and method: the same sentences in the page and in the workbook. */
export function methode(portefeuille: Portefeuille): PointDeMethode[] {
  return pointsOf(portefeuille).map(({ titre, texte }) => ({ titre, texte: sentence(texte) }));
}

function pointsOf(portefeuille: Portefeuille): PointDeMethode[] {
  const { au, interne, restreints, cog, couverture, avenants, suivis } = portefeuille;
  const { sansPopulation, inconnus } = couverture;
  return [
    {
      titre: 'Jour',
      texte:
        au === undefined
          ? 'Aucun jour n’est demandé : chaque suivi est jugé au jour de son dernier relevé, et nulle échéance n’est dite passée.'
          : `Échéances et suivis sont jugés au ${formatDay(au)}.`,
    },
    {
      titre: 'Diffusion',
      texte: interne
        ? 'Document interne : les engagements à diffusion restreinte y sont. Il ne se publie pas.'
        : `Les engagements à diffusion restreinte n’y sont pas (${restreints === 0 ? 'aucun n’a été laissé de côté' : `${formatNumber(restreints)} laissé${restreints > 1 ? 's' : ''} de côté`}).`,
    },
    {
      titre: 'Habitants',
      texte: `Chaque commune compte une fois, même si plusieurs contrats la couvrent ; une intercommunalité compte pour ses communes. Communes et intercommunalités : code officiel géographique ${cog.annee}. Habitants : population municipale ${cog.anneePopulation}, Insee.${sansPopulation > 0 ? ` ${count(sansPopulation, 'commune')} sans population connue.` : ''}${inconnus.length > 0 ? ` Inconnus, donc non comptés : ${inconnus.map(({ territoire, code }) => `${code} (${territoire})`).join(', ')}.` : ''}`,
    },
    {
      titre: 'Sommes',
      texte:
        'Ne s’additionnent que des chiffres de même nature : postes d’un même métier, caméras, euros de même certitude, et pour ce qui revient, de même période. Un intervalle reste un intervalle ; une case vide est une borne ouverte, pas un zéro. Ce qui est compris dans un autre engagement, ou promis deux fois, compte une fois. Ce qui ne peut pas être compté est listé.',
    },
    {
      titre: 'Avenants',
      texte: `Un contrat et ses avenants sont un seul contrat, dans son dernier état : ${avenants === 0 ? 'aucun avenant ici' : `${count(avenants, 'avenant')} ici`}.`,
    },
    {
      titre: 'Suivi',
      texte: `${suivis === 0 ? 'Aucun contrat n’a de suivi' : `${count(suivis, 'contrat')} ${suivis > 1 ? 'ont' : 'a'} un suivi`}. Les verdicts sont calculés d’après les relevés, jamais saisis.`,
    },
    {
      titre: 'Ce que cette synthèse ne fait pas',
      texte: 'Elle ne classe pas les territoires, et ne compare pas leur délinquance.',
    },
  ];
}
