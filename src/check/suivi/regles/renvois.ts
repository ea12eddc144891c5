import { cite } from '../../../kernel/french/quote.ts';
import { nearest } from '../../../kernel/nearest.ts';
import type { Path } from '../../../kernel/path.ts';
import { placedEngagements } from '../../../model/engagements.ts';
import type { ContexteSuivi, Signaler } from '../contexte.ts';

/** Every commitment and every party that the follow-up names is in the contract. */
export function engagementInconnu({ suivi, contrat }: ContexteSuivi, signaler: Signaler): void {
  const ids = new Set(placedEngagements(contrat).map(({ engagement }) => engagement.id));
  const parties = new Set(contrat.parties.map(({ id }) => id));
  const check = (place: () => Path, id: string | undefined, known: ReadonlySet<string>, noun: string) => {
    if (id === undefined || known.has(id)) return;
    const near = nearest(id, [...known]);
    const hint =
      near === undefined
        ? 'Un identifiant s’écrit comme dans le contrat : csi suivi ouvrir les liste.'
        : `Vouliez-vous dire ${cite(near)} ?`;
    signaler(place(), `Le contrat n’a pas ${noun} ${cite(id)}.`, hint);
  };
  for (const [i, { engagement }] of (suivi.releves ?? []).entries())
    check(() => ['releves', i, 'engagement'], engagement, ids, 'd’engagement');
  for (const [i, { engagement }] of (suivi.points ?? []).entries())
    check(() => ['points', i, 'engagement'], engagement, ids, 'd’engagement');
  for (const [i, { engagement, partie }] of (suivi.depenses ?? []).entries()) {
    check(() => ['depenses', i, 'engagement'], engagement, ids, 'd’engagement');
    check(() => ['depenses', i, 'partie'], partie, parties, 'de partie');
  }
  for (const [i, { decisions = [] }] of (suivi.instances ?? []).entries())
    for (const [d, { engagement }] of decisions.entries())
      check(() => ['instances', i, 'decisions', d, 'engagement'], engagement, ids, 'd’engagement');
}
