import { type Command, Option } from 'commander';
import { PAR } from '../../../portefeuille/portefeuille.ts';
import type { Io } from '../../io.ts';
import { CONFIG_HELP, SANS_CONFIG_HELP } from '../../options.ts';

/** Defines the options and help of `csi portefeuille`; its work is loaded only when it runs. */
export function portefeuilleCommand(command: Command, io: Io, done: (code: number) => void): void {
  command
    .summary('réunit beaucoup de contrats : habitants couverts, promesses, suivi, échéances')
    .description(
      'Réunit les contrats d’un dossier : leurs statuts, les habitants couverts (chaque commune une fois), ce qui est promis et par qui (une fourchette reste une fourchette, ce qui n’est pas compté est dit), le suivi et les échéances. Les avenants signés et les suivis qui sont à côté des contrats y sont pris. Un fichier refusé n’arrête rien : il est compté, avec la raison.',
    )
    .argument(
      '<fichier...>',
      'contrats, dossiers dont on prend tous les .yaml et .yml, ou motifs entre guillemets',
    )
    .option(
      '-o, --sortie <dossier>',
      'écrit tous les fichiers de la synthèse dans ce dossier, créé s’il manque',
    )
    .addOption(new Option('--par <regroupement>', 'donne les sommes par groupe').choices(PAR))
    .addOption(
      new Option('--format <format>', 'forme de ce qui est écrit sur la sortie standard')
        .choices(['texte', 'json', 'csv'])
        .default('texte'),
    )
    .option(
      '--au <date>',
      'jour auquel les suivis, les échéances et la fin des contrats sont jugés (par défaut, chaque suivi l’est à son dernier relevé)',
    )
    .option(
      '--interne',
      'garde les engagements à diffusion restreinte : la synthèse n’est alors pas à publier',
    )
    .option('--config <fichier>', CONFIG_HELP)
    .option('--sans-config', SANS_CONFIG_HELP)
    .option('--force', 'remplace les fichiers qui sont déjà dans le dossier de sortie')
    .action(async (fichiers, options) =>
      done(await (await import('./run.ts')).portefeuille(fichiers, options, io)),
    );
}
