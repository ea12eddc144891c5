import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from '../support/files.ts';
import { rows } from '../support/tiers.ts';
import { csi, filesIn, folderWith } from './child.ts';

const YAML = read('examples/arles.yaml');

/** Code that is loaded before the program and sets the clock to another day, for `Date.now()` and `new Date()`. */
const CLOCK = `const Real = Date; const shift = 4e11;
globalThis.Date = class extends Real {
  constructor(...given) { if (given.length > 0) super(...given); else super(Real.now() + shift); }
  static now() { return Real.now() + shift; }
};`;

/** The PDF made from the same bytes in a new folder, with a given file name and environment. */
function made(name: string, env: NodeJS.ProcessEnv = {}): Buffer {
  const folder = folderWith({ [name]: YAML, 'clock.cjs': CLOCK });
  for (const pictures of ['emblemes', 'plans'])
    cpSync(join('examples', pictures), join(folder, dirname(name), pictures), { recursive: true });
  const preload =
    env.NODE_OPTIONS === undefined ? {} : { NODE_OPTIONS: `--require "${join(folder, 'clock.cjs')}"` };
  expect(csi(folder, ['render', name, '-o', 'a.pdf'], { ...env, ...preload })).toMatchObject({ code: 0 });
  return filesIn(folder).get('a.pdf') ?? Buffer.alloc(0);
}

describe('the same file gives the same PDF, byte for byte', () => {
  const first = made('arles.yaml');

  it.each<[string, string, NodeJS.ProcessEnv]>(
    rows(
      [
        ['under another name, in another folder', 'Un autre dossier/Contrat d’Arles (2).yml', {}],
        ['in another time zone', 'arles.yaml', { TZ: 'Pacific/Kiritimati' }],
        ['in another time zone, behind', 'arles.yaml', { TZ: 'America/Adak' }],
        ['in Turkish', 'arles.yaml', { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }],
        ['in Arabic', 'arles.yaml', { LC_ALL: 'ar_EG.UTF-8' }],
        ['in no language', 'arles.yaml', { LC_ALL: 'C', LANG: 'C' }],
        ['twelve years later', 'arles.yaml', { NODE_OPTIONS: '' }],
      ],
      2,
    ),
  )('%s', (_, name, env) => {
    expect(first.length).toBeGreaterThan(50_000);
    expect(Buffer.compare(made(name, env), first)).toBe(0);
  });

  it('and another one if a comment is added', () => {
    const folder = folderWith({ 'arles.yaml': `${YAML}# Relu.\n` });
    csi(folder, ['render', 'arles.yaml', '-o', 'a.pdf']);
    expect(Buffer.compare(filesIn(folder).get('a.pdf') ?? Buffer.alloc(0), first)).not.toBe(0);
  });
});
