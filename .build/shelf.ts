import type { Metafile } from 'esbuild';

// Four exports: one file of the bundle that holds many small ones, how it is filled and how it is read.

/** The name of the file that holds the small chunks. */
export const SHELF = 'shelf.js';

const LARGE = 32_768;

/**
 * The chunks that each of some entry points loads and that are small: to find and open each costs more than to run it. Takes esbuild's
 * account of the bundle and the sources of the entry points; returns names of files, sorted.
 */
export function smallChunks(outputs: Metafile['outputs'], sources: readonly string[]): string[] {
  const due = Object.keys(outputs).filter((path) => sources.includes(outputs[path]?.entryPoint ?? ''));
  const found = new Set<string>();
  for (let path = due.pop(); path !== undefined; path = due.pop())
    for (const { path: imported, kind } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && outputs[imported] && !found.has(imported)) {
        found.add(imported);
        due.push(imported);
      }
  return [...found]
    .filter((path) => (outputs[path]?.bytes ?? LARGE) < LARGE && !outputs[path]?.entryPoint)
    .map((path) => path.replace(/^.*\//, ''))
    .sort();
}

/** The code of a chunk, which takes the chunks of these names from the shelf instead of their own files. */
export function fromShelf(code: string, names: readonly string[]): string {
  return names.reduce(
    (text, name) => text.replaceAll(`require("./${name}")`, `require("./${SHELF}")("${name}")`),
    code,
  );
}

/**
 * The CommonJS file that holds chunks by name: a function that takes a name and returns what the chunk exports, run at the first call. The
 * brackets around each function make V8 compile it at once: it would otherwise read it twice, as nearly all are called.
 */
export function shelve(chunks: ReadonlyMap<string, string>): string {
  const bodies = [...chunks].map(
    ([name, code]) => `${JSON.stringify(name)}:(function(module,exports,__filename){${code}\n})`,
  );
  return `"use strict";const chunks={${bodies.join(',\n')}},loaded={};
module.exports=(name)=>{if(loaded[name])return loaded[name].exports;const module=loaded[name]={exports:{}};chunks[name](module,module.exports,__filename);return module.exports};
`;
}
