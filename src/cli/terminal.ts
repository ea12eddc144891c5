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

/** How many columns a stream has: COLUMNS when it is a number (POSIX), else those of the terminal, else 80; never fewer than 20. */
export function columnsOf(
  { COLUMNS }: { COLUMNS?: string | undefined },
  terminal: number | undefined,
): number {
  const wanted = /^[1-9]\d{0,4}$/.test(COLUMNS ?? '') ? Number(COLUMNS) : undefined;
  return Math.max(20, wanted ?? (terminal || 80));
}
