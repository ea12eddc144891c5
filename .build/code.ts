// Has a Node run commands of csi and write what V8 compiled for them to dist/code/, which src/load.cjs reads.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = (name: string) => join(root, 'examples', name);
// By setting of V8: what people run most. Code that no command here runs is compiled when it is needed.
const COMMANDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  ordinaire: [
    ['validate', example('bourges.yaml')],
    ['validate', example('toulouse.yaml')],
    ['validate', 'faux.yaml'],
  ],
  pages: [
    ['render', example('toulouse.yaml'), '-o', 'a.md'],
    ['render', example('toulouse.yaml'), '--pdf', '-o', 'a.pdf'],
    ['render', example('saint-dizier.yaml'), '--pdf', '-o', 'b.pdf'],
    ['verify', 'a.pdf'],
    ['suivi', example('toulouse.yaml')],
  ],
};

/** Writes the code of the bundle in `dist` for the Node at `node`, which must run on this machine. */
export function writeCode(dist: string, node: string): void {
  for (const [setting, commands] of Object.entries(COMMANDS)) {
    const folder = mkdtempSync(join(tmpdir(), 'csi-code-'));
    try {
      writeFileSync(
        join(folder, 'faux.yaml'),
        'version: 1\ndocument:\n  titre: Contrat\n  statut: brouillon\n',
      );
      execFileSync(
        node,
        [
          fileURLToPath(new URL('record.cjs', import.meta.url)),
          dist,
          setting,
          ...commands.flatMap((one) => ['--', ...one]),
        ],
        { cwd: folder, stdio: 'ignore' },
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
