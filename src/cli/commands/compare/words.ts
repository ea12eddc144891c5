import { type Command, Option } from 'commander';
import { COMPARISON_FORMATS } from '../../../compare/report/names.ts';
import { list } from '../../../kernel/french/list.ts';
import { FORMAT_NAMES } from '../../../render/formats/names.ts';
import type { Io } from '../../io.ts';
import { CONFIG_HELP, collect, SANS_CONFIG_HELP } from '../../options.ts';

/** Defines the options and help of `csi compare`; its work is loaded only when it runs. */
export function compareCommand(command: Command, io: Io, done: (code: number) => void): void {
  command
    .summary('dit ce qui change d’un contrat à un autre, et pour qui')
    .description(
      'Compare deux versions d’un contrat : ce qui change, si la promesse recule ou avance et pour qui, et l’effet sur les totaux, les règles et les numéros. Le code est 0 si rien ne change, 1 si quelque chose change, 2 si la comparaison n’a pu se faire.',
    )
    .argument(
      '<fichier...>',
      'l’ancien contrat, puis le nouveau : fichiers .yaml, PDF faits par csi, ou - pour l’entrée standard ; un seul avec --git',
    )
    .option(
      '--git <révision>',
      'compare le fichier à ce qu’il était à cette révision de git, par exemple HEAD~1',
    )
    .addOption(
      new Option('--format <format>', 'forme de la réponse').choices(COMPARISON_FORMATS).default('texte'),
    )
    .addOption(
      new Option('--refuser <portée>', 'échoue (code 1) seulement s’il y a de tels changements').choices([
        'recul',
      ]),
    )
    .option(
      '--meme <ancien=nouveau>',
      'tient deux identifiants pour ceux d’une même chose, par exemple cameras=videoprotection (option répétable)',
      collect,
    )
    .option('--tout', 'liste tous les changements, si nombreux soient-ils')
    .option(
      '-o, --sortie <sortie>',
      `écrit aussi le document comparé dans un nouveau fichier ${list(
        FORMAT_NAMES.map((name) => `.${name}`),
        'ou',
      )} : le tableau des changements, puis, sauf en .md, le contrat avec ses marques`,
    )
    .option('--pdf', 'l’écrit en PDF à côté du nouveau contrat : <nom>-comparaison.pdf')
    .option('--force', 'remplace cette sortie si elle existe')
    .option(
      '--auteur <nom>',
      'nom que portent les modifications suivies d’un .docx ou d’un .odt (par défaut : csi compare)',
    )
    .option('--date <jour>', 'jour que portent ces modifications, par exemple 2026-10-01 ; aucun par défaut')
    .option(
      '--gabarits <dossier>',
      'gabarits .hbs avec lesquels les PDF ont été composés, et le document comparé',
    )
    .option(
      '--police <dossier>',
      'polices .ttf avec lesquelles les PDF ont été composés, et le document comparé',
    )
    .option('--config <fichier>', CONFIG_HELP)
    .option('--sans-config', SANS_CONFIG_HELP)
    .action(async (files, options) => done(await (await import('./run.ts')).compare(files, options, io)));
}
