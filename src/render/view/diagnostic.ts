import type { Diagnostic, Evolution, IndicateurDiagnostic, Mesure } from '../../model/contrat.ts';
import { plus } from '../../model/quantites.ts';
import { accorder } from '../../model/unites.ts';
import { appeler, type SourceAppelee, sourcesAppelees } from './sources.ts';
import { ecart, nombre } from './valeurs.ts';

type Champ = 'nombre' | 'taux';

/** One row of the table of indicators: a label, a cell a year, the change from the first figure to the last. */
interface LigneIndicateur {
  libelle: string;
  precision: string;
  cellules: string[];
  evolution: string;
}

const NON_DIFFUSE = 'non diffusé';
const ABSENT = '–';
/** Whether a cell says one of these, with words of its own below or not. */
const says = (word: string) => (cell: string) => cell === word || cell.startsWith(`${word}<br>`);

/**
 * The cell of a year: the figure, « non diffusé » where secrecy covers it (never a zero), a dash where there is none. Its own words stand
 * below it between brackets, in the first row of its indicator: nobody may read 27 450 of « 27 » and « 450 réponses ».
 */
function cellule(mesure: Mesure | undefined, champ: Champ, premier: boolean): string {
  const value = mesure?.[champ];
  const figure = mesure?.etat === 'non_diffuse' ? NON_DIFFUSE : value === undefined ? ABSENT : nombre(value);
  return mesure?.precision && premier ? `${figure}<br>(${mesure.precision})` : figure;
}

/** Change from the first known year to the last, with those years: in per cent, or in points for a percentage; a dash where it has no meaning. */
function evolution(serie: readonly Mesure[], champ: Champ, unite: string): string {
  // A partial year compares with nothing.
  const whole = serie.filter(
    (mesure) => mesure[champ] !== undefined && mesure.etat !== 'non_diffuse' && !mesure.precision,
  );
  const known = whole.sort((a, b) => a.annee - b.annee);
  const [first, last] = [known[0], known.at(-1)];
  const from = first?.[champ];
  const to = last?.[champ];
  if (!first || !last || first === last || from === undefined || to === undefined) return ABSENT;
  const years = `${first.annee}–${last.annee}`;
  if (unite === '%') return `${ecart(plus(to, -from))} ${accorder('point', to - from)}<br>${years}`;
  return from === 0 ? ABSENT : `${ecart((to / from - 1) * 100, 1)}\u202f%<br>${years}`;
}

const publiee = ({ debut, fin, pourcentage }: Evolution) => `${ecart(pourcentage)}\u202f%<br>${debut}–${fin}`;

function lignes(
  indicateur: IndicateurDiagnostic,
  annees: readonly number[],
  sources: readonly SourceAppelee[],
): LigneIndicateur[] {
  const { libelle, unite, denominateur, serie = [], evolutions = [], perimetre, commentaire } = indicateur;
  const unites = accorder(unite, 2);
  const champs = (['nombre', 'taux'] as const).filter((champ) =>
    serie.some((mesure) => mesure[champ] !== undefined),
  );
  return (champs.length === 0 ? (['nombre'] as const) : champs).map((champ, i) => ({
    libelle: appeler(champ === 'nombre' ? libelle : `${libelle}, taux`, indicateur.source, sources),
    precision: [
      champ === 'nombre'
        ? unites
        : `${unites} ${denominateur === 'logements' ? 'pour 1\u202f000 logements' : 'pour 1\u202f000 habitants'}`,
      ...(i === 0 ? [perimetre] : []),
    ]
      .filter(Boolean)
      .join('\u202f; ')
      .concat(i === 0 && commentaire ? `<br>${commentaire}` : ''),
    cellules: annees.map((annee) =>
      cellule(
        serie.find((mesure) => mesure.annee === annee),
        champ,
        i === 0,
      ),
    ),
    evolution:
      i === 0 && evolutions.length > 0
        ? evolutions.map(publiee).join('<br>')
        : evolution(serie, champ, unite),
  }));
}

/** The table of the indicators: the years of all series as columns, a row a figure. */
export function tableIndicateurs(diagnostic: Diagnostic) {
  const indicateurs = diagnostic.indicateurs ?? [];
  const sources = sourcesAppelees(diagnostic);
  const annees = [
    ...new Set(indicateurs.flatMap(({ serie }) => (serie ?? []).map(({ annee }) => annee))),
  ].sort((a, b) => a - b);
  const rows = indicateurs.flatMap((indicateur) => lignes(indicateur, annees, sources));
  const cells = rows.flatMap((row) => row.cellules);
  // The years share one width, so that the eye runs straight down and across.
  const largeurs = [36, ...annees.map(() => Math.round(500 / Math.max(annees.length, 1)) / 10), 14].join(' ');
  return {
    annees,
    largeurs,
    lignes: rows,
    sources,
    absent: cells.some(says(ABSENT)),
    secret: cells.some(says(NON_DIFFUSE)),
  };
}

/** The findings by nature, in the order strengths, weaknesses, plain findings; a nature without finding is left out. */
export function constatsParNature(diagnostic: Diagnostic) {
  return (['force', 'faiblesse', 'constat'] as const)
    .map((nature) => ({
      nature,
      textes: (diagnostic.constats ?? [])
        .filter((constat) => constat.nature === nature)
        .map(({ texte }) => texte),
    }))
    .filter(({ textes }) => textes.length > 0);
}
