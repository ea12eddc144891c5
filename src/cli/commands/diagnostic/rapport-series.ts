import { editionText } from '../../../donnees/edition.ts';
import type { PerimetreDeCompte } from '../../../donnees/perimetre.ts';
import type { SortIndicateur } from '../../../donnees/plan.ts';
import { count, list } from '../../../kernel/french/list.ts';
import { formatNumber } from '../../../kernel/french/number.ts';
import { shownName } from '../../../kernel/shown.ts';
import type { IndicateurDiagnostic, Mesure } from '../../../model/contrat.ts';
import type { ContratARemplir } from './a-remplir.ts';
import type { RenduSeries } from './rendu.ts';

const SPACE = { space: ' ' };

/** The lines of a report on series: the files, where they went, each indicator, what is withheld. */
export function lignesSeries(
  { bases, sorts, tues, annees, nouveau }: RenduSeries,
  lu: ContratARemplir,
  { codes, nom }: PerimetreDeCompte,
): string[] {
  const written = sorts.filter(({ sort }) => sort !== 'laisse');
  const measures = written.flatMap(({ indicateur: { serie = [] } }) => serie);
  const withheld = measures.filter(({ etat }) => etat === 'non_diffuse').length;
  const width = Math.max(...written.map(({ indicateur }) => indicateur.libelle.length), 0);
  const [first] = codes;
  return [
    ...bases.map(({ edition, lignes, releve }, i) => {
      const place = i > 0 ? '' : ` pour ${codes.length === 1 ? first : nom}`;
      return `Fichier : ${editionText(edition)}, ${formatNumber(lignes, SPACE)} lignes, complet${place} (${count(releve.indicateurs.length, 'indicateur')} × ${releve.annees.length} ans).`;
    }),
    ...(written.length === 0 ? [] : [headline(written, annees, nouveau, lu)]),
    ...written.map(({ indicateur }) => `  ${indicateur.libelle.padEnd(width)}  ${extent(indicateur)}`),
    ...left(sorts),
    ...(tues.length === 0
      ? []
      : [`Sans comparaison, qui trahirait le chiffre d’une seule commune : ${list(tues)}.`]),
    ...(measures.length === 0
      ? []
      : [`${count(withheld, 'mesure')} non diffusée${withheld < 2 ? '' : 's'} sur ${measures.length}.`]),
  ];
}

function headline(
  written: readonly SortIndicateur[],
  annees: readonly number[],
  nouveau: boolean,
  { file, source, contrat }: ContratARemplir,
): string {
  const { line } = source.locate(['diagnostic'], 'key').start;
  const sources = [...new Set(written.flatMap(({ indicateur }) => indicateur.source ?? []))];
  const kinds = (['ajoute', 'remplace', 'inchange'] as const).flatMap((kind) => {
    const n = written.filter(({ sort }) => sort === kind).length;
    return n === 0 ? [] : [`${count(n, 'indicateur')} ${MOTS[kind]}${n < 2 ? '' : 's'}`];
  });
  const name = contrat.diagnostic === undefined ? '' : ` ${shownName(file)}:${line}`;
  return `${name.trim()}  diagnostic${nouveau ? ' ajouté' : ''} : ${kinds.join(', ')}, ${count(annees.length, 'année')}, source « ${list(sources)} »`;
}

const MOTS = { ajoute: 'ajouté', remplace: 'repris', inchange: 'inchangé' } as const;

// « 2021 2 843 · 2025 2 210   7,81 ‰ logements »: the first year, the last one, and its rate.
function extent({ serie = [], denominateur, comparaisons = [] }: IndicateurDiagnostic): string {
  const [first, last] = [serie[0], serie.at(-1)];
  const ends = [...new Set([first, last])].flatMap((one) => (one ? [`${one.annee} ${figure(one)}`] : []));
  const rate =
    last?.taux === undefined ? '' : `   ${formatNumber(last.taux, { decimals: 2 })} ‰ ${denominateur}`;
  const others = comparaisons.map(
    ({ perimetre, taux }) => `${perimetre} ${formatNumber(taux, { decimals: 2 })} ‰`,
  );
  return `${ends.join(' · ')}${rate}${others.length === 0 ? '' : `   (${others.join(', ')})`}`;
}

const figure = ({ nombre }: Mesure): string =>
  nombre === undefined ? 'non diffusé' : formatNumber(nombre, SPACE);

function left(sorts: readonly SortIndicateur[]): string[] {
  const reasons = new Map<string, string[]>();
  for (const { indicateur, sort, pourquoi = '' } of sorts)
    if (sort === 'laisse') reasons.set(pourquoi, [...(reasons.get(pourquoi) ?? []), indicateur.libelle]);
  return [...reasons].map(([why, names]) => `Laissé (${why}) : ${names.join(', ')}.`);
}
