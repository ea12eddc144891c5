// Loads the parts of the bundle; copied to dist/load.js as it is. Where the bundle was built for this very Node, dist/code/ holds what V8
// had compiled of each part by the end of a few commands, so that V8 neither parses nor compiles it again. V8 refuses code that another
// version, processor or setting compiled; the parts are then read as Node reads any file. Nothing is ever written here.
'use strict';
const { openSync, readFileSync, readSync } = require('node:fs');
const { Script } = require('node:vm');

/**
 * @typedef {(id: string, text: string, options: import('node:vm').ScriptOptions) => import('node:vm').Script} ScriptOf
 * @typedef {(id: string) => Buffer | undefined} CodeOf
 */

// Two settings of V8: as it is, and as src/cli/tiering.ts makes it for the commands that lay out pages.
const SETTINGS = ['ordinaire', 'pages'];
const BEFORE = '(function(exports,require,module,__filename,__dirname){';

/**
 * Reads the compiled code of a part, by its name; undefined if there is none that the running V8 accepts.
 * @returns {CodeOf | undefined}
 */
function acceptedCode() {
  for (const setting of SETTINGS) {
    const codeOf = codeFor(setting);
    const cachedData = codeOf?.(setting);
    // A script of its own says whether V8 accepts the code: V8 would keep a part that it had to compile, and take it for accepted next time.
    if (cachedData && !new Script(`'${setting}'`, { cachedData }).cachedDataRejected) return codeOf;
  }
  return undefined;
}

/**
 * Reads the code that was compiled for the running Node under a setting.
 * @param {string} setting
 * @returns {CodeOf | undefined}
 */
function codeFor(setting) {
  try {
    const file = openSync(`${__dirname}/code/${fileOf(setting)}`, 'r');
    // Read where it is needed, because the code of all parts would stay in memory.
    const read = (/** @type {number} */ at, /** @type {number} */ length) => {
      const bytes = Buffer.allocUnsafeSlow(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, at));
    };
    let at = 4 + read(0, 4).readUInt32LE(0);
    const places = new Map();
    for (const [name, length] of JSON.parse(read(4, at - 4).toString('latin1'))) {
      places.set(name, [at, length]);
      at += length;
    }
    return (id) => {
      const [from, length] = places.get(id) ?? [];
      return length === undefined ? undefined : read(from, length);
    };
  } catch {
    // Absent, or cut off: the parts themselves hold all that is needed.
    return undefined;
  }
}

/**
 * The name of the file that holds the code for the running Node.
 * @param {string} setting
 */
function fileOf(setting) {
  return `${process.version}-${process.platform}-${process.arch}-${setting}.bin`;
}

/**
 * A function that loads a part or a module of Node by name; `scriptOf` returns the script of a part, given its name and its text.
 * @param {ScriptOf} scriptOf
 */
function loader(scriptOf) {
  const loaded = new Map();
  /** @param {string} id */
  return function load(id) {
    if (!id.startsWith('./')) return require(id);
    const known = loaded.get(id);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(id, module);
    const filename = `${__dirname}/${id.slice(2)}`;
    const text = `${BEFORE}${readFileSync(filename, 'utf8')}\n})`;
    const script = scriptOf(id, text, { filename, columnOffset: -BEFORE.length });
    script.runInThisContext()(module.exports, load, module, filename, __dirname);
    return module.exports;
  };
}

const codeOf = acceptedCode();
const load = codeOf
  ? loader((id, text, options) => new Script(text, { ...options, cachedData: codeOf(id) }))
  : (/** @type {string} */ id) => require(id);
module.exports = Object.assign(load, { fileOf, loader });
