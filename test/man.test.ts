import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { manPage } from '../.build/man-page.ts';
import { wordsOf } from '../src/cli/completion/words.ts';
import { program } from '../src/cli/program.ts';
import { sentence } from '../src/kernel/french/typography.ts';
import { fakeIo } from './cli/fake-io.ts';
import { read } from './support/files.ts';

const csi = program(fakeIo(), () => {});
const page = manPage(csi, sentence);

/** A text as the page shows it. */
const plain = (text: string) =>
  text
    .replace(/\\f[BIR]/g, '')
    .replace(/\\\[u([0-9A-F]+)\]/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(
      /\\\((..)/g,
      (_, name) => ({ aq: "'", ga: '`', ha: '^', ti: '~', dq: '"' })[name as string] ?? '?',
    )
    .replaceAll('\\~', '\u00a0')
    .replaceAll('\\-', '-')
    .replaceAll('\\&', '')
    .replaceAll('\\e', '\\');

describe('the manual page', () => {
  it('is what the build writes', () => {
    expect(read('man/csi.1')).toBe(page);
  });

  it('contains every command and option with its help', () => {
    const text = plain(page);
    const commands = wordsOf(csi);
    expect(commands.length).toBeGreaterThan(8);
    for (const { name, options } of commands) {
      if (name) expect(text).toContain(`\n.SS csi ${name}`);
      for (const { flags, description } of options) {
        expect(text).toMatch(new RegExp(`^${flags.join(', ')}( |$)`, 'm'));
        expect(text).toContain(`\n${description}`);
      }
    }
    expect(text).toContain('.SH CODES DE SORTIE\n.TP\n0\nrien à corriger');
    expect(text).toContain('eval "$(csi completion bash)"');
  });

  it('keeps French typography, written in ASCII', () => {
    expect(page).toMatch(/^[\n -~]+$/);
    expect(page).toContain('code d\\[u2019]un d\\[u00E9]partement (option r\\[u00E9]p\\[u00E9]table)');
    expect(page).not.toMatch(/ [;!?]|\\\[u00AB\] /);
  });

  it('contains no troff request that comes from a text', () => {
    const text = '.so /etc/passwd\n.pso touch a\n\'\\" \\fB\\n(.g `b` ^~ "c" -d\n.\\" e';
    const hostile = new Command('csi').description(text).version('1').helpCommand(false).exitOverride();
    hostile.command('x').description(text).option('--y <z>', text).argument('[w]', text);
    hostile.addHelpText('after', `\nAussi :\n  ${text.replaceAll('\n', '\n  ')}`);
    const made = manPage(hostile, (same) => same);
    const requests = made.match(/^[.'].*/gm)?.map((line) => line.split(' ')[0]);
    expect(new Set(requests)).toEqual(
      new Set(['.TH', '.nh', '.ad', '.ss', '.SH', '.SS', '.TP', '.nf', '.fi']),
    );
    expect(plain(made)).toContain(text.replaceAll('\n', ' '));
  });
});
