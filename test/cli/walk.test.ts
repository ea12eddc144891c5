import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kind, list, realPath } from '../../src/cli/files/read.ts';
import { filesBelow } from '../../src/cli/files/walk.ts';
import type { Io } from '../../src/cli/io.ts';
import { folderWith } from './child.ts';

const io = { kind, list, realPath } as Io;
const paths = (folder: string, options = {}) =>
  filesBelow(io, folder, options).map(({ path, closed }) => (closed ? `${path} !` : path));

it('a link to a folder above is not followed, and one to the outside only if no bound is set', () => {
  const folder = folderWith({ 'g/a.hbs': '', 'g/p/b.hbs': '', 'ailleurs/c.hbs': '' });
  symlinkSync('.', join(folder, 'g/boucle'));
  symlinkSync('..', join(folder, 'g/p/haut'));
  symlinkSync('../ailleurs', join(folder, 'g/z'));
  expect(paths(join(folder, 'g'))).toEqual(['a.hbs', 'p/b.hbs', 'z/c.hbs']);
  expect(paths(join(folder, 'g'), { within: 'du dossier' })).toEqual(['a.hbs', 'p/b.hbs', 'z !']);
});

it('folders that link to each other are each visited a few times', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const folder = folderWith(Object.fromEntries(names.map((name) => [`${name}/x.hbs`, ''])));
  for (const from of names)
    for (const to of names) if (from !== to) symlinkSync(`../${to}`, join(folder, from, to));
  // All orders of six folders would give 1,956 paths.
  expect(paths(folder).length).toBeLessThanOrEqual(9 * names.length);
});
