import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Path } from '../../kernel/path.ts';
import { articlesOf } from '../../model/articles.ts';
import type { Contrat, Engagement, Financement, Modification, Quantite } from '../../model/contrat.ts';
import { familleOf } from '../../model/unites.ts';
import type { Rule } from '../rule.ts';

/** These fields are only printed with another one: filled alone, they would be lost without a word. */
export const champSansEffet: Rule = {
  id: 'champ-sans-effet',
  description: 'Un champ est rempli, et rien ne l’imprime, faute du champ qu’il complète.',
  pourquoi:
    'Qui a rempli ce champ le croit dans le document : il n’y est pas, et relire le fichier ne le montre pas.',
  severity: ALWAYS_WARNING,
  cles: ['denominateur', 'unite_pluriel', 'par', 'articles', 'consolidation', 'modifications'],
  exemple: `diagnostic:
  indicateurs:
    - id: vols
      libelle: Vols violents
      unite: infraction
      denominateur: habitants
      serie: [{ annee: 2024, ⟦nombre: 12 → taux: 2.1⟧ }, { annee: 2025, ⟦nombre: 9 → taux: 1.6⟧ }]`,
  check(context, report) {
    for (const [i, { denominateur, serie = [], comparaisons = [] }] of indicateursOf(context.contrat)) {
      if (denominateur === undefined || comparaisons.length > 0) continue;
      if (serie.some(({ taux }) => taux !== undefined)) continue;
      const message = 'Aucune mesure n’est un taux : « denominateur » n’est pas imprimé.';
      const hint = 'Donnez les mesures en « taux », ou retirez « denominateur ».';
      report({ path: ['diagnostic', 'indicateurs', i, 'denominateur'], on: 'key', message, hint });
    }
    const printed = new Set(articlesOf(context.contrat).map(({ path }) => path.join()));
    for (const chapter of chaptersOf(context.contrat.articles))
      if (!printed.has(`articles,${chapter}`))
        report({
          path: ['articles', chapter],
          on: 'key',
          message: `${whyNoArticle(chapter, context.contrat)} : ce numéro n’est pas imprimé.`,
          hint: 'Retirez cette clé.',
        });
    for (const { path, message } of ofAvenant(context.contrat))
      report({ path, on: 'key', message, hint: 'Retirez cette clé.' });
    for (const { quantite, path } of context.quantites) {
      const why = whyNoPlural(quantite);
      if (why)
        report({
          path: [path, 'unite_pluriel'],
          on: 'key',
          message: `${why} : « unite_pluriel » n’est pas imprimé.`,
          hint:
            quantite.unite === undefined
              ? 'Ajoutez « unite », ou retirez « unite_pluriel ».'
              : 'Retirez « unite_pluriel ».',
        });
    }
    for (const { engagement, path } of context.engagements)
      for (const [i, financement] of (engagement.financements ?? []).entries()) {
        const why = whyNoYearlyAmount(financement, engagement.cout);
        const hint = 'Retirez « par », ou donnez un « montant ».';
        if (why)
          report({
            path: [path, 'financements', i, 'par'],
            on: 'key',
            message: `${why} : « par » n’est pas imprimé.`,
            hint,
          });
      }
  },
};

// What an avenant does not print.
function ofAvenant({ document, avenant }: Contrat): { path: Path; message: string }[] {
  const consolidation = {
    path: ['document', 'consolidation'],
    message: 'Un avenant n’est pas une version consolidée : « consolidation » n’est pas imprimé.',
  };
  return [
    ...(document.type === 'avenant' && document.consolidation ? [consolidation] : []),
    ...(avenant?.modifications ?? []).flatMap((modification, i) =>
      whyNotWorded(modification).map(([why, ...keys]) => ({
        path: ['avenant', 'modifications', i, ...keys],
        message: `${why} : « ${keys.at(-1)} » n’est pas imprimé.`,
      })),
    ),
  ];
}

// Of a modification: why a field is not printed, then its keys.
function whyNotWorded({ nature, nouveau, valeur, porte_sur }: Modification): [string, ...string[]][] {
  const found: [boolean, string, ...string[]][] = [
    [
      !porte_sur && valeur !== undefined,
      'La place à laquelle il s’écrit manque, dans « porte_sur »',
      'valeur',
    ],
    [
      nature === 'suppression' && !!porte_sur && nouveau !== undefined,
      'Une suppression n’écrit rien',
      'nouveau',
    ],
    [
      porte_sur?.chapitre !== undefined && porte_sur.numero !== undefined,
      'Un chapitre n’a pas de numéro d’engagement ni d’axe',
      'porte_sur',
      'numero',
    ],
  ];
  return found.flatMap(([holds, ...rest]) => (holds ? [rest] : []));
}

const chaptersOf = (articles: Contrat['articles'] = {}) => Object.keys(articles) as (keyof typeof articles)[];

const whyNoArticle = (chapter: string, { document: { type } }: Contrat) =>
  type !== 'avenant' && (chapter === 'modifications' || chapter === 'portee')
    ? `Seul un avenant a un article ${cite(chapter)}`
    : `Ce document n’a pas d’article ${cite(chapter)}`;

const indicateursOf = ({ diagnostic }: Contrat) => (diagnostic?.indicateurs ?? []).entries();

// Why `unite_pluriel` prints nothing.
function whyNoPlural({ unite, unite_pluriel }: Quantite): string | undefined {
  if (unite_pluriel === undefined) return undefined;
  if (unite === undefined) return 'L’unité manque';
  return familleOf(unite) === 'euros' ? 'Les euros s’écrivent « € »' : undefined;
}

// Why `par` prints nothing: there is no amount and none can be computed, or the amount is that of a single year.
function whyNoYearlyAmount(
  { par, annee, part, montant }: Financement,
  cout: Engagement['cout'],
): string | undefined {
  if (par === undefined || montant !== undefined) return undefined;
  if (part === undefined || cout === undefined) return 'Aucun montant n’est donné';
  return annee === undefined ? undefined : 'Une part d’une seule année ne revient pas chaque année';
}
