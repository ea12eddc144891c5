import { type Command, InvalidArgumentError, Option } from 'commander';
import { list } from '../kernel/french/list.ts';
import type { Theme } from '../model/theme.ts';
import { FORMAT_NAMES } from '../render/formats/names.ts';

// Five exports: what the options of several commands share.

/** The help of `--config`. */
export const CONFIG_HELP =
  'options de la maison, à la place du csi.config.yaml le plus proche au-dessus du fichier ; elle seule peut alléger des règles';

/** The help of `--sans-config`. */
export const SANS_CONFIG_HELP = 'ne cherche pas de csi.config.yaml';

/** Parser for an option that may be repeated: adds the value to the previous ones. */
export const collect = (value: string, previous: string[] = []): string[] => [...previous, value];

/** Parser for an option that takes a whole number of at most nine digits; throws an error in French for anything else. */
export function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value))
    throw new InvalidArgumentError(`elle attend un nombre entier, et non « ${value} ».`);
  return Number(value);
}

/** Adds the options of a command that composes a document of the follow-up; `name` is that of the file beside the contract. */
export function documentOptions(command: Command, name: string): Command {
  const endings = list(
    FORMAT_NAMES.map((format) => `.${format}`),
    'ou',
  );
  return command
    .option('--pdf', 'écrit un PDF plutôt que du Markdown')
    .option(
      '-o, --sortie <sortie>',
      `fichier ${endings}, dossier, ou - pour la sortie standard (par défaut ${name}, à côté du contrat)`,
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
    .option('--force', 'remplace une sortie que csi n’a pas écrite');
}
