import { BODIES } from './mutate-bodies.ts';
import { FIELDS } from './mutate-fields.ts';
import { ROLES } from './mutate-roles.ts';
import { TABLES } from './mutate-tables.ts';
import type { Mutation } from './mutation.ts';

/** All ways of spoiling an update; a spoiled update gets one or two. */
export const MUTATIONS: readonly Mutation[] = [...TABLES, ...BODIES, ...ROLES, ...FIELDS];
