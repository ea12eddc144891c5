import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { read } from '../support/files.ts';
import { BIN } from './child.ts';

const text = read('dist/bin.js').replace(/^#!.*\n/, '');

/** What the first file does on a version of Node: what it loads, what it prints, its exit code. */
function starts(version: string) {
  const [loaded, written]: [string[], string[]] = [[], []];
  const process: { exitCode?: number } & Record<string, unknown> = {
    versions: { node: version },
    stderr: { on: () => {}, write: (sentence: string) => written.push(sentence) },
  };
  runInNewContext(text, { process, require: (path: string) => loaded.push(path) });
  return { loaded, written: written.join(''), code: process.exitCode };
}

const SENTENCE = /^csi a besoin de Node 20\.19 ou plus récent, et vous avez Node [\d.]+\u00a0: .*\.\n$/;

describe('the first file that Node reads', () => {
  it.each(['0.12.18', '4.9.1', '8.17.0', '12.22.12', '18.20.8', '20.0.0', '20.9.0', '20.18.3'])(
    'on Node %s: one French sentence, exit code 2, nothing loaded',
    (version) => {
      expect(starts(version)).toEqual({ loaded: [], written: expect.stringMatching(SENTENCE), code: 2 });
      expect(starts(version).written).toContain(` ${version}\u00a0`);
    },
  );

  it.each(['20.19.0', '20.20.2', '21.0.0', '22.23.2', '24.0.0', '100.1.0'])('on Node %s: csi', (version) => {
    expect(starts(version)).toEqual({ loaded: ['./main.js'], written: '', code: undefined });
  });

  it('requires the version that package.json requires', () => {
    const wanted = packageFile.engines.node.replace('>=', '');
    expect(text).toContain(`Node ${wanted} ou plus récent`);
    expect(starts(`${wanted}.0`).loaded).toEqual(['./main.js']);
  });

  it('is short and uses only syntax that Node 4 can parse', () => {
    expect(BIN).toMatch(/bin\.js$/);
    expect(text.length).toBeLessThan(1500);
    // No arrow functions, template literals, destructuring, spread, optional chaining, or commas before a closing bracket.
    expect(text.replace(/\/\/.*/g, '')).not.toMatch(
      /=>|`|(?:const|let)\s*[[{]|\.\.\.|\?[.?]|,\s*[)\]}]|\b(?:let|class|async|await|import)\b/,
    );
  });
});
