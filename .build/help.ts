// Writes the help of csi to dist/, from the program of src/cli/program.ts.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Io } from '../src/cli/io.ts';
import { READY_WIDTHS, readyHelpFile } from '../src/cli/ready-help.ts';
import { run } from '../src/cli/run.ts';

for (const width of READY_WIDTHS) {
  let text = '';
  const write = (data: string | Uint8Array) => {
    text += data;
  };
  const output = { write, width, isTTY: false, colors: false };
  await run(['--help'], { out: output, err: output } as Partial<Io> as Io);
  writeFileSync(fileURLToPath(new URL(`../dist/${readyHelpFile(width)}`, import.meta.url)), text);
}
