import { Command } from 'commander';
import packageFile from '../../package.json' with { type: 'json' };
import { sentence } from '../kernel/french/typography.ts';
import { FRENCH_HELP } from './commander-french.ts';
import { atelierCommand } from './commands/atelier/words.ts';
import { avenantCommand } from './commands/avenant/words.ts';
import { bilanCommand } from './commands/bilan/words.ts';
import { communeCommand } from './commands/commune/words.ts';
import { compareCommand } from './commands/compare/words.ts';
import { completionCommand } from './commands/completion/words.ts';
import { consoliderCommand } from './commands/consolider/words.ts';
import { diagnosticCommand } from './commands/diagnostic/words.ts';
import { expliqueCommand } from './commands/explique/words.ts';
import { ficheCommand } from './commands/fiche/words.ts';
import { initCommand } from './commands/init/words.ts';
import { portefeuilleCommand } from './commands/portefeuille/words.ts';
import { reglesCommand } from './commands/regles/words.ts';
import { relireCommand } from './commands/relire/words.ts';
import { renderCommand } from './commands/render/words.ts';
import { schemaCommand } from './commands/schema/words.ts';
import { suiviCommand } from './commands/suivi/words.ts';
import { validateCommand } from './commands/validate/words.ts';
import { verifyCommand } from './commands/verify/words.ts';
import { slashPaths } from './files/typed-paths.ts';
import type { Io } from './io.ts';

const EXIT_CODES = `
Codes de sortie :
  0  rien à corriger (les avertissements sont admis)
  1  le fichier a des erreurs ; pour verify, le PDF n’est pas ce que csi fait de sa source ; pour compare, le contrat change ; pour relire, il reste à reprendre ou à placer
  2  la commande n’a pas pu travailler : option, fichier absent ou illisible, sortie existante, sortie pleine
`;

type Define = (command: Command, io: Io, done: (code: number) => void, csi: Command) => void;

/** How each command is defined, in the order of the help. */
const COMMANDS: Readonly<Record<string, Define>> = {
  init: initCommand,
  validate: validateCommand,
  render: renderCommand,
  atelier: atelierCommand,
  verify: verifyCommand,
  compare: compareCommand,
  avenant: avenantCommand,
  consolider: consoliderCommand,
  relire: relireCommand,
  suivi: suiviCommand,
  fiche: ficheCommand,
  bilan: bilanCommand,
  portefeuille: portefeuilleCommand,
  commune: communeCommand,
  diagnostic: diagnosticCommand,
  regles: reglesCommand,
  explique: expliqueCommand,
  schema: schemaCommand,
  completion: completionCommand,
};

/**
 * The command line as Commander parses it. The work of a command is imported when the command runs, and `done` receives its exit code. With
 * the first word of the command line, no other command is defined than the one it names, unless it is none or one that speaks of others.
 */
export function program(io: Io, done: (code: number) => void, first?: string): Command {
  const csi = new Command('csi')
    .exitOverride()
    .hook('preAction', (_, command) => slashPaths(command))
    .configureOutput({
      writeOut: (text) => io.out.write(sentence(text)),
      writeErr: (text) => io.err.write(sentence(text)),
      outputError: () => {},
      getOutHelpWidth: () => Math.min(io.out.width, 100),
      getErrHelpWidth: () => Math.min(io.err.width, 100),
      getOutHasColors: () => io.out.colors,
      getErrHasColors: () => io.err.colors,
    })
    .configureHelp(FRENCH_HELP)
    .description(
      'Du fichier qui décrit un territoire au contrat de sécurité intégrée, en Markdown et en PDF.',
    )
    .usage('<commande> [options]')
    .helpOption('-h, --help', 'affiche cette aide')
    .helpCommand('help [commande]', 'affiche l’aide d’une commande')
    .version(packageFile.version, '-v, --version', 'affiche la version')
    .addHelpText(
      'after',
      `${EXIT_CODES}\nPour commencer :\n  csi init --nom Bourges\n  csi validate bourges.yaml\n  csi render bourges.yaml --pdf`,
    );

  const names = Object.keys(COMMANDS);
  const alone = first !== undefined && first !== 'completion' && names.includes(first) ? first : undefined;
  for (const name of alone === undefined ? names : [alone])
    COMMANDS[name]?.(csi.command(name), io, done, csi);
  return csi;
}
