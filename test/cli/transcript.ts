import packageFile from '../../package.json' with { type: 'json' };
import type { Case } from './cases/case.ts';

/** The output of a run for goldens: no-break spaces become spaces, and what a new template, rule or release would change is replaced. */
const steady = (text: string) =>
  text
    .replaceAll('\u00a0', ' ')
    .replaceAll(packageFile.version, '<version>')
    .replace(/(\d+ pages, )?\d+ ko/g, '<taille>')
    .replace(/"rules": \[.*?\n {10}\]/gs, '"rules": […]')
    .replace(/"ruleIndex": \d+/g, '"ruleIndex": …')
    .replace(/(Les gabarits de csi sont :).*/, '$1 …');

const quoted = (arg: string) => (/^[\w./=:-]+$/.test(arg) ? arg : `'${arg}'`);

const section = (name: string, text: string) =>
  text && `─── ${name}\n${text}${text.endsWith('\n') ? '' : ' (no line end)\n'}`;

/** A run as a terminal would show it: its name, the command, its output, the exit code. */
export const transcript = (
  one: Case,
  { code, stdout, stderr }: { code: number; stdout: string; stderr: string },
) =>
  `━━━━━ ${one.name}\n$ ${['csi', ...one.args].map(quoted).join(' ')}\n${section('stdout', steady(stdout))}${section('stderr', steady(stderr))}─── code ${code}\n`;
