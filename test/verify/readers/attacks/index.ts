import type { Attack } from './attack.ts';
import { COSTLY } from './costly.ts';
import { LATER } from './later.ts';
import { LOOKS } from './looks.ts';
import { STRUCTURE } from './structure.ts';

/** Every family of attacks, each with its variants; a new one is a line of its family's list. */
export const ATTACKS: readonly Attack[] = [...STRUCTURE, ...LOOKS, ...LATER, ...COSTLY];
