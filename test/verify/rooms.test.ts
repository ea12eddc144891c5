import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const IMPORT = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g;

/** The imports of a file that lead into a folder of verify, or of what weighs a change, other than through its index.ts. */
function shortcuts(file: string, text: string): string[] {
  const folder = posix.dirname(file);
  return [...text.matchAll(IMPORT)].flatMap(([, specifier = '']) => {
    const target = posix.join(folder, specifier);
    const room = posix.dirname(target);
    const isInside = `${folder}/`.startsWith(`${room}/`);
    const hasFace = /^src\/(verify|compare\/portee)(\/|$)/.test(room);
    return hasFace && !isInside && !target.endsWith('/index.ts') ? [`${file} imports ${target}`] : [];
  });
}

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => posix.join('src', name.replaceAll('\\', '/')))
  .filter((file) => file.endsWith('.ts'));

describe('the folders of src/verify and src/compare/portee', () => {
  it('are imported from outside through their index.ts only', () => {
    expect(files.flatMap((file) => shortcuts(file, readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
    expect(files.filter((file) => file.startsWith('src/verify/')).length).toBeGreaterThan(40);
  });

  it.each([
    ['src/cli/a.ts', "import { a } from '../verify/verdict.ts';"],
    ['src/verify/a.ts', "import type { a } from './pdf/parser.ts';"],
    ['src/verify/grammar/added/a.ts', "import { a } from '../changes/field.ts';"],
    ['src/verify/xmp/a.ts', "const a = await import('../pdf/parser.ts');"],
  ])('a shortcut from %s is found', (file, text) => {
    expect(shortcuts(file, text)).toHaveLength(1);
  });

  it('a file may import its own folder and those around it directly', () => {
    const text = "import { a } from '../walk.ts';\nimport { b } from './field.ts';";
    expect(shortcuts('src/verify/grammar/changes/a.ts', text)).toEqual([]);
  });
});
