import type { Contexte } from './contexte.ts';
import { type Reference, references } from './references.ts';

/** Every place that names a party by its id. */
export function* partiesNommees({ contrat, engagements }: Contexte): Iterable<Reference> {
  for (const { engagement, path } of engagements) {
    yield* references(engagement.porteurs, [...path, 'porteurs']);
    yield* references(engagement.partenaires, [...path, 'partenaires']);
    yield [engagement.pilote?.partie, [...path, 'pilote', 'partie']];
    for (const [i, { partie }] of (engagement.copilotes ?? []).entries()) yield [partie, [...path, 'copilotes', i, 'partie']];
    for (const [i, action] of (engagement.actions ?? []).entries()) yield* references(action.porteurs, [...path, 'actions', i, 'porteurs']);
    for (const [i, part] of (engagement.financements ?? []).entries()) yield [part.partie, [...path, 'financements', i, 'partie']];
  }
  const lists = {
    deliberations: [contrat.deliberations, ['deliberations']],
    moyens: [contrat.diagnostic?.moyens, ['diagnostic', 'moyens']],
    referents: [contrat.gouvernance?.referents, ['gouvernance', 'referents']],
  } as const;
  for (const [items, path] of Object.values(lists))
    for (const [i, item] of (items ?? []).entries()) yield [item.partie, [...path, i, 'partie']];
  for (const [i, cadre] of (contrat.cadres ?? []).entries()) yield* references(cadre.parties, ['cadres', i, 'parties']);
}
