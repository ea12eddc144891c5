import process from 'node:process';

/**
 * True for the complete run, however long it takes: `npm run test:tout`, `npm run test:outils` and .ci/run.
 */
const COMPLETE = Boolean(process.env.CSI_TOUT);

/** How often a property is tried: `quick` times in `npm test`, `complete` times in the complete run; CSI_RUNS overrides both. */
export const runs = (quick: number, complete: number): number =>
  Number(process.env.CSI_RUNS ?? (COMPLETE ? complete : quick));

/**
 * The rows of a table to try: `quick` of them, evenly spread, in `npm test`; all of them in the complete run.
 */
export function rows<const T>(table: readonly T[], quick: number): T[] {
  if (COMPLETE || quick >= table.length) return [...table];
  return Array.from(
    { length: Math.floor(quick) },
    (_, i) => table[Math.floor((i * table.length) / quick)] as T,
  );
}
