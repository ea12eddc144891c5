// The manual page, from the words of `--help`.
import type { EventEmitter } from 'node:events';
import type { Command } from 'commander';
import { item, lines, roff } from './roff.ts';

/** The text of man/csi.1 for a program of commander; `sentence` gives a text its French typography. */
export function manPage(program: Command, sentence: (text: string) => string): string {
  const help = program.createHelp();
  const text = (words: string) => roff(sentence(words));
  // « Du fichier… » stands after « csi - »: without its capital and its full stop.
  const title = program
    .description()
    .replace(/\.$/, '')
    .replace(/^./, (letter) => letter.toLowerCase());
  const taken = (command: Command) =>
    [
      ...help.visibleArguments(command).map((one) => [help.argumentTerm(one), help.argumentDescription(one)]),
      ...help.visibleOptions(command).map((one) => [help.optionTerm(one), help.optionDescription(one)]),
    ].map(([term = '', description = '']) => item(termOf(term), sentence(description)));
  const after = (command: Command, heading: (title: string) => string) =>
    blocks(afterText(command)).map((block) => `${heading(block.title)}\n${lines(block.lines.map(sentence))}`);
  return `${[
    // Without a date: the same sources make the same page.
    `.TH CSI 1 "" "csi ${program.version()}" "Manuel de csi"`,
    // Words are not cut by the rules of English, nor sentences set apart.
    '.nh\n.ad l\n.ss 12 0',
    `.SH NOM\ncsi \\- ${text(title)}`,
    `.SH SYNOPSIS\n\\fBcsi\\fR ${roff(program.usage())}`,
    `.SH DESCRIPTION\n${text(program.description())}`,
    '.SH COMMANDES',
    ...help
      .visibleCommands(program)
      .flatMap((command) => [
        `.SS csi ${roff(`${command.name()} ${command.usage()}`)}`,
        text(command.description() || command.summary()),
        ...taken(command),
        ...after(command, (title) => `.PP\n${text(title)}`),
      ]),
    '.SH OPTIONS',
    ...taken(program),
    ...after(program, (title) => `.SH ${text(title.replace(/ :$/, '').toLocaleUpperCase('fr'))}`),
  ].join('\n')}\n`;
}

// « -o, --sortie <sortie> »: what is typed is bold, what stands for something is slanted.
const termOf = (term: string) =>
  term
    .split(/( ?<[^<>]*>)/)
    .filter((part) => part !== '')
    .map((part) => (part.trim().startsWith('<') ? ` \\fI${roff(part)}\\fR` : `\\fB${roff(part)}\\fR`))
    .join('');

/** What `addHelpText` adds below the help of a command. */
function afterText(command: Command): string {
  const texts: string[] = [];
  // Commands are emitters of events, which their types leave out.
  (command as Command & EventEmitter).emit('afterHelp', {
    error: false,
    command,
    write: (text: string) => texts.push(text),
  });
  return texts.join('');
}

/** Its blocks: a line that ends with « : », and what stands below it. */
const blocks = (text: string) =>
  text
    .split(/\n(?=\S)/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter((block) => block.length > 0)
    .map(([title = '', ...below]) => ({ title, lines: below }));
