// The licences of everything that csi contains: each bundled package and each family of fonts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Metafile } from 'esbuild';
import { FOLDER as COG } from './cog.ts';
import { faces } from './faces.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The folder of each bundled package, from the lists of inputs that esbuild reports. */
export function bundledPackages(...metafiles: readonly Metafile[]): string[] {
  const inputs = metafiles.flatMap((one) => Object.keys(one.inputs));
  const folders = inputs.flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(folders)].sort();
}

/** The licences of packages that leave it out of what they publish, from their repositories. */
const LEFT_OUT: Readonly<Record<string, string>> = { saxes: 'licence-saxes.txt' };

/** The licence text of a package; when it has no licence file, the name of a well-known licence from its package.json. */
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
  const kept = LEFT_OUT[name];
  const whole = file ? join(root, folder, file) : kept && join(root, '.build', kept);
  const text = whole ? readFileSync(whole, 'utf8') : section;
  const licence = typeof license === 'string' ? license : license?.type;
  if (!text || !licence) throw new Error(`${folder}: no text of its licence was found`);
  const by = typeof author === 'string' ? author : author?.name;
  return {
    title: `${name} ${version} (${licence})`,
    text: whole ? text : `${by ? `Author: ${by}\n\n` : ''}${text}`,
  };
}

const DATA =
  'Communes and EPCI: code officiel géographique 2026 and populations of 2023, Insee (Licence Ouverte 2.0), as published by @etalab/decoupage-administratif (MIT)';

/** The text of THIRD-PARTY-NOTICES. */
export function noticesText(...metafiles: readonly Metafile[]): string {
  const packages = bundledPackages(...metafiles).map(licenceOf);
  const fonts = [...new Map(faces.map(({ family, licence }) => [family, licence]))].map(
    ([family, licence]) => ({
      title: `${family}, fonts (OFL-1.1)`,
      text: readFileSync(licence, 'utf8'),
    }),
  );
  const data = { title: DATA, text: licenceOf(relative(root, COG)).text };
  const rule = '-'.repeat(80);
  const entries = [...packages, ...fonts, data].map(
    ({ title, text }) => `${rule}\n${title}\n${rule}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`,
  );
  return `csi contains the packages, fonts and data listed here, each under its own licence.\n\n${entries.join('\n')}`;
}
