import type { Command } from 'commander';
import type { Io } from '../../io.ts';

/** Defines the options and help of `csi explique`; its work is loaded only when it runs. */
export function expliqueCommand(command: Command, io: Io, done: (code: number) => void): void {
  command
    .summary('explique une règle ou un verdict du suivi, ou montre une clause type')
    .description(
      'Explique une règle : ce qu’elle vérifie, pourquoi, sa gravité à chaque étape, sa source, un exemple faux et un exemple juste. Ou dit quand csi suivi donne un verdict. Ou montre une clause type : pourquoi, sa source, son texte.',
    )
    .argument(
      '<règle>',
      'identifiant de la règle, tel que validate l’écrit, du verdict (en_retard) ou de la clause type',
    )
    .action(async (id) => done((await import('./run.ts')).explique(id, io)));
}
