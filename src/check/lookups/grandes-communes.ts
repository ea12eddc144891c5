import { list } from '../../kernel/french/list.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Path } from '../../kernel/path.ts';
import type { Contrat } from '../../model/contrat.ts';
import { printedNumber } from './ranges.ts';

/** The communes of a territory with more inhabitants than a threshold of the law. */
interface GrandesCommunes {
  /** « « Rouen » (114 000 habitants) et « Elbeuf » (16 000 habitants) », as a sentence begins. */
  who: string;
  count: number;
  /** Where the first one gives its population. */
  path: Path;
}

/** The communes of more than so many inhabitants; undefined when the file shows none. The population of the territory is that of a commune that is alone. */
export function grandesCommunes(
  { communes = [], population = 0, nombre_communes = 1 }: Contrat['territoire'],
  threshold: number,
): GrandesCommunes | undefined {
  const big = communes
    .map((commune, i) => ({ ...commune, i }))
    .filter((commune) => (commune.population ?? 0) > threshold);
  const [first] = big;
  if (first)
    return {
      who: list(
        big.map((commune) => `${cite(commune.nom)} (${inhabitants(commune.population ?? 0)})`),
        'et',
      ),
      count: big.length,
      path: ['territoire', 'communes', first.i, 'population'],
    };
  const [only] = communes;
  const isAlone = only && communes.length === 1 && nombre_communes === 1 && only.population === undefined;
  if (!isAlone || population <= threshold) return undefined;
  return {
    who: `${cite(only.nom)} (${inhabitants(population)})`,
    count: 1,
    path: ['territoire', 'population'],
  };
}

const inhabitants = (n: number) => `${printedNumber(n)} habitants`;
