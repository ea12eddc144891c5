import { InvalidArgumentError } from 'commander';

/** Reads an option that may be repeated: all its values, in order. */
export const collect = (value: string, previous: string[] = []): string[] => [...previous, value];

/** Reads an option that takes a whole number of at most nine figures; refuses everything else in French. */
export function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value))
    throw new InvalidArgumentError(`elle attend un nombre entier, et non « ${value} ».`);
  return Number(value);
}
