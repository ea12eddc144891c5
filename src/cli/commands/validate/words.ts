import { type Command, Option } from 'commander';
import { ETAPES } from '../../../catalogue/etapes.ts';
import { REPORTERS } from '../../../report/index.ts';
import type { Io } from '../../io.ts';
import { CONFIG_HELP, collect, SANS_CONFIG_HELP, wholeNumber } from '../../options.ts';

/** Defines the options and help of `csi validate`; its work is loaded only when it runs. */
export function validateCommand(command: Command, io: Io, done: (code: number) => void): void {
  command
    .summary('vérifie des fichiers et dit ce qui est à corriger, et où')
    .description(
      'Vérifie des fichiers : syntaxe, puis schéma, puis règles. Le rapport est écrit sur la sortie standard.',
    )
    .argument(
      '<fichier...>',
      'fichiers à vérifier, dossiers dont on prend tous les .yaml et .yml, motifs entre guillemets ("contrats/**/*.yaml", "!**/brouillon-*" pour écarter), ou - pour l’entrée standard',
    )
    .addOption(
      new Option('--format <format>', 'forme du rapport').choices(Object.keys(REPORTERS)).default('texte'),
    )
    .option(
      '--rapport <format=chemin>',
      'écrit aussi un rapport dans un fichier, par exemple sarif=csi.sarif (option répétable)',
      collect,
    )
    .option('--nom-fichier <nom>', 'nom que le rapport donne à l’entrée standard')
    .addOption(
      new Option(
        '--etape <étape>',
        'étape dont on applique les exigences (par défaut, celle que dit document.statut)',
      ).choices(ETAPES),
    )
    .option(
      '--regle <règle=niveau>',
      'gravité d’une règle à toutes les étapes (erreur, avertissement ou aucune), par exemple fin-apres-mandat=aucune (option répétable)',
      collect,
    )
    .option('--config <fichier>', CONFIG_HELP)
    .option('--sans-config', SANS_CONFIG_HELP)
    .option('--exceptions', 'détaille les problèmes que les fichiers mettent de côté, avec leur raison')
    .option(
      '--corriger',
      'écrit dans les fichiers les corrections sûres (pour -, le texte corrigé va sur la sortie standard)',
    )
    .option('--a-blanc', 'avec --corriger : montre les corrections sans rien écrire')
    .option('--avertissements-bloquants', 'échoue (code 1) aussi pour un avertissement')
    .option(
      '--max-problemes <nombre>',
      'nombre de problèmes que les rapports texte et github détaillent au plus',
      wholeNumber,
    )
    .action(async (files, options) => done(await (await import('./run.ts')).validate(files, options, io)));
}
