import type { Diagnostic, Source } from '../../model/contrat.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A source with the footnote mark that refers to it: « ¹ ». No mark when no figure cites it, or when it is
 * the only source and every figure cites it.
 */
export type CitedSource = Source & { marque: string };

/** A number as a footnote mark: 12 → « ¹² ». */
const superscript = (rang: number) =>
  [...String(rang)].map((chiffre) => SUPERSCRIPTS[Number(chiffre)]).join('');

/**
 * The sources of a diagnostic: first those that figures cite, in the order of the figures, then the others.
 */
export function citedSources({ sources = [], indicateurs = [] }: Diagnostic): CitedSource[] {
  const citing = indicateurs.flatMap(({ source, comparaisons = [] }) => [
    source,
    ...comparaisons.map((one) => one.source),
  ]);
  const cited = [...new Set(citing.flatMap((source) => (source ? [source] : [])))];
  const rank = (id: string) => (cited.includes(id) ? cited.indexOf(id) : cited.length);
  const unique = sources.length === 1 && indicateurs.every(({ source }) => source !== undefined);
  return [...sources]
    .sort((a, b) => rank(a.id) - rank(b.id))
    .map((source) => ({
      ...source,
      marque: unique || !cited.includes(source.id) ? '' : superscript(cited.indexOf(source.id) + 1),
    }));
}

/** A label followed by the footnote mark of its source, if any. */
export function withSourceMark(
  libelle: string,
  source: string | undefined,
  sources: readonly CitedSource[],
): string {
  const marque = sources.find(({ id }) => id === source)?.marque;
  return marque ? `${libelle}\u202f${marque}` : libelle;
}
