import type { Argument, Command, Option } from 'commander';
import { sentence } from '../../kernel/french/typography.ts';

/** What can complete a value: a list of words, rule ids (alone or as `id=niveau`), a report (`format=chemin`), paths, or nothing. */
export interface ValueWords {
  name: string;
  kind: 'mots' | 'regle' | 'regle=niveau' | 'rapport' | 'yaml' | 'fichier' | 'dossier' | 'libre';
  words: readonly string[];
}

/** What completion knows about a command; the flags of an option are such as `-o` and `--sortie`. */
export interface CommandWords {
  name: string;
  summary: string;
  options: readonly { flags: readonly string[]; description: string; value?: ValueWords }[];
  argument?: ArgumentWords;
  /** What follows the first argument, when it is another one. */
  suite?: ArgumentWords;
}

type ArgumentWords = ValueWords & { several: boolean };

// The kind of a value, by its name in the help: « --gabarits <dossier> ».
const KINDS: Readonly<Record<string, ValueWords['kind']>> = {
  règle: 'regle',
  'règle=niveau': 'regle=niveau',
  'format=chemin': 'rapport',
  fichier: 'yaml',
  sortie: 'fichier',
  dossier: 'dossier',
};

/** Every command with its options and argument; the program itself is the first one, with an empty name. */
export function wordsOf(program: Command): CommandWords[] {
  const help = program.createHelp();
  const commands = [...help.visibleCommands(program)];
  const known = commands.map((command) => command.name());
  return [program, ...commands].map((command) => {
    const [argument, suite] = command.registeredArguments.map((one) => ({
      ...argumentOf(one, known),
      several: one.variadic,
    }));
    return {
      name: command === program ? '' : command.name(),
      summary: sentence(command.summary() || command.description()),
      options: help.visibleOptions(command).map(optionOf),
      ...(argument && { argument }),
      ...(suite && { suite }),
    };
  });
}

function optionOf({ short, long, description, flags, argChoices }: Option): CommandWords['options'][number] {
  const name = /<([^<>]*)>/.exec(flags)?.[1];
  return {
    flags: [short, long].filter((flag) => flag !== undefined),
    description: sentence(description),
    ...(name !== undefined && { value: valueWords(name, argChoices, 'libre') }),
  };
}

function argumentOf(argument: Argument, commands: readonly string[]): ValueWords {
  const name = argument.name();
  return valueWords(name, name === 'commande' ? commands : argument.argChoices, 'fichier');
}

const valueWords = (
  name: string,
  choices: readonly string[] | undefined,
  other: ValueWords['kind'],
): ValueWords => ({
  name,
  kind: choices ? 'mots' : (KINDS[name] ?? other),
  words: choices ?? [],
});
