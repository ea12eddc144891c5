#!/usr/bin/env node
// The first file that Node reads, copied to dist/bin.js as it is: an old Node parses nothing newer than this syntax, and must still
// say in French what it lacks. The version is that of `engines` in package.json.
const running = process.versions.node;
const parts = running.split('.');
const enough = Number(parts[0]) > 20 || (parts[0] === '20' && Number(parts[1]) >= 19);

if (enough) {
  require('./main.js');
} else {
  const start = 'csi a besoin de Node 20.19 ou plus récent, et vous avez Node ';
  const end = '\u00a0: mettez Node à jour, ou prenez l’archive de csi qui contient le sien.\n';
  process.exitCode = 2;
  // Where stderr cannot be written to, the exit code still tells.
  try {
    process.stderr.on('error', function ignore() {});
    process.stderr.write(start + running + end);
  } catch (_full) {}
}
