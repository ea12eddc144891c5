// Makes the npm package that is published: only the bundle, the files it reads, documents and licences.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atelierPage } from './atelier.ts';
import { bundle } from './bundle.ts';
import { noticesText } from './notices.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
// Leaves out dependencies and scripts, which the bundle does not need, and `private`, which only protects until a scope is chosen on npm.
const KEPT =
  'name version description license type engines bin man exports files repository bugs homepage'.split(' ');

/** Writes the package to an empty folder; dist/ and man/ must have been built before. */
export async function writePackage(folder: string): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const published = Object.fromEntries(
    KEPT.filter((key) => key in manifest).map((key) => [key, manifest[key]]),
  );
  for (const part of ['dist', 'man', 'templates', 'schemas', 'README.md', 'CHANGELOG.md', 'LICENSE'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  // It serves only the Node and the system that it was made on.
  rmSync(join(folder, 'dist/code'), { recursive: true, force: true });
  for (const [from, ending] of [
    ['examples', '.yaml'],
    ['docs', '.md'],
  ] as const) {
    mkdirSync(join(folder, from));
    for (const file of readdirSync(join(root, from)).filter((one) => one.endsWith(ending)))
      cpSync(join(root, from, file), join(folder, from, file));
  }
  for (const pictures of ['examples/emblemes', 'examples/plans'])
    cpSync(join(root, pictures), join(folder, pictures), { recursive: true });
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
  writeFileSync(
    join(folder, 'THIRD-PARTY-NOTICES'),
    noticesText((await bundle()).metafile, ...(await atelierPage()).metafiles),
  );
}
