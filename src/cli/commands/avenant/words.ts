import { Argument, type Command } from 'commander';
import type { Io } from '../../io.ts';
import { collect, wholeNumber } from '../../options.ts';

/** Defines the options and help of `csi avenant`; its work is loaded only when it runs. */
export function avenantCommand(command: Command, io: Io, done: (code: number) => void): void {
  command
    .summary('prépare l’avenant qui mène d’un contrat signé à un nouveau texte')
    .description(
      'Prépare l’avenant qui mène du contrat signé au nouveau texte : un article par stipulation modifiée, dans les formules du Journal officiel, l’ancienne rédaction relevée dans le contrat. L’avenant est un fichier .yaml à relire, à compléter et à composer.',
    )
    .addArgument(new Argument('<acte>', 'ce qui est à faire').choices(['preparer']))
    .argument('<pièce...>', 'le contrat signé (.yaml, ou PDF fait par csi), puis le nouveau texte')
    .option('--numero <n>', 'numéro de l’avenant (par défaut, le suivant)', wholeNumber)
    .option(
      '--apres <fichier>',
      'avenant déjà signé, qui a changé le contrat (option répétable, dans l’ordre)',
      collect,
    )
    .option(
      '-o, --sortie <sortie>',
      'fichier .yaml à écrire (par défaut avenant-<n>.yaml, à côté du contrat)',
    )
    .option('--force', 'remplace cette sortie si elle existe')
    .option('--gabarits <dossier>', 'gabarits .hbs avec lesquels le PDF signé a été composé')
    .option('--police <dossier>', 'polices .ttf avec lesquelles le PDF signé a été composé')
    .action(async (_acte, files, options) =>
      done(await (await import('./run.ts')).avenantPreparer(files, options, io)),
    );
}
