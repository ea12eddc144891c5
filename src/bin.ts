#!/usr/bin/env node
import process from 'node:process';
import { nodeIo } from './cli/node-io.ts';
import { run } from './cli/run.ts';

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

// A file is written in one synchronous stretch: when a signal is heard here, nothing is half-written.
for (const [signal, code] of Object.entries(SIGNALS)) process.on(signal, () => process.exit(code));

let outputFailed = false;
const io = nodeIo(process, (error) => {
  // The reader of a pipe has left (`csi … | head`): the rest is not wanted, and that is no error.
  if (error.code === 'EPIPE') return;
  outputFailed = true;
  process.exitCode = 2;
  process.stderr.write(`Impossible d’écrire sur la sortie standard : le système répond ${error.code}.\n`);
});

// A function, not the module's own top: dist/ is CommonJS, which knows no await there.
async function main(): Promise<void> {
  try {
    const code = await run(process.argv.slice(2), io);
    // Not process.exit(): what is still on its way to a pipe would be lost.
    process.exitCode = outputFailed ? 2 : code;
  } catch (error) {
    process.exitCode = 2;
    const stack = error instanceof Error ? error.stack : String(error);
    process.stderr.write(`csi s’est arrêté sur une erreur imprévue : c’est un défaut du programme, pas de votre fichier.\n${stack}\n`);
    process.stderr.write(`Merci de le signaler à l’équipe de csi, avec ces lignes et, si vous le pouvez, votre fichier.\n`);
  }
}

void main();
