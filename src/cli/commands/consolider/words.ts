import type { Command } from 'commander';
import { list } from '../../../kernel/french/list.ts';
import { FORMAT_NAMES } from '../../../render/formats/names.ts';
import type { Io } from '../../io.ts';
import { CONFIG_HELP, SANS_CONFIG_HELP } from '../../options.ts';

/** Defines the options and help of `csi consolider`; its work is loaded only when it runs. */
export function consoliderCommand(command: Command, io: Io, done: (code: number) => void): void {
  command
    .summary('réunit un contrat et ses avenants en une version consolidée')
    .description(
      'Réunit le contrat signé et ses avenants en une version consolidée, pour la lecture : seuls font foi les textes signés, et le document le dit. Chaque engagement modifié porte le nom de son avenant ; il n’y a pas de cadre de signature.',
    )
    .argument('<pièce...>', 'le contrat signé (.yaml, ou PDF fait par csi), puis ses avenants dans l’ordre')
    .option(
      '--au <date>',
      'laisse de côté ce qui n’a pas encore d’effet à cette date, par exemple 2023-03-16',
    )
    .option(
      '-o, --sortie <sortie>',
      `fichier .yaml, ${list(
        FORMAT_NAMES.map((name) => `.${name}`),
        'ou',
      )} (par défaut <contrat>-consolide.yaml, à côté du contrat)`,
    )
    .option('--force', 'remplace cette sortie si elle existe')
    .option('--gabarits <dossier>', 'gabarits .hbs qui remplacent ceux de csi, par leur nom')
    .option('--police <dossier>', 'polices .ttf du PDF, à la place de celles de csi')
    .option('--config <fichier>', CONFIG_HELP)
    .option('--sans-config', SANS_CONFIG_HELP)
    .action(async (files, options) =>
      done(await (await import('./run.ts')).consoliderCommande(files, options, io)),
    );
}
