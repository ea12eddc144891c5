import type { Diagnostic, IndicateurDiagnostic } from '../model/contrat.ts';
import { INDICATEURS_SSMSI, type IndicateurSsmsi, indicateurSsmsi } from '../model/ssmsi.ts';
import { dejaLa } from './existants.ts';
import type { SortIndicateur } from './plan.ts';

/** Makes an indicator of the SSMSI for some years. */
type Faire = (id: string, annees: readonly number[]) => IndicateurDiagnostic;

/** What a base renews of the diagnostic of a signed contract. */
export interface Renouvellement {
  /** The indicators of the SSMSI that the contract has, for the same places. */
  ids: readonly string[];
  annees: readonly number[];
  /** Makes them under the id and the label of the contract. */
  faire: Faire;
  /** Indicators of the contract that the base does not renew, and why. */
  laisses: readonly SortIndicateur[];
}

/**
 * What a base has to say of the indicators of a signed contract. Each begins with the last year of the contract, so that what changed since is
 * read within one edition: an edition computes the years of those before anew. With `choisies`, these years and no others.
 */
export function renouvellementDe(
  signe: Diagnostic | undefined,
  base: { ids: readonly string[]; connus: readonly string[]; annees: readonly number[]; faire: Faire },
  choisies?: readonly number[],
): Renouvellement {
  const signes = new Map<string, IndicateurDiagnostic>();
  for (const id of base.ids) {
    const la = dejaLa(signe, base.faire(id, base.annees.slice(-1)));
    if (la) signes.set(id, la.indicateur);
  }
  const last = base.annees.at(-1) ?? 0;
  const isNewer = (one: IndicateurDiagnostic) => choisies !== undefined || derniere(one) < last;
  const kept = [...signes].filter(([, one]) => isNewer(one));
  const annees =
    choisies ??
    base.annees.filter((annee) => annee >= Math.min(...kept.map(([, one]) => derniere(one)), last));
  return {
    ids: kept.map(([id]) => id),
    annees,
    faire: (id, years) => {
      const one = signes.get(id);
      const from = choisies || !one ? 0 : derniere(one);
      const made = base.faire(
        id,
        years.filter((annee) => annee >= from),
      );
      return one ? { ...made, id: one.id, libelle: one.libelle } : made;
    },
    laisses: (signe?.indicateurs ?? []).flatMap((indicateur): SortIndicateur[] => {
      if (kept.some(([, one]) => one === indicateur)) return [];
      const isKnown = [...signes.values()].includes(indicateur);
      const ssmsi = indicateurSsmsi(indicateur.libelle);
      // Nobody asked for it.
      if (ssmsi && base.connus.includes(ssmsi.id) && !base.ids.includes(ssmsi.id)) return [];
      const pourquoi = isKnown ? `rien de plus récent que ${last} dans ce fichier` : raison(ssmsi, base.ids);
      return [{ indicateur, sort: 'laisse', pourquoi }];
    }),
  };
}

/** The last year that an indicator tells of; 0 without any. */
const derniere = ({ serie = [] }: IndicateurDiagnostic): number =>
  Math.max(0, ...serie.map(({ annee }) => annee));

// Why a base has nothing for an indicator, as the end of a French sentence.
function raison(ssmsi: IndicateurSsmsi | undefined, ids: readonly string[]): string {
  if (ssmsi && ids.includes(ssmsi.id)) return 'compte d’autres lieux que ceux de ce fichier';
  const after = ssmsi?.remplace_par?.map(
    (id) => `« ${INDICATEURS_SSMSI.find((one) => one.id === id)?.libelle ?? id} »`,
  );
  if (!after) return 'n’est pas dans ce fichier';
  return `n’est plus publié, et ${after.join(' et ')} n’en ${after.length > 1 ? 'prolongent' : 'prolonge'} pas la série`;
}
