import type { Vocabulary } from './vocabulary.ts';
import type { CommandWords, ValueWords } from './words.ts';

/** The script for fish: one `complete` for each word. */
export function fish(vocabulary: Vocabulary): string {
  const lines = vocabulary.commands.flatMap((command) => [
    ...commandLine(command),
    ...takes(command, vocabulary),
  ]);
  return `# Complétion de csi pour fish : csi completion fish > ~/.config/fish/completions/csi.fish\ncomplete -c csi -f\n${lines.join('\n')}\n`;
}

// Folders are offered too, since they lead to files; the text after the tab is a description.
const YAML = "(__fish_complete_path (commandline -ct) | string match -r '.*(?:/|\\.ya?ml)(?:\\t.*)?$')";

const FIRST = '-n __fish_use_subcommand';
const within = (name: string) => (name ? `-n ${quoted(`__fish_seen_subcommand_from ${name}`)}` : FIRST);

const commandLine = ({ name, summary }: CommandWords) =>
  name ? [`complete -c csi ${FIRST} -a ${name} -d ${quoted(summary)}`] : [];

// What follows a first argument that is one of a few words; after any other first argument, whatever it takes is offered again.
const after = (name: string, words: readonly string[], not: '' | 'not ') =>
  `-n ${quoted(`__fish_seen_subcommand_from ${name}; and ${not}__fish_seen_subcommand_from ${words.join(' ')}`)}`;

function takes({ name, options, argument, suite }: CommandWords, vocabulary: Vocabulary): string[] {
  const lines = options.map(({ flags, description, value }) => {
    const named = flags.map((flag) =>
      flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
    );
    return [
      'complete -c csi',
      within(name),
      ...named,
      value && completes(value, vocabulary, '-x'),
      `-d ${quoted(description)}`,
    ]
      .filter(Boolean)
      .join(' ');
  });
  if (!argument) return lines;
  const [first, then] = [argument, suite].map((one) => one && completes(one, vocabulary, ''));
  if (!suite || argument.words.length === 0) return [...lines, `complete -c csi ${within(name)} ${first}`];
  return [
    ...lines,
    `complete -c csi ${after(name, argument.words, 'not ')} ${first}`,
    `complete -c csi ${after(name, argument.words, '')} ${then}`,
  ];
}

function completes(
  { kind, words }: ValueWords,
  { regles, pesables, niveaux, rapports }: Vocabulary,
  exclusive: string,
): string {
  const list = (all: readonly string[]) => `${exclusive} -a ${quoted(all.join(' '))}`.trim();
  const how: Readonly<Record<ValueWords['kind'], string>> = {
    mots: list(words),
    regle: list(regles),
    'regle=niveau': list(pesables.flatMap((regle) => niveaux.map((niveau) => `${regle}=${niveau}`))),
    rapport: list(rapports.map((rapport) => `${rapport}=`)),
    yaml: `${exclusive} -a ${quoted(YAML)}`.trim(),
    fichier: exclusive ? '-r -F' : '-F',
    dossier: `${exclusive} -a ${quoted('(__fish_complete_directories)')}`.trim(),
    libre: exclusive,
  };
  return how[kind];
}

const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;
