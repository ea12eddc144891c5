import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attachedFiles } from '../../src/verify/attached-files.ts';
import { read } from '../support/files.ts';
import { csi, filesIn, folderWith } from './child.ts';

const SOURCE = read('test/fixtures/images.yaml');
const NAMES = ['images/etat.svg', 'images/plan.png', 'images/ville.svg'];
const pictures = (folder: string) =>
  Object.fromEntries(NAMES.map((name) => [`${folder}${name}`, readFileSync(`test/fixtures/${name}`)]));
const plain = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ');

describe('pictures, with the real program', () => {
  it('of several files at once are those beside each, and each PDF is made again alone', () => {
    const files = ['un', 'deux', 'trois'].map((name) => `${name}/c.yaml`);
    const folder = folderWith({
      ...Object.fromEntries(files.map((name) => [name, SOURCE])),
      ...pictures('un/'),
      ...pictures('deux/'),
      ...pictures('trois/'),
      'deux/images/plan.png': readFileSync('test/fixtures/images/plan.png'),
    });
    expect(csi(folder, ['render', '--pdf', ...files])).toMatchObject({ code: 0, stdout: '' });
    const alone = folderWith({ 'c.yaml': SOURCE, ...pictures('') });
    expect(csi(alone, ['render', '--pdf', 'c.yaml']).code).toBe(0);
    const one = filesIn(alone).get('c.pdf') ?? Buffer.alloc(0);
    expect([...attachedFiles(one, 1e6).supplements.keys()].sort()).toEqual(NAMES);
    for (const name of files)
      expect(filesIn(folder).get(name.replace('.yaml', '.pdf'))?.equals(one), name).toBe(true);
    const elsewhere = folderWith({ 'c.pdf': one });
    expect(csi(elsewhere, ['verify', 'c.pdf'])).toMatchObject({ code: 0, stderr: '' });
  });

  it('that are links out of the folder are refused, and nothing is written', () => {
    const outside = folderWith(pictures(''));
    const folder = folderWith({ 'c.yaml': SOURCE, ...pictures('') });
    symlinkSync(join(outside, 'images'), join(folder, 'ailleurs'));
    const text = Buffer.from(SOURCE.replaceAll('images/plan.png', 'ailleurs/plan.png'));
    const linked = csi(folder, ['validate', '-', '--nom-fichier', 'c.yaml'], {}, text);
    expect([linked.code, plain(linked.stdout)]).toEqual([1, expect.stringContaining('sort du dossier')]);
    const other = folderWith({ 'c.yaml': text, ...pictures('') });
    symlinkSync(join(outside, 'images'), join(other, 'ailleurs'));
    const made = csi(other, ['render', '--pdf', 'c.yaml']);
    expect([made.code, plain(made.stderr)]).toEqual([1, expect.stringContaining('sort du dossier')]);
    expect(filesIn(other).has('c.pdf')).toBe(false);
  });

  it('that are links within the folder are read', () => {
    const folder = folderWith({
      'c.yaml': SOURCE.replaceAll('images/plan.png', 'plan.png'),
      ...pictures(''),
    });
    symlinkSync(join('images', 'plan.png'), join(folder, 'plan.png'));
    expect(csi(folder, ['render', '--pdf', 'c.yaml']).code).toBe(0);
  });
});
