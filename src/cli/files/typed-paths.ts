import type { Command } from 'commander';
import { paths } from './paths.ts';

// The names that the help gives to values that are paths: « --gabarits <dossier> », « --rapport <format=chemin> ».
const PATHS = new Set(['fichier', 'pdf', 'sortie', 'dossier', 'format=chemin']);

/** Replaces `\` by `/` in the paths that a command was given, on Windows; called after its arguments are parsed. */
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
