import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const written = (path: string): number => statSync(root + path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Written by the build itself. */
const GENERATED = [
  'src/check/schema-validator.js',
  'src/check/suivi/schema-validator.js',
  'src/render/generated/gabarits.js',
];

/** Builds dist/ when a source is newer: the tests that run the real program must never meet an old one. */
export default function setup(): void {
  const sources = [
    'package.json',
    'package-lock.json',
    'schemas/csi.schema.json',
    'schemas/suivi.schema.json',
  ];
  for (const folder of ['src', '.build', 'templates']) {
    for (const name of readdirSync(root + folder, { recursive: true, encoding: 'utf8' }))
      sources.push(`${folder}/${name}`);
  }
  const newest = Math.max(...sources.filter((path) => !GENERATED.includes(path)).map(written));
  if (written('dist/bin.js') > newest && written('dist/fonts') > 0) return;
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
