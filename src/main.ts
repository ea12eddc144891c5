import { writeSync } from 'node:fs';
import process from 'node:process';
import { readyHelp } from './cli/ready-help.ts';
import { streams } from './cli/streams.ts';

// Signals keep their default effect: the process dies of them at once, also in the middle of synchronous work, where no handler would be
// called. What a file is replaced by is written aside and renamed, so nothing is left half-written.
const all = streams(process, writeSync);
const { out, err, end } = all;

/** Commands that lay out pages, or read the records of years. */
const HEAVY: readonly (string | undefined)[] = ['render', 'verify', 'suivi', 'bilan', 'fiche'];

// A function, not the module's own top: dist/ is CommonJS, which knows no await there.
async function main(): Promise<number> {
  try {
    const help = readyHelp(process.argv.slice(2), out.width);
    if (help !== undefined) {
      out.write(help);
      return 0;
    }
    if (HEAVY.includes(process.argv[2]))
      (await import('./cli/tiering.ts')).optimiseLater(process.versions.node);
    return await (await import('./cli/start.ts')).start(process, all);
  } catch (error) {
    const stack = error instanceof Error ? error.stack : String(error);
    err.write(
      `csi s’est arrêté sur une erreur imprévue : c’est un défaut du programme, pas de votre fichier.\n${stack}\n`,
    );
    err.write(
      `Merci de le signaler à l’équipe de csi, avec ces lignes et, si vous le pouvez, votre fichier.\n`,
    );
    return 2;
  }
}

void main().then(end);
