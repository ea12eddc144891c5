import { type Command, Option } from 'commander';
import type { Io } from '../../io.ts';

/** Defines the options and help of `csi regles`; its work is loaded only when it runs. */
export function reglesCommand(command: Command, io: Io, done: (code: number) => void): void {
  command
    .summary('liste les règles et les problèmes de forme')
    .description(
      'Liste, avec leur gravité à chaque étape, les règles que validate vérifie une fois la syntaxe et le schéma respectés, les problèmes de forme qui passent avant elles, et ceux des gabarits.',
    )
    .addOption(
      new Option('--format <format>', 'forme de la liste').choices(['texte', 'json']).default('texte'),
    )
    .action(async (options) => done((await import('./run.ts')).regles(options, io)));
}
