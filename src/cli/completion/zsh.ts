import type { Vocabulary } from './vocabulary.ts';
import type { CommandWords, ValueWords } from './words.ts';

/** The script for zsh: a function for compinit that uses `_arguments`. */
export function zsh(vocabulary: Vocabulary): string {
  const [program, ...commands] = vocabulary.commands;
  const { regles, pesables, niveaux, rapports } = vocabulary;
  return `#compdef csi
# Complétion de csi pour zsh. Dans ~/.zshrc, après compinit : source <(csi completion zsh)
_csi() {
  local curcontext=$curcontext state line
  local -a commandes
  commandes=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary.replaceAll(':', '\\:')}`)}`).join('\n')}
  )
  _arguments -C -S ${(program?.options ?? []).flatMap(specs).join(' ')} '1:commande:->commande' '*::argument:->argument'
  case $state in
    commande) _describe -t commandes commande commandes ;;
    argument)
      case $words[1] in
${commands.map((command) => `        ${command.name}) _arguments -S ${[...command.options.flatMap(specs), ...argumentSpec(command)].join(' ')} ;;`).join('\n')}
      esac
      ;;
  esac
}

_csi_regles() {
  compadd -- ${regles.join(' ')}
}

_csi_niveaux() {
  if compset -P '*='; then compadd -- ${niveaux.join(' ')}; else compadd -S= -- ${pesables.join(' ')}; fi
}

_csi_rapports() {
  if compset -P '*='; then _files; else compadd -S= -- ${rapports.join(' ')}; fi
}

# Read by compinit from a folder of $fpath, or by the shell itself.
if [ "$funcstack[1]" = _csi ]; then _csi "$@"; else compdef _csi csi; fi
`;
}

const ACTIONS: Readonly<Record<Exclude<ValueWords['kind'], 'mots'>, string>> = {
  regle: '_csi_regles',
  'regle=niveau': '_csi_niveaux',
  rapport: '_csi_rapports',
  yaml: '_files -g "*.(yaml|yml)"',
  fichier: '_files',
  dossier: '_files -/',
  libre: '',
};

const action = ({ kind, words }: ValueWords) => (kind === 'mots' ? `(${words.join(' ')})` : ACTIONS[kind]);

/** One spec for each flag of an option. The star lets an option be repeated: csi itself refuses that where it must. */
function specs({ flags, description, value }: CommandWords['options'][number]): string[] {
  const help = `[${description.replace(/[\\[\]:]/g, '\\$&')}]`;
  return flags.map((flag) => {
    const joins = value ? (flag.startsWith('--') ? '=' : '+') : '';
    return quoted(`*${flag}${joins}${help}${value ? `:${label(value.name)}:${action(value)}` : ''}`);
  });
}

const argumentSpec = ({ argument, suite }: CommandWords) =>
  [argument, suite].flatMap((one, i) =>
    one ? [quoted(`${one.several ? '*' : i + 1}:${label(one.name)}:${action(one)}`)] : [],
  );

const label = (name: string) => name.replaceAll(':', '\\:');

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
