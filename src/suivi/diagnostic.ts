import type { Contrat, Diagnostic, IndicateurDiagnostic, Mesure } from '../model/contrat.ts';
import { daysOf } from '../model/periodes.ts';
import type { Suivi } from './model.ts';

/** A source of the diagnostic. */
type SourceDiagnostic = NonNullable<Diagnostic['sources']>[number];

/** An indicator of the contract, with what was known of it on a day. */
export interface IndicateurAu {
  signe: IndicateurDiagnostic;
  /** The last year that the contract gives. */
  alors?: Mesure;
  /** The newest later year that was published by the day, and the edition that gives it. */
  depuis?: { mesure: Mesure; edition: IndicateurDiagnostic; source?: SourceDiagnostic };
  /** What that edition gives for the year of the contract. */
  revu?: Mesure;
  /** How many editions of the follow-up are left out because nothing says that they were published by the day. */
  ecartees: number;
}

/**
 * The day by which a source was published: that of its last update, else the last day of the year that it names. Undefined when it says neither.
 */
export function paruLe(source: SourceDiagnostic | undefined): string | undefined {
  const { mise_a_jour, millesime } = source ?? {};
  return daysOf(mise_a_jour ?? millesime)?.fin;
}

/**
 * The indicators of the contract at their own year and at the newest year that a day knew: whole years that were over, in editions that were
 * published. Of two editions that give that year, the one that came last.
 */
export function indicateursAu(
  { diagnostic }: Pick<Contrat, 'diagnostic'>,
  { diagnostic: suivi }: Pick<Suivi, 'diagnostic'>,
  au: string,
): IndicateurAu[] {
  const sources = new Map((suivi?.sources ?? []).map((one) => [one.id, one]));
  return (diagnostic?.indicateurs ?? []).map((signe) => {
    const alors = newest(signe.serie ?? []);
    const all = (suivi?.indicateurs ?? []).filter(({ id }) => id === signe.id);
    const editions = all.flatMap((edition, rang) => {
      const source = sources.get(edition.source ?? '');
      const paru = paruLe(source);
      if (paru !== undefined && paru > au) return [];
      const mesure = newest(
        (edition.serie ?? []).filter(
          ({ annee }) => annee > (alors?.annee ?? 0) && (daysOf(annee)?.fin ?? '') <= au,
        ),
      );
      return [{ edition, rang, paru: paru ?? '', mesure, ...(source && { source }) }];
    });
    const [best] = editions
      .flatMap(({ mesure, ...one }) => (mesure ? [{ ...one, mesure }] : []))
      .toSorted(
        (a, b) =>
          b.mesure.annee - a.mesure.annee || (b.paru > a.paru ? 1 : b.paru < a.paru ? -1 : b.rang - a.rang),
      );
    const revu = alors && best?.edition.serie?.find(({ annee }) => annee === alors.annee);
    return {
      signe,
      ...(alors && { alors }),
      ...(best && {
        depuis: {
          mesure: best.mesure,
          edition: best.edition,
          ...(best.source && { source: best.source }),
        },
      }),
      ...(revu && { revu }),
      ecartees: all.length - editions.length,
    };
  });
}

const newest = (serie: readonly Mesure[]): Mesure | undefined =>
  serie.toSorted((a, b) => b.annee - a.annee)[0];
