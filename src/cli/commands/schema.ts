import type { Io } from '../io.ts';
import { schema } from '../resources.ts';

/** Writes the schema of the file to stdout, byte for byte; always 0. */
export function printSchema(io: Io): number {
  io.out.write(schema());
  return 0;
}
