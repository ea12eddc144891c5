// `node --import ./.build/typescript.mjs file.ts`: Node 20 reads no TypeScript, so each file is transformed as it is loaded.
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transform } from 'esbuild';

// Node runs hooks in a thread of their own, where this same file is loaded to export them.
if (isMainThread) register(import.meta.url);

// Node does not see the names that some CommonJS packages export; bundlers and vitest take them from the default export, and so do we.
const PACKAGE = /^import \{([^}]*)\} from "((?!\.|node:)[^"]+)";$/gm;

/**
 * A hook of Node: loads a TypeScript file as JavaScript.
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
