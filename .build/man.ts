// Writes man/csi.1, from the program of src/cli/program.ts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Io } from '../src/cli/io.ts';
import { program } from '../src/cli/program.ts';
import { sentence } from '../src/kernel/french/typography.ts';
import { manPage } from './man-page.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
// No command runs, so this Io is never used.
const csi = program({} as Io, () => {});

mkdirSync(`${root}man`, { recursive: true });
writeFileSync(`${root}man/csi.1`, manPage(csi, sentence));
