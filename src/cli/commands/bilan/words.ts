import type { Command } from 'commander';
import type { Io } from '../../io.ts';
import { documentOptions, wholeNumber } from '../../options.ts';

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
    );
  documentOptions(command, '<contrat>-bilan-<année>').action(async (contrat, options) =>
    done(await (await import('./run.ts')).bilan(contrat, options, io)),
  );
}
