/** What decides of colour, as the environment gives it. */
export interface ColorEnvironment {
  NO_COLOR?: string | undefined;
  FORCE_COLOR?: string | undefined;
  TERM?: string | undefined;
}

/**
 * Whether a stream gets colours: NO_COLOR, set and not empty, says no (no-color.org); then FORCE_COLOR says yes, or no with `0` or
 * `false`; then a terminal does, unless it is dumb.
 */
export function showsColors(env: ColorEnvironment, isTTY: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTTY && env.TERM !== 'dumb';
}
