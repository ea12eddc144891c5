import type { Contrat, IndicateurDiagnostic, Mesure } from '../../../model/contrat.ts';
import { indicateurSsmsi } from '../../../model/ssmsi.ts';
import { inflected } from '../../../model/unites.ts';
import type { IndicateurAu } from '../../../suivi/diagnostic.ts';
import { ABSENT, cellText, evolutionText, type IndicateurField, rowDecimals } from '../indicateur-cells.ts';
import { rateBase } from '../indicateur-table.ts';
import { perimetreText } from '../mesure-par.ts';

// Two exports: the heading of a column of figures, and the row of an indicator.

/** The heading of a column; its year is in each cell instead, unless it is the same everywhere (`partout`). */
export function enTete(mots: string, mesures: readonly Mesure[]): { texte: string; partout: boolean } {
  const annees = new Set(mesures.map(({ annee }) => annee));
  return annees.size === 1
    ? { texte: `${mots} (${[...annees][0]})`, partout: true }
    : { texte: mots, partout: false };
}

/** An indicator in the contract and since, with what changed between the two in words; `partout` says whose years the headings give. */
export function ligneDe(
  one: IndicateurAu,
  territoire: Contrat['territoire'],
  partout: { alors: boolean; depuis: boolean },
) {
  const { signe, alors, depuis, revu } = one;
  const both = [alors, depuis?.mesure].flatMap((one) => one ?? []);
  const champs = fieldsOf(both);
  const decimals = champs.map((champ) => rowDecimals([...both, ...(revu ? [revu] : [])], champ));
  const cell = (mesure: Mesure | undefined, known: boolean) => {
    if (!mesure) return ABSENT;
    const text = cellText(mesure, champs, decimals);
    return known ? text : `en ${mesure.annee}\u00a0:<br>${text}`;
  };
  const isRevised = alors !== undefined && revu !== undefined && !sameFigures(alors, revu);
  const base = `pour 1\u202f000 ${rateBase(signe)}`;
  const unites = inflected(signe.unite, 2);
  return {
    libelle: signe.libelle,
    precision: [
      champs[0] === 'taux' ? `${unites} ${base}` : unites,
      ...(champs.length > 1 ? [`taux ${base}`] : []),
      perimetreText(signe, territoire),
    ]
      .filter(Boolean)
      .join('\u202f; ')
      .concat(depuis?.edition.commentaire ? `<br>${depuis.edition.commentaire}` : ''),
    alors: `${cell(alors, partout.alors)}${isRevised ? `<br>revu depuis\u00a0:<br>${cellText(revu, champs, decimals)}` : ''}`,
    depuis: cell(depuis?.mesure, partout.depuis),
    ...changeOf(one),
  };
}

// The count first, as in the diagnostic of the contract; a count alone where nothing is known.
function fieldsOf(mesures: readonly Mesure[]): IndicateurField[] {
  const known = (['nombre', 'taux'] as const).filter((champ) =>
    mesures.some((mesure) => mesure[champ] !== undefined),
  );
  return known.length === 0 ? ['nombre'] : known;
}

// A rate with fewer decimals says the same, as far as it goes.
function sameFigures(a: Mesure, b: Mesure): boolean {
  if (a.nombre !== b.nombre || (a.etat === 'non_diffuse') !== (b.etat === 'non_diffuse')) return false;
  if (a.taux === undefined || b.taux === undefined) return a.taux === b.taux;
  const decimals = Math.min(...[a, b].map(({ taux }) => String(taux).split('.')[1]?.length ?? 0));
  return a.taux.toFixed(decimals) === b.taux.toFixed(decimals);
}

// Within one edition where it has both years: an edition computes the years before it anew.
function changeOf({ signe, alors, depuis, revu }: IndicateurAu): {
  evolution: string;
  entre_editions: boolean;
} {
  const from = revu ?? alors;
  const none = { evolution: ABSENT, entre_editions: false };
  if (!depuis) return none;
  const { edition, mesure } = depuis;
  // A published change needs no figure of the contract.
  const { evolutions = [] } = edition;
  if (!from && evolutions.length === 0) return none;
  if (!revu && signe.unite !== edition.unite) return none;
  const serie = [...(from ? [from] : []), mesure];
  const sameBase = revu || rateBase(signe) === rateBase(edition);
  const champs = fieldsOf(serie).filter((champ) => champ === 'nombre' || sameBase);
  const text = evolutionText({ ...edition, serie, evolutions }, champs);
  if (text === ABSENT) return none;
  const published = evolutions.at(-1)?.pourcentage;
  const word = published === undefined ? from && wordOf(from, mesure, champs) : wordFor(published);
  return {
    evolution: word ? `${word}<br>${text}` : text,
    entre_editions: !revu && evolutions.length === 0 && isSsmsi(signe),
  };
}

function wordOf(from: Mesure, to: Mesure, champs: readonly IndicateurField[]): string {
  const champ = champs.find((one) => from[one] !== undefined && to[one] !== undefined);
  if (!champ) return '';
  return wordFor((to[champ] ?? 0) - (from[champ] ?? 0));
}

const wordFor = (change: number): string =>
  change === 0 ? 'sans changement' : change > 0 ? 'en hausse' : 'en baisse';

const isSsmsi = ({ libelle }: IndicateurDiagnostic): boolean => indicateurSsmsi(libelle) !== undefined;
