import { plain } from '../kernel/nearest.ts';
import type { Engagement, Quantite } from './contrat.ts';
import { familleOf } from './unites.ts';

const FILLER_WORDS = new Set(
  'nombre effectif total parc de du d l la le les videoprotection videosurveillance sur poste emploi'.split(
    ' ',
  ),
);

/** Two quantities with the same key count the same thing: same words except fillers, same unit, same bearers, same places. */
export function thingOf(
  { porteurs, lieux }: Pick<Engagement, 'porteurs' | 'lieux'>,
  { grandeur, unite, pour_chaque }: Quantite,
): string {
  const words = plain(grandeur).replace('voie_publique', '').split('_');
  const meant = words.filter((word) => word !== '' && !FILLER_WORDS.has(word)).join(' ');
  return JSON.stringify([
    meant,
    familleOf(unite) ?? plain(unite ?? ''),
    [...porteurs].sort(),
    lieux ?? [],
    pour_chaque,
  ]);
}
