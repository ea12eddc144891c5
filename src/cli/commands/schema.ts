import type { Io } from '../io.ts';
import { schema } from '../resources.ts';

/** Writes a schema to stdout, byte for byte: that of the file, or of the JSON report; always 0. */
export function printSchema({ rapport }: { rapport?: true }, io: Io): number {
  io.out.write(schema(rapport ? 'rapport' : 'csi'));
  return 0;
}
