import process from 'node:process';
import fc from 'fast-check';
import { afterAll } from 'vitest';
import { removeFolders } from './cli/child.ts';

// Every run tries the same random cases, so that a failure comes from the current change; CSI_SEED tries others.
fc.configureGlobal({ seed: Number(process.env.CSI_SEED ?? 20_261_122) });

afterAll(removeFolders);
