import { type Command, Option } from 'commander';
import type { Io } from '../../io.ts';
import { collect } from '../../options.ts';

/** Defines the options and help of `csi init`; its work is loaded only when it runs. */
export function initCommand(command: Command, io: Io, done: (code: number) => void): void {
  command
    .summary('écrit un fichier commenté, à remplir')
    .description(
      'Écrit un fichier complet et commenté, à remplir, et le schéma qui aide les éditeurs à le compléter.',
    )
    .argument('[fichier]', 'fichier à écrire (par défaut <nom>.yaml, ou contrat.yaml)')
    .option('--nom <nom>', 'nom du territoire')
    .addOption(
      new Option('--type <nature>', 'nature du document').choices([
        'contrat',
        'charte',
        'avenant',
        'declaration_intention',
      ]),
    )
    .option('--code-insee <code>', 'code INSEE de la commune, cinq caractères')
    .option('--departement <code>', 'code d’un département (option répétable)', collect)
    .option(
      '--partie <type:nom>',
      'partie au document, par exemple "commune:Ville de Bourges" ou "bailleur/associe:Val de Berry" (option répétable)',
      collect,
    )
    .option('--debut <date>', 'entrée en vigueur : AAAA-MM-JJ, AAAA-MM ou AAAA')
    .option('--fin <date>', 'dernier jour : AAAA-MM-JJ, AAAA-MM ou AAAA')
    .option(
      '--suite-de <contrat>',
      'écrit la suite d’un contrat signé (.yaml, ou PDF fait par csi), avec son suivi s’il est à côté : parties, axes et cadres repris, derniers relevés pour bases, dates à compléter, ce qui n’est pas tenu sous « À reprendre ? » ; par défaut dans <contrat>-suite.yaml, et rien n’est remplacé',
    )
    .option('--sans-question', 'ne pose aucune question, même sur un terminal')
    .option('--sans-schema', 'n’écrit pas csi.schema.json à côté du fichier')
    .option('--force', 'remplace un fichier existant')
    .action(async (file, options) => done(await (await import('./run.ts')).init(file, options, io)));
}
