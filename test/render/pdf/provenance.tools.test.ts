// These tests need poppler-utils.
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csi, folderWith } from '../../cli/child.ts';
import { list, read } from '../../support/files.ts';
import { run } from './tools.ts';

describe('pdfdetach extracts the source, byte for byte', () => {
  it.each(list('examples', '.yaml'))('of %s', (name) => {
    const yaml = read(`examples/${name}`);
    const folder = folderWith({ [name]: yaml });
    for (const pictures of ['emblemes', 'plans'])
      cpSync(join('examples', pictures), join(folder, pictures), { recursive: true });
    expect(csi(folder, ['render', name, '-o', 'a.pdf']).code).toBe(0);
    run('pdfdetach', '-saveall', '-o', folder, join(folder, 'a.pdf'));
    expect(readFileSync(join(folder, 'contrat.yaml')).equals(Buffer.from(yaml))).toBe(true);
  });
});
