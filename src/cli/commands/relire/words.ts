import { type Command, Option } from 'commander';
import type { Io } from '../../io.ts';

/** Defines the options and help of `csi relire`; its work is loaded only when it runs. */
export function relireCommand(command: Command, io: Io, done: (code: number) => void): void {
  command
    .summary('reprend dans le fichier ce qui a été changé dans Word ou LibreOffice')
    .description(
      'Compare un document .docx ou .odt que csi a écrit, et que des personnes ont modifié, à celui qui était parti ; dit ce qui change dans les textes du fichier, et ce qui reste à placer à la main. Aucun chiffre n’est repris : csi pose la question.',
    )
    .argument('<document>', 'document .docx ou .odt modifié')
    .argument('<fichier>', 'fichier du contrat dont il vient')
    .addOption(
      new Option('--suivi <choix>', 'modifications suivies : prises comme acceptées, ou comme non faites')
        .choices(['accepter', 'ignorer'])
        .default('accepter'),
    )
    .addOption(
      new Option('--format <format>', 'forme de la réponse').choices(['texte', 'json']).default('texte'),
    )
    .option('--ecrire', 'écrit dans le fichier ce qui peut l’être, sans toucher au reste')
    .option('--gabarits <dossier>', 'gabarits .hbs avec lesquels le document a été composé')
    .action(async (document, file, options) =>
      done(await (await import('./run.ts')).relire(document, file, options, io)),
    );
}
