import type { Case } from './case.ts';

/** The help, the version, and command lines that are refused before a command runs. */
export const usage: readonly Case[] = [
  { name: 'no argument: the help', args: [], code: 0 },
  { name: '--help', args: ['--help'], code: 0 },
  { name: 'init --help', args: ['init', '--help'], code: 0 },
  { name: 'validate --help', args: ['validate', '--help'], code: 0 },
  { name: 'render --help', args: ['help', 'render'], code: 0 },
  { name: 'verify --help', args: ['verify', '--help'], code: 0 },
  { name: '--version', args: ['--version'], code: 0 },
  { name: 'unknown command', args: ['valdate', 'a.yaml'], code: 2 },
  { name: 'unknown command, nothing near', args: ['publier'], code: 2 },
  { name: 'help of an unknown command', args: ['help', 'publier'], code: 2 },
  { name: 'unknown option', args: ['render', 'a.yaml', '--gabarit', 'x'], code: 2 },
  { name: 'unknown short option', args: ['render', 'a.yaml', '-q'], code: 2 },
  { name: 'option without its value', args: ['validate', 'a.yaml', '--format'], code: 2 },
  { name: 'option with an unknown value', args: ['validate', 'a.yaml', '--format', 'xml'], code: 2 },
  { name: 'missing argument', args: ['validate'], code: 2 },
  { name: 'excess arguments', args: ['explique', 'a', 'b'], code: 2 },
];
