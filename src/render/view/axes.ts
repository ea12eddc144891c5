import type { Contrat } from '../../model/contrat.ts';
import { axeNumeros, printedEngagements } from '../../model/engagements.ts';
import { NATIONAL_VOLETS, VOLET_TITLES } from '../../model/volets.ts';
import { buildEngagement, byGroupe, type EngagementView } from './engagement.ts';
import { eluText } from './people.ts';
import type { CrossReferences } from './references.ts';

/** An axis with its commitments, as the tables need it. */
export interface AxeView {
  numero: string;
  titre: string;
  volet?: string | undefined;
  engagements: EngagementView[];
  /** In a public version, what remains of the commitments that are not published. */
  non_publies?: readonly { numero: string }[];
}

/**
 * The axes in the order of the tables: first the axes of the six national volets, in the order of the
 * contract, then the national volets that no axis covers, then the other axes. `precision` names the volet
 * when the title does not.
 */
export function axesInTableOrder(
  axes: readonly AxeView[],
): { axe?: AxeView; libelle: string; precision: string }[] {
  const national = (axe: AxeView) => (NATIONAL_VOLETS as readonly (string | undefined)[]).includes(axe.volet);
  const row = (axe: AxeView) => {
    const volet = axe.volet && VOLET_TITLES[axe.volet as keyof typeof VOLET_TITLES];
    const same = volet?.toLocaleLowerCase('fr') === axe.titre.toLocaleLowerCase('fr');
    return {
      axe,
      libelle: `Axe ${axe.numero} — ${axe.titre}`,
      precision: volet && !same ? `volet\u00a0: ${volet}` : '',
    };
  };
  const covered = new Set(axes.flatMap((axe) => [axe.volet, ...axe.engagements.map(({ volet }) => volet)]));
  const missing = NATIONAL_VOLETS.filter((volet) => !covered.has(volet));
  return [
    ...axes.filter(national).map(row),
    ...missing.map((volet) => ({ libelle: VOLET_TITLES[volet], precision: '' })),
    ...axes.filter((axe) => !national(axe)).map(row),
  ];
}

/** The axes with everything the templates print of them; `listMissing`: name what each commitment still lacks. */
export function buildAxes(contrat: Contrat, to: CrossReferences, listMissing: boolean) {
  const numeros = axeNumeros(contrat);
  const printed = printedEngagements(contrat);
  return contrat.axes.map((axe, index) => {
    const engagements = printed
      .filter(({ path }) => path[1] === index)
      .map((one) => ({
        ...buildEngagement(one.engagement, one.numero, to, listMissing),
        // The sheet that opens their list stands below its title; the others each begin a page.
        premiere_fiche: one === printed[0],
      }));
    return {
      ...axe,
      numero: numeros[index] ?? '',
      volet_titre: axe.volet && VOLET_TITLES[axe.volet],
      volet_distinct:
        axe.volet !== undefined &&
        VOLET_TITLES[axe.volet].toLocaleLowerCase('fr') !== axe.titre.toLocaleLowerCase('fr'),
      elu_en_mots: axe.elu_referent && eluText(axe.elu_referent, to.parties),
      priorites_servies: (axe.priorites ?? []).map((id) => to.priorites.get(id) ?? id),
      engagements,
      groupes: byGroupe(engagements),
    };
  });
}
