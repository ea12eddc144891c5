import { type Command, Option } from 'commander';
import { list } from '../../../kernel/french/list.ts';
import type { Theme } from '../../../model/theme.ts';
import { FORMAT_NAMES } from '../../../render/formats/names.ts';
import type { Io } from '../../io.ts';
import { CONFIG_HELP, SANS_CONFIG_HELP, wholeNumber } from '../../options.ts';

/** Defines the options and help of `csi bilan`; its work is loaded only when it runs. */
export function bilanCommand(command: Command, io: Io, done: (code: number) => void): void {
  command
    .summary('compose le bilan d’une année, d’après le suivi du contrat')
    .description(
      'Compose le bilan d’une année pour le comité de pilotage et le CLSPD, d’après le suivi qui est à côté du contrat : ce qui est en retard et de qui, les décisions, les engagements axe par axe, les dépenses, les échéances qui viennent, ce qui est à décider. Rien de ce qui est daté d’après le jour du bilan n’y est.',
    )
    .argument('<contrat>', 'le contrat signé (.yaml, ou PDF fait par csi), ou son suivi')
    .option('--annee <année>', 'l’année dont le bilan est fait, par exemple 2027', wholeNumber)
    .option(
      '--au <date>',
      'le jour du bilan, dans cette année : ce qui est daté d’après n’y est pas (par défaut, le 31 décembre)',
    )
    .option('--pdf', 'écrit un PDF plutôt que du Markdown')
    .option(
      '-o, --sortie <sortie>',
      `fichier ${list(
        FORMAT_NAMES.map((name) => `.${name}`),
        'ou',
      )}, dossier, ou - pour la sortie standard (par défaut <contrat>-bilan-<année>, à côté du contrat)`,
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
    .action(async (contrat, options) => done(await (await import('./run.ts')).bilan(contrat, options, io)));
}
