// Makes the manual page from the texts of `--help`.
import type { EventEmitter } from 'node:events';
import type { Command } from 'commander';
import { item, lines, roff } from './roff.ts';

/** The text of man/csi.1 for a program of commander; `sentence` applies French typography to a text. */
export function manPage(program: Command, sentence: (text: string) => string): string {
  const help = program.createHelp();
  const text = (words: string) => roff(sentence(words));
  // The description follows « csi - »: without its capital and full stop.
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
    // No date, so that the same sources give the same bytes.
    `.TH CSI 1 "" "csi ${program.version()}" "Manuel de csi"`,
    // No hyphenation by English rules, and no double spaces after sentences.
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

// « -o, --sortie <sortie> »: what is typed is bold, placeholders are italic.
const termOf = (term: string) =>
  term
    .split(/( ?<[^<>]*>)/)
    .filter((part) => part !== '')
    .map((part) => (part.trim().startsWith('<') ? ` \\fI${roff(part)}\\fR` : `\\fB${roff(part)}\\fR`))
    .join('');

/** What `addHelpText` adds below the help of a command. */
function afterText(command: Command): string {
  const texts: string[] = [];
  // A commander command is an event emitter, which its types leave out.
  (command as Command & EventEmitter).emit('afterHelp', {
    error: false,
    command,
    write: (text: string) => texts.push(text),
  });
  return texts.join('');
}

/** Its blocks: a heading, which ends with « : », and the lines below it. */
const blocks = (text: string) =>
  text
    .split(/\n(?=\S)/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter((block) => block.length > 0)
    .map(([title = '', ...below]) => ({ title, lines: below }));
