import type { Command } from 'commander';
import { paths } from './paths.ts';

// By the name that the help gives to a value, as completion knows them: « --gabarits <dossier> », « --rapport <format=chemin> ».
const PATHS = new Set(['fichier', 'pdf', 'sortie', 'dossier', 'format=chemin']);

/** Rewrites the paths that a command was given as csi writes them everywhere: with `/`, on Windows too. Called once its line is read. */
export function slashPaths(command: Command): void {
  if (!paths.windows) return;
  for (const option of command.options) {
    const key = option.attributeName();
    const name = /<([^<>]*)>/.exec(option.flags)?.[1];
    if (name !== undefined && PATHS.has(name))
      command.setOptionValueWithSource(
        key,
        slashedAll(command.getOptionValue(key)),
        command.getOptionValueSource(key),
      );
  }
  for (const [index, argument] of command.registeredArguments.entries())
    if (PATHS.has(argument.name())) command.processedArgs[index] = slashedAll(command.processedArgs[index]);
}

function slashedAll(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(slashedAll);
  return typeof value === 'string' ? paths.slashed(value) : value;
}
