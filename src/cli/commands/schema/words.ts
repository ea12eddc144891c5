import type { Command } from 'commander';
import type { Io } from '../../io.ts';

/** Defines the options and help of `csi schema`; its work is loaded only when it runs. */
export function schemaCommand(command: Command, io: Io, done: (code: number) => void): void {
  command
    .summary('écrit le schéma du fichier sur la sortie standard')
    .description(
      'Écrit sur la sortie standard le schéma JSON du fichier, dont les éditeurs se servent pour le compléter.',
    )
    .option('--suivi', 'écrit plutôt le schéma d’un fichier .suivi.yaml')
    .option('--rapport', 'écrit plutôt le schéma des rapports de validate --format json')
    .option('--theme', 'écrit plutôt le schéma d’un thème de la maison')
    .option('--config', 'écrit plutôt le schéma de csi.config.yaml')
    .option('--verification', 'écrit plutôt le schéma des réponses de verify --format json')
    .option('--comparaison', 'écrit plutôt le schéma des réponses de compare --format json')
    .option('--relecture', 'écrit plutôt le schéma des réponses de relire --format json')
    .option('--etat', 'écrit plutôt le schéma des réponses de suivi etat --format json')
    .option('--portefeuille', 'écrit plutôt le schéma des réponses de portefeuille --format json')
    .option('--remplissage', 'écrit plutôt le schéma des réponses de diagnostic --format json')
    .action(async (options) => done(await (await import('./run.ts')).printSchema(options, io)));
}
