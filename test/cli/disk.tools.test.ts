import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { SOUND } from './cases/documents.ts';
import { csi, filesIn, folderWith } from './child.ts';

const mounted: string[] = [];
afterEach(() => {
  for (const place of mounted.splice(0)) execFileSync('umount', [place]);
});

/** A folder with files on a small disk of its own, which is made read-only afterwards if asked. */
function disk(size: string, files: Readonly<Record<string, string>>, readOnly = false): string {
  const place = join(folderWith({ 'd/x': '' }), 'disque');
  mkdirSync(place);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', place]);
  mounted.push(place);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text);
  if (readOnly) execFileSync('mount', ['-o', 'remount,ro', place]);
  return place;
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a disk that is full', () => {
  it('leaves the old file unchanged, and no other file', () => {
    const place = disk('64k', { 'a.yaml': SOUND });
    expect(csi(place, ['render', 'a.yaml', '--pdf', '-o', '../d']).code).toBe(0);
    const old = readFileSync(join(place, '../d/a.pdf'));
    const room = disk('128k', { 'a.yaml': SOUND });
    writeFileSync(join(room, 'a.pdf'), old.subarray(0, 60_000));
    writeFileSync(join(room, 'rest'), Buffer.alloc(48_000));
    const { code, stderr } = csi(room, ['render', 'a.yaml', '--pdf', '--force']);
    expect({ code, stderr: plain(stderr) }).toEqual({
      code: 2,
      stderr: 'Impossible d’écrire « a.pdf » : le disque est plein.\n',
    });
    expect(readdirSync(room).sort()).toEqual(['a.pdf', 'a.yaml', 'rest']);
    expect(readFileSync(join(room, 'a.pdf')).equals(old.subarray(0, 60_000))).toBe(true);
  });

  it.each([
    [['validate', 'a.yaml', '--rapport', 'sarif=r.sarif'], 'r.sarif'],
    [['init', 'b.yaml'], 'csi.schema.json'],
    [['render', 'a.yaml', 'a2.yaml'], 'a.md'],
  ])('is said of what cannot be written: %j', (args, name) => {
    const room = disk('64k', { 'a.yaml': SOUND, 'a2.yaml': SOUND });
    writeFileSync(join(room, 'rest'), Buffer.alloc(name === 'csi.schema.json' ? 16_000 : 52_000));
    const before = readdirSync(room);
    const { code, stderr } = csi(room, args);
    expect(code).toBe(2);
    expect(plain(stderr)).toContain(`Impossible d’écrire « ${name} » : le disque est plein.`);
    if (name === 'csi.schema.json') expect(plain(stderr)).toContain('Mais « b.yaml » est écrit.');
    expect(readdirSync(room).filter((file) => !before.includes(file))).toEqual(
      name === 'csi.schema.json' ? ['b.yaml'] : [],
    );
  });

  it('has space again after the leftovers of a killed run are removed', () => {
    const room = disk('64k', { 'a.yaml': SOUND });
    // The run is killed after it has written its temporary file and before it renames it.
    writeFileSync(
      join(room, '../d/kill.cjs'),
      "require('node:fs').fsyncSync = () => process.kill(process.pid, 'SIGKILL');",
    );
    expect(csi(room, ['render', 'a.yaml'], { NODE_OPTIONS: '--require=../d/kill.cjs' }).code).toBe(null);
    const left = readdirSync(room).filter((file) => file.endsWith('.tmp'));
    expect(left).toHaveLength(1);
    writeFileSync(join(room, 'rest'), Buffer.alloc(52_000));
    expect(csi(room, ['render', 'a.yaml'])).toMatchObject({ code: 0 });
    expect([...filesIn(room).keys()].sort()).toEqual(['a.md', 'a.yaml', 'rest']);
  });
});

describe('a read-only disk', () => {
  it('is reported, and nothing is lost', () => {
    const place = disk('256k', { 'a.yaml': SOUND }, true);
    const { code, stderr } = csi(place, ['render', 'a.yaml']);
    expect({ code, stderr: plain(stderr) }).toEqual({
      code: 2,
      stderr: 'Impossible d’écrire « a.md » : le support est en lecture seule.\n',
    });
    expect(csi(place, ['init', 'b.yaml']).code).toBe(2);
    expect(readdirSync(place)).toEqual(['a.yaml']);
  });
});
