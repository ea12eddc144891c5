import type { Contrat } from '../../model/contrat.ts';
import { axeNumeros, printedEngagements } from '../../model/engagements.ts';
import { NATIONAL_VOLETS, VOLET_TITLES, type Volet } from '../../model/volets.ts';
import { buildEngagement, type EngagementView } from './engagement.ts';
import { byGroupe, isBare, suitesOf } from './groupes.ts';
import { eluText } from './people.ts';
import { leadText } from './prose/lead.ts';
import type { CrossReferences } from './references.ts';

// Four exports: the axes as chapters and as rows of tables, with their type.

/** An axis with its commitments, as the tables need it. */
export interface AxeView {
  numero: string;
  titre: string;
  volet?: string | undefined;
  engagements: EngagementView[];
  /** In a public version, what remains of the commitments that are not published. */
  non_publies?: readonly { numero: string }[];
}

/** An axis as the tables name it; `precision` names its volet when the title does not. */
export function axeLabel(axe: AxeView): { libelle: string; precision: string } {
  const volet = voletText(axe.volet as Volet | undefined, axe.titre);
  return { libelle: `Axe ${axe.numero} — ${axe.titre}`, precision: volet && `volet\u00a0: ${volet}` };
}

/** The title of a volet, unless a title already says it; articles and case make no difference. */
function voletText(volet: Volet | undefined, titre: string): string {
  if (!volet) return '';
  const same =
    bare(VOLET_TITLES[volet]) === bare(titre) || (volet === 'education' && bare(titre) === 'éducation');
  return same ? '' : VOLET_TITLES[volet];
}

const bare = (text: string) => text.toLocaleLowerCase('fr').replace(/^(?:le |la |les |l[’'])/, '');

/** The volets of the circular that no axis and no commitment answers, in its order. */
export function voletsWithoutEngagement(axes: readonly AxeView[]): string[] {
  const covered = new Set(axes.flatMap((axe) => [axe.volet, ...axe.engagements.map(({ volet }) => volet)]));
  return NATIONAL_VOLETS.filter((volet) => !covered.has(volet)).map((volet) => VOLET_TITLES[volet]);
}

/** The axes with everything the templates print of them; `listMissing`: name what each commitment still lacks. */
export function buildAxes(contrat: Contrat, to: CrossReferences, listMissing: boolean) {
  const numeros = axeNumeros(contrat);
  const printed = printedEngagements(contrat);
  return contrat.axes.map((axe, index) => {
    const own = printed.filter(({ path }) => path[1] === index);
    const bare = new Set(
      own.flatMap(({ engagement, numero }) =>
        isBare(engagement) && !to.marques.has(engagement.id) ? [numero] : [],
      ),
    );
    const engagements = own.map((one) => ({
      ...buildEngagement(one.engagement, one.numero, to, listMissing),
      // The sheet that opens their list stands below its title; the others each begin a page.
      premiere_fiche: one === printed[0],
    }));
    return {
      ...axe,
      numero: numeros[index] ?? '',
      volet_titre: axe.volet && VOLET_TITLES[axe.volet],
      volet_distinct: voletText(axe.volet, axe.titre) !== '',
      volet_circulaire: axe.volet !== undefined && NATIONAL_VOLETS.includes(axe.volet),
      elu_en_mots: axe.elu_referent && eluText(axe.elu_referent, to.parties),
      priorites_servies: (axe.priorites ?? []).map((id) => to.priorites.get(id) ?? id),
      engagements,
      groupes: byGroupe(engagements).map((groupe) => ({
        ...groupe,
        suites: suitesOf(groupe, bare, to.parties),
        entree: leadText(groupe.groupe, groupe.engagements, to.parties, contrat.document.type),
      })),
    };
  });
}
