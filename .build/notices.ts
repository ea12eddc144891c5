// The licences of everything that csi carries: each package of the bundle, each family of fonts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Metafile } from 'esbuild';
import { faces } from './faces.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The folder of each package that the bundle took a file from, by esbuild's list of inputs. */
export function bundledPackages(metafile: Metafile): string[] {
  const folders = Object.keys(metafile.inputs).flatMap(
    (path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  );
  return [...new Set(folders)].sort();
}

/** A licence as its package publishes it; a package without a file of its own names a well-known licence in package.json. */
function licenceOf(folder: string) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(root, folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(join(root, folder)).find((one) => /^(licen[cs]e|copying)(\.|-|$)/i.test(one));
  const readme = ['README.md', 'readme.md', 'Readme.md']
    .map((one) => join(root, folder, one))
    .find((one) => existsSync(one));
  const section =
    readme &&
    /^#+ licen[cs]e\b[^\n]*\n([\s\S]*?)(?=^#|$(?![\s\S]))/im.exec(readFileSync(readme, 'utf8'))?.[1];
  const text = file ? readFileSync(join(root, folder, file), 'utf8') : section;
  const licence = typeof license === 'string' ? license : license?.type;
  if (!text || !licence) throw new Error(`${folder}: no text of its licence was found`);
  const by = typeof author === 'string' ? author : author?.name;
  return {
    title: `${name} ${version} (${licence})`,
    text: file ? text : `${by ? `Author: ${by}\n\n` : ''}${text}`,
  };
}

/** The whole text, by which THIRD-PARTY-NOTICES is written. */
export function noticesText(metafile: Metafile): string {
  const packages = bundledPackages(metafile).map(licenceOf);
  const fonts = [...new Map(faces.map(({ family, licence }) => [family, licence]))].map(
    ([family, licence]) => ({
      title: `${family}, fonts (OFL-1.1)`,
      text: readFileSync(licence, 'utf8'),
    }),
  );
  const rule = '-'.repeat(80);
  const entries = [...packages, ...fonts].map(
    ({ title, text }) => `${rule}\n${title}\n${rule}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`,
  );
  return `csi contains the packages and fonts listed here, each under its own licence.\n\n${entries.join('\n')}`;
}
