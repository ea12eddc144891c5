// `node record.cjs dist setting work -- command … -- command …`: runs commands of csi in this process, and writes to dist/code/ what V8
// compiled for them, which src/load.cjs reads. It runs in the Node that the code is for, which may be another than the one that builds.
'use strict';
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

const [dist, setting, ...words] = process.argv.slice(2);
const commands = [];
for (const word of words)
  if (word === '--') commands.push([]);
  else commands.at(-1).push(word);
const scripts = new Map();
const scriptOf = (id, text, options) => {
  const script = scripts.get(id) ?? new Script(text, options);
  scripts.set(id, script);
  return script;
};

const [load, main] = ['load.js', 'main.js'].map((name) => join(dist, name));
const { fileOf, loader } = require(load);
// By it src/load.cjs knows whether V8 accepts the rest.
scriptOf(setting, `'${setting}'`, {}).runInThisContext();
// V8 drops the code of functions that were not called for a while.
setFlagsFromString('--no-flush-bytecode');
process.on('beforeExit', next);
next();

// The main file of csi runs the command that process.argv names, each time that it is loaded.
function next() {
  const command = commands.shift();
  if (!command) return write();
  process.argv = [process.argv[0], main, ...command];
  require.cache[load].exports = loader(scriptOf);
  delete require.cache[main];
  require(main);
  // Node says again that nothing is left to do only if something was.
  setImmediate(() => {});
}

function write() {
  process.off('beforeExit', next);
  // Also the settings are part of what V8 compares.
  setFlagsFromString('--flush-bytecode');
  const code = [...scripts].map(([id, script]) => [id, script.createCachedData()]);
  const names = Buffer.from(JSON.stringify(code.map(([id, { length }]) => [id, length])), 'latin1');
  const size = Buffer.alloc(4);
  size.writeUInt32LE(names.length);
  mkdirSync(join(dist, 'code'), { recursive: true });
  writeFileSync(
    join(dist, 'code', fileOf(setting)),
    Buffer.concat([size, names, ...code.map(([, bytes]) => bytes)]),
  );
  process.exitCode = 0;
}
