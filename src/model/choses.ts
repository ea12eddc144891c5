import { plain } from '../kernel/nearest.ts';
import type { Engagement, Quantite } from './contrat.ts';
import { familleOf } from './unites.ts';

// Words that say nothing of what is counted, because its unit does.
const FILLER_WORDS = new Set(
  'nombre effectif total parc de du d l la le les des au aux en videoprotection videosurveillance camera sur poste emploi agent'.split(
    ' ',
  ),
);
// Words for the people, and for the service that they are of.
const SAME: Readonly<Record<string, string>> = {
  policier: 'police',
  policiere: 'police',
  gendarme: 'gendarmerie',
  municipaux: 'municipal',
  municipale: 'municipal',
  nationaux: 'national',
  nationale: 'national',
};

/** Two quantities with the same key count the same thing: same words except fillers, same unit, same bearers, same places. */
export function thingOf(
  { porteurs, lieux }: Pick<Engagement, 'porteurs' | 'lieux'>,
  { grandeur, unite, pour_chaque }: Quantite,
): string {
  const words = plain(grandeur).replace('voie_publique', '').split('_');
  const meant = words
    .filter((word) => word !== '' && !FILLER_WORDS.has(word))
    .map((word) => SAME[word] ?? word)
    .join(' ');
  return JSON.stringify([
    meant,
    familleOf(unite) ?? plain(unite ?? ''),
    [...porteurs].sort(),
    lieux ?? [],
    pour_chaque,
  ]);
}
