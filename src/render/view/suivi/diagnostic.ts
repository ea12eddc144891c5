import { mapTexts } from '../../../kernel/map-texts.ts';
import type { Contrat, Diagnostic, IndicateurDiagnostic } from '../../../model/contrat.ts';
import { indicateurSsmsi } from '../../../model/ssmsi.ts';
import { type IndicateurAu, indicateursAu } from '../../../suivi/diagnostic.ts';
import { escapeAddress } from '../../template/escape.ts';
import { buildComparaisons } from '../comparaisons.ts';
import { buildGraphique } from '../graphique.ts';
import { ABSENT, NON_DIFFUSE } from '../indicateur-cells.ts';
import { citedSources, withSourceMark } from '../sources.ts';
import type { DonneesSuivi } from './donnees.ts';
import { enTete, ligneDe } from './indicateur-depuis.ts';
import { ligneText } from './textes.ts';

/** The figures of the contract beside the newest that the day of the document knew; undefined where the follow-up has none at all. */
export function buildDiagnosticSuivi(contrat: Contrat, { suivi, au }: DonneesSuivi) {
  const signe = inMarkdown(contrat.diagnostic ?? {}, 'contrat');
  const after = inMarkdown(suivi.diagnostic ?? {}, 'suivi');
  const all = indicateursAu(signe, after, au);
  const renewed = all.filter(({ depuis }) => depuis);
  const ecartees = all.flatMap((one) => (one.ecartees > 0 ? [one.signe.libelle] : []));
  if (renewed.length === 0 && ecartees.length === 0) return undefined;
  const shown = all.filter((one) => one.alors ?? one.depuis);
  const cited = citedIn(shown, [...(signe.sources ?? []), ...(after.sources ?? [])]);
  const sources = citedSources(cited);
  const alors = enTete(
    'Au contrat',
    shown.flatMap((one) => one.alors ?? []),
  );
  const depuis = enTete(
    'Depuis',
    shown.flatMap((one) => one.depuis?.mesure ?? []),
  );
  const lignes = shown.map((one) => {
    const { libelle, ...ligne } = ligneDe(one, contrat.territoire, {
      alors: alors.partout,
      depuis: depuis.partout,
    });
    const own = withSourceMark(libelle, one.signe.source, sources);
    return { ...ligne, libelle: withSourceMark(own, one.depuis?.edition.source, sources) };
  });
  const words = lignes.flatMap((one) => `${one.alors}<br>${one.depuis}<br>${one.evolution}`.split('<br>'));
  return {
    au_contrat: alors.texte,
    depuis: depuis.texte,
    lignes,
    sans_plus_recent: all.flatMap((one) =>
      one.depuis ? [] : [{ libelle: one.signe.libelle, motif: motifOf(one.signe) }],
    ),
    ecartees,
    graphique: buildGraphique({ indicateurs: renewed.map(wholeSeries) }, sources),
    comparees: buildComparaisons(
      { indicateurs: renewed.flatMap((one) => one.depuis?.edition ?? []) },
      sources,
    ),
    table: { sources },
    secret: words.includes(NON_DIFFUSE),
    absent: words.includes(ABSENT),
    entre_editions: lignes.some((one) => one.entre_editions),
  };
}

// What is a code or a word of the schema, and never printed as it is.
const CODES: ReadonlySet<string> = new Set(
  'id etat denominateur communes epci departement region controle mise_a_jour'.split(' '),
);

// The texts of a diagnostic as Markdown; its sources get ids of their own, because the other file may use the same.
const inMarkdown = (
  { sources = [], indicateurs = [] }: Pick<Diagnostic, 'sources' | 'indicateurs'>,
  file: string,
): { diagnostic: Diagnostic; sources: NonNullable<Diagnostic['sources']> } => {
  const diagnostic = mapTexts<Diagnostic>({ sources, indicateurs }, (text, key, parent) => {
    if (key === 'source' || (key === 'id' && parent === 'sources')) return `${file}-${text}`;
    if (CODES.has(key)) return text;
    return key === 'url' ? escapeAddress(text) : ligneText(text);
  });
  return { diagnostic, sources: diagnostic.sources ?? [] };
};

// The sources that the rows cite, in their order: of each row, that of the contract, that of the follow-up, those of what it is compared with.
function citedIn(
  shown: readonly IndicateurAu[],
  sources: NonNullable<Diagnostic['sources']>,
): Required<Pick<Diagnostic, 'sources' | 'indicateurs'>> {
  const indicateurs = shown.flatMap(({ signe, depuis }) => [
    { ...signe, comparaisons: [] },
    ...(depuis ? [depuis.edition] : []),
  ]);
  const ids = new Set(
    indicateurs.flatMap(({ source, comparaisons = [] }) => [
      source,
      ...comparaisons.map((one) => one.source),
    ]),
  );
  return { indicateurs, sources: sources.filter(({ id }) => ids.has(id)) };
}

// The years of the contract, then those of the edition that goes on from there.
function wholeSeries({ signe, depuis }: IndicateurAu): IndicateurDiagnostic {
  const { edition, mesure } = depuis ?? {};
  if (!edition || !mesure) return signe;
  const own = (edition.serie ?? []).filter(({ annee }) => annee <= mesure.annee);
  const first = Math.min(...own.map(({ annee }) => annee));
  const before =
    signe.unite === edition.unite ? (signe.serie ?? []).filter(({ annee }) => annee < first) : [];
  return { ...edition, libelle: signe.libelle, serie: [...before, ...own] };
}

// Why nothing goes on from an indicator, where its source says so; empty otherwise.
const motifOf = ({ libelle }: IndicateurDiagnostic): string =>
  indicateurSsmsi(libelle)?.remplace_par ? 'série arrêtée, que la source compte autrement depuis' : '';
