import { Argument, type Command } from 'commander';
import { SHELLS } from '../../completion/index.ts';
import type { Io } from '../../io.ts';

/** Defines the options and help of `csi completion`; its work is loaded only when it runs. */
export function completionCommand(
  command: Command,
  io: Io,
  done: (code: number) => void,
  program: Command,
): void {
  command
    .summary('écrit la complétion pour bash, zsh, fish ou PowerShell')
    .description(
      'Écrit sur la sortie standard le script par lequel un terminal complète les commandes de csi, ses options et les règles.',
    )
    .addArgument(new Argument('<terminal>', 'interpréteur de commandes').choices(Object.keys(SHELLS)))
    .addHelpText(
      'after',
      `\nPour l’installer :\n  bash        dans ~/.bashrc : eval "$(csi completion bash)"\n  zsh         dans ~/.zshrc, après compinit : source <(csi completion zsh)\n  fish        csi completion fish > ~/.config/fish/completions/csi.fish\n  powershell  dans $PROFILE : csi completion powershell | Out-String | Invoke-Expression`,
    )
    .action(async (shell) => done(await (await import('./run.ts')).completion(shell, program, io)));
}
