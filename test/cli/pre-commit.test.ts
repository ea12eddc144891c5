import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import packageFile from '../../package.json' with { type: 'json' };
import { INVALID, SOUND } from './cases/documents.ts';
import { csi, folderWith } from './child.ts';

interface Hook {
  id: string;
  name: string;
  entry: string;
  language: string;
  types: string[];
}

const hooks: Hook[] = parse(readFileSync(join(import.meta.dirname, '../../.pre-commit-hooks.yaml'), 'utf8'));

describe('the hooks for pre-commit', () => {
  it('there is one, with the keys that pre-commit requires', () => {
    expect(hooks.map(({ id, name, language, types }) => ({ id, name, language, types }))).toEqual([
      { id: 'csi-validate', name: 'csi validate', language: 'node', types: ['yaml'] },
    ]);
  });

  it('it runs a command that the package installs, followed by the changed files', () => {
    const [command = '', ...args] = hooks[0]?.entry.split(' ') ?? [];
    expect(packageFile.bin).toHaveProperty(command);
    const folder = folderWith({
      'juste.yaml': SOUND,
      'dossier été/faux.yaml': SOUND.replace('projet', 'brouillon'),
    });
    expect(csi(folder, [...args, 'juste.yaml'])).toMatchObject({ code: 0, stderr: '' });
    // This works whatever the files are called.
    const named = folderWith({ '--version.yaml': INVALID, '!non.yaml': SOUND, '[a].yaml': SOUND });
    expect(csi(named, [...args, '--version.yaml', '!non.yaml', '[a].yaml'])).toMatchObject({
      code: 1,
      stderr: '',
    });
    expect(csi(folder, [...args, 'juste.yaml', 'dossier été/faux.yaml'])).toMatchObject({
      code: 1,
      stderr: '',
    });
  });
});
