import process from 'node:process';
import fc from 'fast-check';
import { afterAll } from 'vitest';
import { removeFolders } from './cli/child.ts';

// The same cases at each run, so that a failure says something of the change at hand; CSI_SEED explores others.
fc.configureGlobal({ seed: Number(process.env.CSI_SEED ?? 20_261_122) });

afterAll(removeFolders);
