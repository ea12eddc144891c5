// `node --import ./.build/typescript.mjs file.ts`: Node 20 does not load TypeScript, so each file is transformed when it is loaded.
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transform } from 'esbuild';

// Node runs hooks in a separate thread, which loads this file again for its exports.
if (isMainThread) register(import.meta.url);

// Node cannot find the exported names of some CommonJS packages; like bundlers and vitest, take them from the default export.
const PACKAGE = /^import \{([^}]*)\} from "((?!\.|node:)[^"]+)";$/gm;

/**
 * A module hook of Node: loads a TypeScript file as JavaScript.
 * @type {import('node:module').LoadHook}
 */
export async function load(url, context, nextLoad) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
  const sourcefile = fileURLToPath(url);
  const { code } = await transform(await readFile(sourcefile, 'utf8'), {
    loader: 'ts',
    format: 'esm',
    target: 'node20.19',
    sourcefile,
  });
  let count = 0;
  const source = code.replace(PACKAGE, (_, names, from) => {
    count += 1;
    return `import * as $${count} from "${from}"; const {${names.replaceAll(' as ', ': ')}} = {...$${count}.default, ...$${count}};`;
  });
  return { format: 'module', source, shortCircuit: true };
}
