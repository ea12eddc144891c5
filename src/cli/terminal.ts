/** The environment variables that decide whether there are colours. */
export interface ColorEnvironment {
  NO_COLOR?: string | undefined;
  FORCE_COLOR?: string | undefined;
  TERM?: string | undefined;
}

/**
 * Whether a stream gets colours: no if NO_COLOR is set and not empty (no-color.org); else, if FORCE_COLOR is set, yes unless it is `0` or
 * `false`; else yes for a terminal that isn't dumb.
 */
export function showsColors(env: ColorEnvironment, isTTY: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTTY && env.TERM !== 'dumb';
}

/** The width of a stream in columns: COLUMNS if it is a number (POSIX), else that of the terminal, else 80; at least 20. */
export function columnsOf(
  { COLUMNS }: { COLUMNS?: string | undefined },
  terminal: number | undefined,
): number {
  const wanted = /^[1-9]\d{0,4}$/.test(COLUMNS ?? '') ? Number(COLUMNS) : undefined;
  return Math.max(20, wanted ?? (terminal || 80));
}
