import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathsOf } from '../../../src/cli/files/paths.ts';

const windows = pathsOf(true);
const others = pathsOf(false);

describe('paths on Windows', () => {
  it.each([
    ['contrats\\été\\a.yaml', 'contrats/été/a.yaml'],
    ['C:\\contrats\\a.yaml', 'C:/contrats/a.yaml'],
    ['\\\\srv\\cabinet\\a.yaml', '//srv/cabinet/a.yaml'],
    ['contrats/a.yaml', 'contrats/a.yaml'],
    ['\\\\?\\C:\\a.yaml', '\\\\?\\C:\\a.yaml'],
    ['-', '-'],
  ])('%s is written %s', (path, slashed) => {
    expect(windows.slashed(path)).toBe(slashed);
  });

  it.each([
    ['contrats', 'a.yaml', 'contrats/a.yaml'],
    ['C:/', 'a.yaml', 'C:/a.yaml'],
    ['C:/contrats/', 'd/a.yaml', 'C:/contrats/d/a.yaml'],
    ['//srv/cabinet/d', 'a.yaml', '//srv/cabinet/d/a.yaml'],
    ['.', 'a.yaml', 'a.yaml'],
  ])('%s and %s are joined', (folder, name, joined) => {
    expect(windows.join(folder, name)).toBe(joined);
  });

  it('a drive and a share keep their root', () => {
    expect(['C:/a.yaml', 'C:a.yaml', '//srv/cabinet/a.yaml', 'a.yaml'].map(windows.dirname)).toEqual([
      'C:/',
      'C:',
      '//srv/cabinet/',
      '.',
    ]);
    expect(windows.normalize('C:/d/../a.yaml')).toBe('C:/a.yaml');
    expect(windows.basename('C:/d/a b.yaml', '.yaml')).toBe('a b');
  });

  it.each([
    ['C:/Travail/d/a.yaml', 'c:/travail', 'd/a.yaml'],
    ['C:/a.yaml', 'C:/', 'a.yaml'],
    ['C:/travaille/a.yaml', 'C:/travail', undefined],
    ['C:/travail', 'C:/travail', undefined],
  ])('%s below %s is %s', (path, folder, below) => {
    expect(windows.below(path, folder)).toBe(below);
  });
});

describe('paths elsewhere', () => {
  it('leave « \\ » and capitals alone: they are letters like others', () => {
    expect(others.slashed('a\\b.yaml')).toBe('a\\b.yaml');
    expect(others.basename('d/a\\b.yaml')).toBe('a\\b.yaml');
    expect(others.below('/Travail/a', '/travail')).toBe(undefined);
    expect(others.below('/a.yaml', '/')).toBe('a.yaml');
  });
});

it('node:path is imported in src only by this room', () => {
  const src = join(import.meta.dirname, '../../../src');
  const naming = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.ts') && /from '(?:node:)?path(?:\/\w+)?'/.test(readFileSync(join(src, file), 'utf8')),
  );
  // Patterns have `/` on every system; temporary files are next to an output and never shown.
  expect(naming.map((file) => file.replaceAll('\\', '/').replace(/.*\//, '')).sort()).toEqual([
    'glob.ts',
    'leftovers.ts',
    'paths.ts',
    'write.ts',
  ]);
});
