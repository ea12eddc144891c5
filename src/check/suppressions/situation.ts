import type { Etape } from '../../catalogue/entry.ts';
import type { Levels } from '../levels.ts';

/** The stage at which the rules ran, and the severities set on the command line. */
export interface Situation {
  etape: Etape;
  levels: Levels;
}
