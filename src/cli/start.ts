import { nodeIo } from './node-io.ts';
import { run } from './run.ts';
import type { Streams } from './streams.ts';

/** Runs the command line of a process; returns its exit code. */
export const start = (host: NodeJS.Process, { out, err }: Streams): Promise<number> =>
  run(host.argv.slice(2), nodeIo(host, { out, err }));
