import type { Help } from 'commander';
import { list } from '../kernel/french/list.ts';

const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'Usage :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
};

// The long name of an option: `--sortie` for « -o, --sortie <sortie> ».
const name = (flags: string) => /--[a-z-]+/.exec(flags)?.[0] ?? flags;

// Commander has error messages in English only. Its version is pinned, and a test provokes each of these messages.
const SENTENCES: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^unknown command '(.*)'$/s, (word) => `La commande « ${word} » n’existe pas.`],
  [/^unknown option '(.*)'$/s, (flag) => `L’option « ${flag} » n’existe pas.`],
  [/^missing required argument '(.*)'$/s, (word) => `Il manque l’argument « ${word} ».`],
  [/^option '(.*)' argument missing$/s, (flags) => `L’option « ${name(flags)} » attend une valeur.`],
  [/^required option '(.*)' not specified$/s, (flags) => `L’option « ${name(flags)} » est obligatoire.`],
  [
    /^option '(.*)' cannot be used with option '(.*)'$/s,
    (a, b) => `Les options « ${name(a)} » et « ${name(b)} » ne vont pas ensemble.`,
  ],
  [
    /^too many arguments(?: for '.*')?\. Expected (\d+) arguments? but got (\d+)\.$/s,
    (expected, got) =>
      `Trop d’arguments : ${got} au lieu ${expected === '0' ? 'd’aucun' : `de ${expected}`}.`,
  ],
  [
    /^option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/s,
    (flags, value, choices) =>
      `L’option « ${name(flags)} » attend ${list(choices.split(', '), 'ou')}, et non « ${value} ».`,
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.*)'\. Allowed choices are (.*)\.$/s,
    (value, word, choices) =>
      `L’argument « ${word} » attend ${list(choices.split(', '), 'ou')}, et non « ${value} ».`,
  ],
  [
    /^option '(.*)' argument '.*' is invalid\. (.*)$/s,
    (flags, sentence) => `Option « ${name(flags)} » : ${sentence}`,
  ],
];

/** The French sentence for an error message of Commander, and its suggestion as a hint; an unknown message stays as it is. */
export function frenchUsageError(message: string): [sentence: string, hint?: string] {
  const [main = '', suggestion] = message
    .replace(/^error: /, '')
    .split(/\n\(Did you mean (?:one of )?(.*)\?\)$/s);
  const known = SENTENCES.find(([pattern]) => pattern.test(main));
  const sentence = known ? known[1](...(known[0].exec(main) ?? []).slice(1)) : main;
  return suggestion ? [sentence, `Vouliez-vous dire ${list(suggestion.split(', '), 'ou')} ?`] : [sentence];
}

/** The parts of Commander's help that are in English, replaced by French ones. */
export const FRENCH_HELP: Partial<Help> = {
  styleTitle: (title) => HEADINGS[title] ?? title,
  argumentDescription: ({ description, argChoices }) =>
    argChoices ? `${description} (${argChoices.join(', ')})` : description,
  optionDescription: ({ description, argChoices, defaultValue }) => {
    const extra = [
      argChoices?.join(', '),
      typeof defaultValue === 'string' ? `par défaut ${defaultValue}` : undefined,
    ].filter(Boolean);
    return extra.length > 0 ? `${description} (${extra.join(' ; ')})` : description;
  },
};
