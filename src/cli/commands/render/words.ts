import { type Command, Option } from 'commander';
import { ETAPES } from '../../../catalogue/etapes.ts';
import { list } from '../../../kernel/french/list.ts';
import type { Theme } from '../../../model/theme.ts';
import { FORMAT_NAMES } from '../../../render/formats/names.ts';
import { OUTPUT_KINDS } from '../../../render/output-kind.ts';
import type { Io } from '../../io.ts';
import { CONFIG_HELP, SANS_CONFIG_HELP } from '../../options.ts';
import type { RenderOptions } from '../../pipeline/settings.ts';

/** Defines the options and help of `csi render`; its work is loaded only when it runs. */
export function renderCommand(command: Command, io: Io, done: (code: number) => void): void {
  command
    .summary('compose le document (Markdown, PDF, DOCX…)')
    .description(
      'Compose le document de chaque fichier. Celui qui a des erreurs est refusé, avec le rapport de validate sur la sortie d’erreur, et les autres sont composés.',
    )
    .argument(
      '<fichier...>',
      'fichiers à composer, dossiers dont on prend tous les .yaml et .yml, ou motifs entre guillemets ("contrats/**/*.yaml")',
    )
    .option('--pdf', 'écrit un PDF plutôt que du Markdown')
    .option(
      '-o, --sortie <sortie>',
      `fichier ${list(
        FORMAT_NAMES.map((name) => `.${name}`),
        'ou',
      )}, dossier (le seul choix pour plusieurs fichiers), ou - pour la sortie standard (par défaut <nom>.md, ou <nom>.pdf avec --pdf, à côté du fichier ; pour une partie, <nom>-tableau…)`,
    )
    .addOption(
      new Option('--document <document>', 'ce qui est composé').choices(OUTPUT_KINDS).default('contrat'),
    )
    .addOption(
      new Option(
        '--etape <étape>',
        'vérifie comme à cette étape, si document.statut en indique une antérieure',
      ).choices(ETAPES),
    )
    .option('--gabarits <dossier>', 'gabarits .hbs qui remplacent ceux de csi, par leur nom')
    .option('--police <dossier>', 'polices .ttf du PDF, à la place de celles de csi')
    .option(
      '--theme <fichier>',
      'thème de la maison (couleurs, pied de page, couverture…), qui l’emporte sur celui du fichier',
    )
    .addOption(
      new Option(
        '--couverture <couverture>',
        'couverture du PDF : un filet, un bandeau, ou une bande blanche pour un papier à en-tête',
      ).choices(['sobre', 'bandeau', 'papier-entete'] satisfies Theme['couverture'][]),
    )
    .addOption(
      new Option(
        '--markdown <markdown>',
        'Markdown complet, avec les directives de csi, ou simple, pour pandoc, GitLab, GitHub et les autres lecteurs',
      ).choices(['complet', 'simple'] satisfies RenderOptions['markdown'][]),
    )
    .option('--config <fichier>', CONFIG_HELP)
    .option('--sans-config', SANS_CONFIG_HELP)
    .option(
      '--publique',
      'compose la version publique : sans les engagements à diffusion restreinte, les coordonnées ni les commentaires, ni dans les pages ni dans le fichier joint (par défaut dans <nom>-public)',
    )
    .option('--mise-en-ligne <date>', 'jour où elle est mise en ligne, par exemple 2026-10-01')
    .option('--force', 'remplace une sortie que csi n’a pas écrite')
    .action(async (files, options) => done(await (await import('./run.ts')).render(files, options, io)));
}
