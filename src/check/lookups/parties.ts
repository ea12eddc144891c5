import type { NestedPath } from '../../kernel/path.ts';
import type { RuleContext } from './context.ts';
import type { Reference } from './references.ts';

/** The places that refer to a party by one of the ids that `asked` accepts. */
export function namedParties(
  { contrat, engagements }: RuleContext,
  asked: (id: string) => boolean,
): Reference[] {
  const found: Reference[] = [];
  const each = (items: readonly { partie?: string }[] | undefined, holder: NestedPath, key: string): void =>
    items?.forEach(({ partie }, i) => {
      if (partie !== undefined && asked(partie)) found.push({ id: partie, path: [holder, key, i, 'partie'] });
    });
  const ids = (named: readonly string[] | undefined, holder: NestedPath, key: string): void =>
    named?.forEach((id, i) => {
      if (asked(id)) found.push({ id, path: [holder, key, i], not: named });
    });
  const elu = (referent: { partie?: string } | undefined, holder: NestedPath): void => {
    if (referent?.partie !== undefined && asked(referent.partie))
      found.push({ id: referent.partie, path: [holder, 'elu_referent', 'partie'] });
  };
  contrat.axes.forEach(({ elu_referent }, i) => {
    elu(elu_referent, ['axes', i]);
  });
  for (const { engagement, path } of engagements) {
    const { porteurs, partenaires, pilote, copilotes, actions, financements } = engagement;
    ids(porteurs, path, 'porteurs');
    ids(partenaires, path, 'partenaires');
    if (pilote?.partie !== undefined && asked(pilote.partie))
      found.push({ id: pilote.partie, path: [path, 'pilote', 'partie'] });
    each(copilotes, path, 'copilotes');
    elu(engagement.elu_referent, path);
    actions?.forEach((action, i) => {
      ids(action.porteurs, [path, 'actions', i], 'porteurs');
    });
    each(financements, path, 'financements');
  }
  each(contrat.deliberations, [], 'deliberations');
  each(contrat.diagnostic?.moyens, ['diagnostic'], 'moyens');
  each(contrat.gouvernance?.referents, ['gouvernance'], 'referents');
  contrat.cadres?.forEach(({ parties }, i) => {
    ids(parties, ['cadres', i], 'parties');
  });
  return found;
}
