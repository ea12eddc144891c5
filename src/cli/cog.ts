import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { type Cog, openCog } from '../cog/table.ts';
import { packageFile } from './resources.ts';

let opened: Cog | undefined;

/** The table of communes of the package, opened once. */
export function cog(): Cog {
  opened ??= openCog(readFileSync(packageFile('dist/cog.bin')), inflateRawSync);
  return opened;
}
