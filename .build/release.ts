// Makes everything that is published in release/, or in the folder given: the npm package, and an archive per system with the same package
// and Node. It builds first. The binaries of Node come from npm and are checked against the hashes in node.json.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { create, extract } from 'tar';
import { writePackage } from './package.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = resolve(process.argv[2] ?? join(root, 'release'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
interface Target {
  package: string;
  file: string;
  sha256: string;
}
const node = JSON.parse(readFileSync(new URL('node.json', import.meta.url), 'utf8')) as {
  version: string;
  targets: Record<keyof typeof SYSTEMS, Target>;
};
// All files in archives have the same date, the earliest that zip can represent, so that the same sources give the same bytes.
const DATE = new Date(1980, 0, 1);

const npm = (cwd: string, ...args: string[]) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' }).trim();
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The binary of Node for a system and its licence, from npm. */
async function fetchNode(
  { package: from, file, sha256: expected }: Target,
  folder: string,
): Promise<Uint8Array> {
  const tarball = npm(folder, 'pack', '--silent', `${from}@${node.version}`);
  await extract({
    file: join(folder, tarball),
    cwd: folder,
    filter: (path) => [`package/${file}`, 'package/LICENSE'].includes(path),
  });
  const bytes = readFileSync(join(folder, 'package', file));
  if (sha256(bytes) !== expected)
    throw new Error(`${from} ${node.version}: its binary is not the one that node.json names`);
  return bytes;
}

const LAUNCHER = `#!/bin/sh
# Starts csi with the Node beside it, from wherever this file, or a link to it, is called.
ici=$0
while [ -L "$ici" ]; do
  cible=$(readlink "$ici")
  case $cible in /*) ici=$cible ;; *) ici=\${ici%/*}/$cible ;; esac
done
case $ici in */*) ici=\${ici%/*} ;; *) ici=. ;; esac
exec "$ici/node" "$ici/csi-paquet/dist/bin.js" "$@"
`;
const LAUNCHER_WINDOWS = '@"%~dp0node.exe" "%~dp0csi-paquet\\dist\\bin.js" %*\r\n';

const readMe = (system: string) => `csi ${version}, pour ${system}
${'='.repeat(`csi ${version}, pour ${system}`.length)}

Ce dossier contient tout : csi, et Node ${node.version} pour le faire tourner. Il n’y a rien à installer, et csi n’ouvre aucune connexion.

1. Placez le dossier où vous voulez.
2. Ouvrez un terminal dans ce dossier.
3. Essayez :

     ${system === 'Windows' ? '.\\csi' : './csi'} --version
     ${system === 'Windows' ? '.\\csi' : './csi'} init --nom Bourges

${
  system === 'Windows'
    ? 'Ce programme n’est pas signé : Windows peut demander confirmation au premier lancement, et votre service informatique peut devoir\nl’autoriser. L’empreinte SHA-256 de l’archive est publiée à côté d’elle.\n'
    : system === 'macOS'
      ? 'Ce programme n’est pas signé : macOS peut refuser de l’ouvrir tant qu’il porte la marque d’un fichier téléchargé. Pour l’ôter, dans ce\ndossier : xattr -dr com.apple.quarantine .\n'
      : 'L’empreinte SHA-256 de l’archive est publiée à côté d’elle.\n'
}
La documentation est dans csi-paquet/docs, des contrats complets dans csi-paquet/examples.
${system === 'Windows' ? '' : 'Le manuel : man ./csi-paquet/man/csi.1\n'}Les licences : csi-paquet/LICENSE (csi), csi-paquet/THIRD-PARTY-NOTICES (ce qu’il contient), LICENCE-NODE.txt (Node).
`;

const SYSTEMS = { 'linux-x64': 'Linux', 'windows-x64': 'Windows', 'macos-arm64': 'macOS' };

/** All files below a folder, by their path with slashes. */
const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

async function writeArchive(
  target: keyof typeof SYSTEMS,
  packageFolder: string,
  licence: Uint8Array,
  folder: string,
): Promise<string> {
  const system = SYSTEMS[target];
  const windows = system === 'Windows';
  const title = `csi-${version}-${target}`;
  const place = join(folder, title);
  mkdirSync(place);
  cpSync(packageFolder, join(place, 'csi-paquet'), { recursive: true });
  const words = readMe(system);
  writeFileSync(join(place, windows ? 'node.exe' : 'node'), await fetchNode(node.targets[target], folder));
  writeFileSync(join(place, windows ? 'csi.cmd' : 'csi'), windows ? LAUNCHER_WINDOWS : LAUNCHER);
  writeFileSync(join(place, 'LISEZ-MOI.txt'), windows ? `\ufeff${words.replaceAll('\n', '\r\n')}` : words);
  writeFileSync(join(place, 'LICENCE-NODE.txt'), licence);
  if (windows) {
    const entries = filesBelow(place).map((path) => [
      `${title}/${path}`,
      [readFileSync(join(place, path)), { mtime: DATE }],
    ]);
    writeFileSync(join(out, `${title}.zip`), zipSync(Object.fromEntries(entries)));
    return `${title}.zip`;
  }
  for (const one of ['node', 'csi']) chmodSync(join(place, one), 0o755);
  const files = filesBelow(place).map((path) => `${title}/${path}`);
  await create(
    { file: join(out, `${title}.tar.gz`), cwd: folder, gzip: true, portable: true, mtime: DATE },
    files,
  );
  return `${title}.tar.gz`;
}

const work = mkdtempSync(join(tmpdir(), 'csi-release-'));
try {
  npm(root, 'run', '--silent', 'build');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const packageFolder = join(work, 'paquet');
  mkdirSync(packageFolder);
  await writePackage(packageFolder);
  const written = [npm(packageFolder, 'pack', '--silent', '--pack-destination', out)];
  // The npm package for Windows has no licence file; the licence is the same as on other systems.
  const first = join(work, 'licence');
  mkdirSync(first);
  await fetchNode(node.targets['linux-x64'], first);
  const licence = readFileSync(join(first, 'package/LICENSE'));
  for (const target of Object.keys(node.targets) as (keyof typeof SYSTEMS)[]) {
    const folder = join(work, target);
    mkdirSync(folder);
    written.push(await writeArchive(target, packageFolder, licence, folder));
  }
  const sums = written.map((file) => `${sha256(readFileSync(join(out, file)))}  ${file}\n`);
  writeFileSync(join(out, 'SHA256SUMS'), sums.join(''));
  process.stdout.write(sums.join(''));
} finally {
  rmSync(work, { recursive: true, force: true });
}
