import { InvalidArgumentError } from 'commander';

// Four exports: what the options of several commands share.

/** The help of `--config`. */
export const CONFIG_HELP =
  'options de la maison, à la place du csi.config.yaml le plus proche au-dessus du fichier ; elle seule peut alléger des règles';

/** The help of `--sans-config`. */
export const SANS_CONFIG_HELP = 'ne cherche pas de csi.config.yaml';

/** Parser for an option that may be repeated: adds the value to the previous ones. */
export const collect = (value: string, previous: string[] = []): string[] => [...previous, value];

/** Parser for an option that takes a whole number of at most nine digits; throws an error in French for anything else. */
export function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value))
    throw new InvalidArgumentError(`elle attend un nombre entier, et non « ${value} ».`);
  return Number(value);
}
