import type { AxeView } from '../axes.ts';
import type { EngagementView } from '../engagement.ts';
import type { buildSuivi } from './index.ts';

type LigneView = ReturnType<typeof buildSuivi>['axes'][number]['lignes'][number];

/** A commitment on its sheet, with what its follow-up says where there is one. */
type FicheView<E extends EngagementView> = E & { premiere_fiche: boolean; suivi?: LigneView };

/** The axes with only the commitments that are chosen, each with its follow-up; all of them where nothing is chosen. */
export function fichesOf<
  E extends EngagementView & { premiere_fiche: boolean },
  A extends AxeView & { engagements: E[] },
>(
  axes: readonly A[],
  choisis: readonly string[] | undefined,
  suivi: ReturnType<typeof buildSuivi> | undefined,
): (Omit<A, 'engagements'> & { engagements: FicheView<E>[] })[] {
  const lignes = new Map(suivi?.axes.flatMap((axe) => axe.lignes.map((ligne) => [ligne.id, ligne] as const)));
  const isShown = ({ id }: E) => choisis === undefined || choisis.includes(id);
  const first = axes.flatMap(({ engagements }) => engagements).find(isShown);
  return axes.map(({ non_publies, ...axe }) => ({
    ...axe,
    // What is not published is listed where all the rest is shown.
    ...(non_publies && choisis === undefined && { non_publies }),
    engagements: axe.engagements.filter(isShown).map((one): FicheView<E> => {
      const ligne = lignes.get(one.id);
      return { ...one, premiere_fiche: one === first, ...(ligne && { suivi: ligne }) };
    }),
  })) as unknown as (Omit<A, 'engagements'> & { engagements: FicheView<E>[] })[];
}
