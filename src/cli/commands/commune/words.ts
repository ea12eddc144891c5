import { type Command, Option } from 'commander';
import type { Io } from '../../io.ts';

/** Defines the options and help of `csi commune`; its work is loaded only when it runs. */
export function communeCommand(command: Command, io: Io, done: (code: number) => void): void {
  command
    .summary('cherche une commune : code INSEE, code postal, population')
    .description(
      'Cherche une commune par son nom, son code INSEE ou son code postal, sans réseau : code INSEE, nom, département, population municipale, codes postaux, intercommunalité avec son SIREN.',
    )
    .argument('<nom...>', 'nom, code INSEE ou code postal')
    .option('--departement <code>', 'seulement dans ce département')
    .addOption(
      new Option('--format <format>', 'forme de la liste').choices(['texte', 'json']).default('texte'),
    )
    .action(async (nom, options) => done((await import('./run.ts')).commune(nom, options, io)));
}
