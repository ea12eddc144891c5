import { type Command, Option } from 'commander';
import { list } from '../../../kernel/french/list.ts';
import type { Theme } from '../../../model/theme.ts';
import { FORMAT_NAMES } from '../../../render/formats/names.ts';
import type { Io } from '../../io.ts';
import { CONFIG_HELP, SANS_CONFIG_HELP } from '../../options.ts';

/** Defines the options and help of `csi fiche`; its work is loaded only when it runs. */
export function ficheCommand(command: Command, io: Io, done: (code: number) => void): void {
  command
    .summary('compose la fiche d’un engagement, avec son suivi')
    .description(
      'Compose une page par engagement : le texte signé, qui le porte, le calendrier, l’argent ; et, si un suivi est à côté du contrat, où il en est, la courbe de ses relevés face à l’objectif, les relevés et leurs sources, les points, les décisions et les dépenses.',
    )
    .argument('<contrat>', 'le contrat (.yaml), ou son suivi')
    .argument('[id...]', 'engagements, par leur identifiant ou par leur numéro imprimé')
    .option('--toutes', 'une fiche pour chaque engagement')
    .option(
      '--au <date>',
      'le jour des fiches : ce qui est daté d’après n’y est pas (par défaut, celui du dernier relevé ou point)',
    )
    .option('--pdf', 'écrit un PDF plutôt que du Markdown')
    .option(
      '-o, --sortie <sortie>',
      `fichier ${list(
        FORMAT_NAMES.map((name) => `.${name}`),
        'ou',
      )}, dossier, ou - pour la sortie standard (par défaut <contrat>-fiche-<engagement>, à côté du contrat)`,
    )
    .option('--publique', 'compose la version publique : sans les engagements à diffusion restreinte')
    .option('--gabarits <dossier>', 'gabarits .hbs qui remplacent ceux de csi, par leur nom')
    .option('--police <dossier>', 'polices .ttf du PDF, à la place de celles de csi')
    .option('--theme <fichier>', 'thème de la maison, qui l’emporte sur celui du contrat')
    .addOption(
      new Option('--couverture <couverture>', 'couverture du PDF').choices([
        'sobre',
        'bandeau',
        'papier-entete',
      ] satisfies Theme['couverture'][]),
    )
    .option('--config <fichier>', CONFIG_HELP)
    .option('--sans-config', SANS_CONFIG_HELP)
    .option('--force', 'remplace une sortie que csi n’a pas écrite')
    .action(async (contrat, engagements, options) =>
      done(await (await import('./run.ts')).fiche(contrat, engagements, options, io)),
    );
}
