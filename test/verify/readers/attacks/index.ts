import { APPEARANCES } from './appearances.ts';
import type { Attack } from './attack.ts';
import { COSTLY } from './costly.ts';
import { LATER } from './later.ts';
import { STRUCTURE } from './structure.ts';

/** All attacks. A new one is an item of the list of its family. */
export const ATTACKS: readonly Attack[] = [...STRUCTURE, ...APPEARANCES, ...LATER, ...COSTLY];
