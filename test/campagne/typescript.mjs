import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

// Node finds no names in some CommonJS packages; bundlers and vitest take them from the default export, and so must a campaign.
const PACKAGE = /^import \{([^}]*)\} from "((?!\.|node:)[^"]+)";$/gm;

/** A hook of Node: loads a TypeScript file as the JavaScript that it stands for. */
export async function load(url, context, nextLoad) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
  const sourcefile = fileURLToPath(url);
  const { code } = await transform(await readFile(sourcefile, 'utf8'), {
    loader: 'ts',
    format: 'esm',
    target: 'node20',
    sourcefile,
  });
  let count = 0;
  const source = code.replace(PACKAGE, (_, names, from) => {
    count += 1;
    return `import * as $${count} from "${from}"; const {${names.replaceAll(' as ', ': ')}} = {...$${count}.default, ...$${count}};`;
  });
  return { format: 'module', source, shortCircuit: true };
}
