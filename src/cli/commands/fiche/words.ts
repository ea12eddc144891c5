import type { Command } from 'commander';
import type { Io } from '../../io.ts';
import { documentOptions } from '../../options.ts';

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
    );
  documentOptions(command, '<contrat>-fiche-<engagement>').action(async (contrat, engagements, options) =>
    done(await (await import('./run.ts')).fiche(contrat, engagements, options, io)),
  );
}
