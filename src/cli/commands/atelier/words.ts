import type { Command } from 'commander';
import type { Io } from '../../io.ts';
import { CONFIG_HELP, SANS_CONFIG_HELP } from '../../options.ts';

/** Defines the options and help of `csi atelier`; its work is loaded only when it runs. */
export function atelierCommand(command: Command, io: Io, done: (code: number) => void): void {
  command
    .summary('ouvre le contrat dans une page : le texte, le formulaire, les pages imprimées')
    .description(
      'Ouvre le contrat dans une page du navigateur, servie par cette machine et pour elle seule : le texte ou le formulaire, ce qui est à corriger, et les pages comme elles seront imprimées. « Enregistrer » écrit dans le fichier. La commande écrit l’adresse à ouvrir, et finit quand la page est fermée.',
    )
    .argument('<fichier>', 'le contrat (.yaml)')
    .option(
      '--lecture-seule',
      'montre les pages et suit le fichier, sans jamais l’écrire : pour qui garde son éditeur',
    )
    .option('--ouvrir', 'ouvre aussi l’adresse dans le navigateur')
    .option('--config <fichier>', CONFIG_HELP)
    .option('--sans-config', SANS_CONFIG_HELP)
    .action(async (file, options) => done(await (await import('./run.ts')).atelier(file, options, io)));
}
