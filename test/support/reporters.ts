import { REPORTERS as LAZY, type ReportFormat } from '../../src/report/index.ts';
import type { Reporter } from '../../src/report/reporter.ts';

const loaded = Object.entries(LAZY).map(async ([name, load]) => [name, await load()] as const);

/** Every reporter of the registry, loaded. */
export const REPORTERS = Object.fromEntries(await Promise.all(loaded)) as Readonly<
  Record<ReportFormat, Reporter>
>;
