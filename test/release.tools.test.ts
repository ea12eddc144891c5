import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import node from '../.build/node.json' with { type: 'json' };
import packageFile from '../package.json' with { type: 'json' };
import { csi, filesIn, folderWith } from './cli/child.ts';
import { read } from './support/files.ts';

const ROOT = join(import.meta.dirname, '..');
const out = join(folderWith(), 'publié');
const unpacked = folderWith();
const title = (target: string) => `csi-${packageFile.version}-${target}`;

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function runs(cwd: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

function unpack(archive: string): Map<string, Buffer> {
  const folder = join(unpacked, archive.replace(/\.(tar\.gz|tgz)$/, ''));
  mkdirSync(folder);
  expect(runs(folder, 'tar', ['-xzf', join(out, archive)])).toMatchObject({ code: 0, stderr: '' });
  return filesIn(folder);
}

beforeAll(() => {
  expect(
    runs(ROOT, process.execPath, ['--import', './.build/typescript.mjs', '.build/release.ts', out]),
  ).toMatchObject({ code: 0, stderr: '' });
}, 600_000);

describe('the npm package', () => {
  it('contains the listed files and nothing else: no source, no test, no PDF that was made next to an example', async () => {
    const files = unpack(`csi-${packageFile.version}.tgz`);
    const manifest = JSON.parse(String(files.get('package/package.json')));
    // esbuild names a part of the bundle after its content.
    const paths = [...files.keys()].map((path) =>
      path.replace(/(?<=^package\/dist\/).*-[A-Z0-9]{8}\.js$/, '*.js'),
    );
    const list = [...new Set(paths)].sort().map((path) => `${path}\n`);
    await expect(list.join('')).toMatchFileSnapshot('published.txt');
    expect(Object.keys(manifest).sort()).toEqual(
      [
        'bin',
        'description',
        'engines',
        'exports',
        'files',
        'license',
        'man',
        'name',
        'type',
        'version',
      ].sort(),
    );
    expect(manifest.version).toBe(packageFile.version);
  });

  it('gives other programs its schemas, and nothing else', () => {
    const folder = join(unpacked, `csi-${packageFile.version}`, 'package');
    const resolved = (name: string) =>
      runs(folder, process.execPath, [
        '-e',
        `import('csi/${name}', { with: { type: 'json' } }).then(({ default: all }) => console.log(all.$id ?? 'no id'), ({ code }) => console.log(code))`,
      ]).stdout.trim();
    for (const name of readdirSync(join(folder, 'schemas')))
      expect(resolved(`schemas/${name}`), name).toMatch(/^urn:|^https?:/);
    for (const name of ['dist/main.js', 'dist/bin.js', 'package.json', 'templates/modele.yaml'])
      expect(resolved(name), name).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  it('installs alone, and works away from its sources', () => {
    const folder = folderWith({
      'package.json': '{ "private": true }',
      'a.yaml': read('examples/bourges.yaml'),
    });
    expect(
      runs(folder, 'npm', [
        'install',
        '--no-audit',
        '--no-fund',
        join(out, `csi-${packageFile.version}.tgz`),
      ]),
    ).toMatchObject({
      code: 0,
    });
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'csi',
    ]);
    expect(runs(folder, 'npx', ['csi', 'render', 'a.yaml', '--pdf', '-o', 'a.pdf'])).toMatchObject({
      code: 0,
    });
    expect(runs(folder, 'npx', ['csi', 'verify', 'a.pdf'])).toMatchObject({ code: 0 });
    const prefix = folderWith();
    const archive = join(out, `csi-${packageFile.version}.tgz`);
    expect(runs(folder, 'npm', ['install', '--global', '--prefix', prefix, archive])).toMatchObject({
      code: 0,
    });
    expect(readFileSync(join(prefix, 'share/man/man1/csi.1'), 'utf8')).toMatch(/^\.TH CSI 1 /);
  });

  it('names the licence of each package that the bundle holds', () => {
    const notices = String(filesIn(unpacked).get(`csi-${packageFile.version}/package/THIRD-PARTY-NOTICES`));
    for (const name of ['commander', 'yaml', 'handlebars', 'pdfkit', 'chalk', 'fflate', 'source-serif-4'])
      expect(notices).toMatch(new RegExp(`^${name}[ ,]`, 'm'));
    expect(notices.match(/permission|redistribution/gi)?.length).toBeGreaterThan(60);
  });
});

describe('the archives with Node in them', () => {
  it('have their SHA-256 sums next to them', () => {
    const sums = readFileSync(join(out, 'SHA256SUMS'), 'utf8').trim().split('\n');
    expect(sums).toHaveLength(4);
    for (const line of sums) {
      const [sum = '', file = ''] = line.split('  ');
      expect(sha256(readFileSync(join(out, file)))).toBe(sum);
    }
  });

  it('for Linux: starts where there is no Node, by a link too, and makes the same bytes', {
    timeout: 600_000,
  }, () => {
    unpack(`${title('linux-x64')}.tar.gz`);
    const folder = join(unpacked, title('linux-x64'), title('linux-x64'));
    const empty = { PATH: '' };
    expect(runs(folder, './csi', ['--version'], empty)).toEqual({
      code: 0,
      stdout: `${packageFile.version}\n`,
      stderr: '',
    });
    const work = folderWith({
      'a.yaml': read('examples/arles.yaml'),
      ...Object.fromEntries(
        ['emblemes/etat.svg', 'emblemes/arles.svg', 'plans/arles-secteurs.png'].map((path) => [
          path,
          readFileSync(join('examples', path)),
        ]),
      ),
    });
    symlinkSync(join(folder, 'csi'), join(work, 'csi'));
    expect(
      runs(work, './csi', ['render', 'a.yaml', '--pdf', '-o', 'a.pdf'], { PATH: '/usr/bin:/bin' }),
    ).toMatchObject({ code: 0 });
    expect(csi(work, ['render', 'a.yaml', '--pdf', '-o', 'b.pdf'])).toMatchObject({ code: 0 });
    const made = filesIn(work);
    expect(made.get('a.pdf')?.equals(made.get('b.pdf') ?? Buffer.alloc(0))).toBe(true);
  });

  it('for Windows and macOS: hold the binary that is named, of the right kind, and the same program', {
    timeout: 600_000,
  }, () => {
    const linux = filesIn(join(unpacked, title('linux-x64'), title('linux-x64'), 'csi-paquet'));
    const windows = unzipSync(readFileSync(join(out, `${title('windows-x64')}.zip`)));
    const mac = unpack(`${title('macos-arm64')}.tar.gz`);
    const of = (target: string, path: string) =>
      target === 'windows-x64' ? windows[`${title(target)}/${path}`] : mac.get(`${title(target)}/${path}`);
    for (const target of ['windows-x64', 'macos-arm64'] as const) {
      const binary = Buffer.from(of(target, target === 'windows-x64' ? 'node.exe' : 'node') ?? []);
      expect(sha256(binary)).toBe(node.targets[target].sha256);
      // A PE file for x64; a Mach-O file of 64 bits for arm64.
      if (target === 'windows-x64') expect(binary.readUInt16LE(binary.readUInt32LE(0x3c) + 4)).toBe(0x8664);
      else expect([binary.readUInt32LE(0), binary.readUInt32LE(4)]).toEqual([0xfeedfacf, 0x0100000c]);
      expect(linux.size).toBeGreaterThan(50);
      for (const [path, bytes] of linux)
        expect(sha256(of(target, `csi-paquet/${path}`) ?? new Uint8Array()), path).toBe(sha256(bytes));
      expect(Buffer.from(of(target, 'LISEZ-MOI.txt') ?? []).toString()).toContain('n’est pas signé');
    }
    expect(Buffer.from(windows[`${title('windows-x64')}/csi.cmd`] ?? []).toString()).toBe(
      '@"%~dp0node.exe" "%~dp0csi-paquet\\dist\\bin.js" %*\r\n',
    );
  });
});
