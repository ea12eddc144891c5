import { type Command, Option } from 'commander';
import type { Io } from '../../io.ts';

/** Defines the options and help of `csi verify`; its work is loaded only when it runs. */
export function verifyCommand(command: Command, io: Io, done: (code: number) => void): void {
  command
    .summary('dit si un PDF est exactement ce que csi fait de son fichier source')
    .description(
      'Refait le PDF à partir du fichier qu’il contient, ou de celui que vous donnez, et dit en une phrase s’il est identique, même signé depuis. Les certificats ne sont pas vérifiés : un lecteur de PDF le fait, ou la commande pdfsig.',
    )
    .argument('<pdf>', 'PDF à vérifier')
    .argument('[fichier]', 'fichier dont il devrait venir (par défaut, celui qu’il porte)')
    .option('--gabarits <dossier>', 'gabarits .hbs avec lesquels il a été composé')
    .option('--police <dossier>', 'polices .ttf avec lesquelles il a été composé')
    .option(
      '--config <fichier>',
      'options de la maison dont il prend les gabarits et les polices ; un csi.config.yaml n’est pas cherché',
    )
    .addOption(
      new Option('--format <format>', 'forme de la réponse').choices(['texte', 'json']).default('texte'),
    )
    .option('--extraire <sortie>', 'écrit aussi dans un nouveau fichier le fichier source que porte le PDF')
    .option(
      '--original <sortie>',
      'écrit aussi dans un nouveau fichier le PDF tel que csi l’a fait, sans ce qui a été ajouté ensuite',
    )
    .action(async (file, source, options) =>
      done(await (await import('./run.ts')).verify(file, source, options, io)),
    );
}
