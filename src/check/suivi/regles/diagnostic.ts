import { cite } from '../../../kernel/french/quote.ts';
import { nearest } from '../../../kernel/nearest.ts';
import type { IndicateurDiagnostic } from '../../../model/contrat.ts';
import { daysOf } from '../../../model/periodes.ts';
import { indicateurSsmsi } from '../../../model/ssmsi.ts';
import { paruLe } from '../../../suivi/diagnostic.ts';
import type { ContexteSuivi, Signaler } from '../contexte.ts';

// Four exports: the rules that compare the diagnostic of a follow-up with that of its contract.

/** Every indicator of the follow-up is one of the contract. */
export function indicateurInconnu({ suivi, contrat }: ContexteSuivi, signaler: Signaler): void {
  const known = (contrat.diagnostic?.indicateurs ?? []).map(({ id }) => id);
  for (const [i, { id }] of (suivi.diagnostic?.indicateurs ?? []).entries()) {
    if (known.includes(id)) continue;
    const near = nearest(id, known);
    signaler(
      ['diagnostic', 'indicateurs', i, 'id'],
      `Le diagnostic du contrat n’a pas d’indicateur ${cite(id)}.`,
      near === undefined
        ? 'Le suivi ne prolonge que les indicateurs du contrat, sous leur identifiant.'
        : `Vouliez-vous dire ${cite(near)} ?`,
    );
  }
}

/** An indicator counts the same thing, in the same places, as in the contract. */
export function indicateurAutre({ suivi, contrat }: ContexteSuivi, signaler: Signaler): void {
  const signes = new Map((contrat.diagnostic?.indicateurs ?? []).map((one) => [one.id, one]));
  for (const [i, one] of (suivi.diagnostic?.indicateurs ?? []).entries()) {
    const signe = signes.get(one.id);
    const other = signe && differenceOf(signe, one);
    if (other)
      signaler(
        ['diagnostic', 'indicateurs', i, other.key],
        `${cite(one.libelle)} ne compte pas ce que compte l’indicateur du contrat : ${other.mots}.`,
        'Reprenez le chiffre de ce que compte le contrat ; sinon retirez-le : les deux ne se comparent pas.',
      );
  }
}

function differenceOf(
  signe: IndicateurDiagnostic,
  one: IndicateurDiagnostic,
): { key: keyof IndicateurDiagnostic; mots: string } | undefined {
  const [known, now] = [indicateurSsmsi(signe.libelle), indicateurSsmsi(one.libelle)];
  if (known !== now) return { key: 'libelle', mots: `le contrat le nomme ${cite(signe.libelle)}` };
  // What the SSMSI counts under a label has one unit, however a contract calls it.
  if (!known && signe.unite !== one.unite)
    return { key: 'unite', mots: `${cite(signe.unite)} au contrat, ${cite(one.unite)} ici` };
  const key = (['epci', 'communes', 'perimetre'] as const).find(
    (place) =>
      signe[place] !== undefined && one[place] !== undefined && textOf(signe[place]) !== textOf(one[place]),
  );
  if (key) return { key, mots: 'les lieux ne sont pas les mêmes' };
  const [before, after] = [signe, one].map(({ epci, communes }) => (epci ? 'epci' : communes && 'communes'));
  return before && after && before !== after
    ? { key: after === 'epci' ? 'epci' : 'communes', mots: 'les lieux ne sont pas les mêmes' }
    : undefined;
}

const textOf = (place: string | readonly string[]): string =>
  typeof place === 'string' ? place : [...place].sort().join(' ');

/** One edition of a source gives the figures of an indicator once, and a source has one id. */
export function indicateurEnDouble({ suivi: { diagnostic } }: ContexteSuivi, signaler: Signaler): void {
  const seen = new Set<string>();
  for (const [i, { id, source, libelle }] of (diagnostic?.indicateurs ?? []).entries()) {
    const key = `${id} ${source ?? ''}`;
    if (seen.has(key))
      signaler(
        ['diagnostic', 'indicateurs', i, 'id'],
        `${cite(libelle)} a déjà des chiffres de cette source.`,
        'Réunissez les deux séries ; une autre édition est une autre source.',
      );
    seen.add(key);
  }
  const ids = new Set<string>();
  for (const [i, { id }] of (diagnostic?.sources ?? []).entries()) {
    if (ids.has(id))
      signaler(
        ['diagnostic', 'sources', i, 'id'],
        `Le suivi a déjà une source ${cite(id)}.`,
        'Donnez-lui un autre identifiant, et aux indicateurs qui la citent.',
      );
    ids.add(id);
  }
}

/** A source does not give a year that began after it was published. */
export function anneeAVenir({ suivi: { diagnostic } }: ContexteSuivi, signaler: Signaler): void {
  const sources = new Map((diagnostic?.sources ?? []).map((one) => [one.id, one]));
  for (const [i, { source, serie = [] }] of (diagnostic?.indicateurs ?? []).entries()) {
    const day = paruLe(sources.get(source ?? ''));
    for (const [j, { annee }] of serie.entries())
      if (day !== undefined && (daysOf(annee)?.debut ?? '') > day)
        signaler(
          ['diagnostic', 'indicateurs', i, 'serie', j, 'annee'],
          `L’année ${annee} suit la parution de sa source.`,
          'Corrigez l’année, ou citez l’édition qui la donne.',
        );
  }
}
