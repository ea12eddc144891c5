import type { Vocabulary } from './vocabulary.ts';
import type { CommandWords, ValueWords } from './words.ts';

/** The script for bash 3.2 or later: a function that fills COMPREPLY. */
export function bash(vocabulary: Vocabulary): string {
  const [program, ...commands] = vocabulary.commands;
  const names = commands.map(({ name }) => name);
  return `# Complétion de csi pour bash. Dans ~/.bashrc : eval "$(csi completion bash)"
_csi() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= option= second= word i places=0
  # bash cuts words at « = »: --format=json is three of them.
  if [[ $current == = ]]; then
    current=
  elif [[ $previous == = ]]; then
    previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  if [[ \${COMP_WORDS[COMP_CWORD]} == = || \${COMP_WORDS[COMP_CWORD-1]} == = ]] && [[ $previous != -* ]]; then second=oui; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    case $word in
      -*) option=$word ;;
      *)
        if [[ -z $command ]]; then command=$word
        elif ! _csi_prend "$command" "\${COMP_WORDS[i-1]}"; then ((places += 1)); fi
        ;;
    esac
  done
  if [[ $previous != -* && -z $second ]]; then option=; fi
  COMPREPLY=()
  case "$command $option" in
${commands.flatMap((command) => valued(command, vocabulary)).join('\n')}
  esac
  if [[ $current == -* ]]; then
    case $command in
${[...commands, ...(program ? [program] : [])].map((command) => `      ${command.name || '*'}) _csi_mots ${flags(command)} ;;`).join('\n')}
    esac
    return
  fi
  case $command in
    '') _csi_mots ${names.join(' ')} ;;
${commands.flatMap(({ name, argument, suite }) => (argument ? [`    ${name}) ${inTurn(completes(argument, vocabulary), suite && completes(suite, vocabulary))} ;;`] : [])).join('\n')}
  esac
}

# Whether an option of a command takes the word that follows it.
_csi_prend() {
  case "$1 $2" in
    ${taking(commands) || "''"}) return 0 ;;
  esac
  return 1
}

_csi_ajoute() {
  local line
  while IFS= read -r line; do COMPREPLY+=("$line"); done
}

_csi_mots() {
  _csi_ajoute < <(compgen -W "$*" -- "$current")
}

# Words that « = » and a second half follow: no space after them.
_csi_moities() {
  _csi_ajoute < <(compgen -W "$*" -S = -- "$current")
  compopt -o nospace 2>/dev/null
}

_csi_chemins() {
  local end line
  compopt -o filenames 2>/dev/null
  for end; do _csi_ajoute < <(compgen -f -X "!*$end" -- "$current"); done
  # Folders whose name ends so are there already.
  while IFS= read -r line; do
    for end; do if [[ $line == *"$end" ]]; then continue 2; fi; done
    COMPREPLY+=("$line")
  done < <(compgen -d -- "$current")
}

complete -F _csi csi
`;
}

const flags = ({ options }: CommandWords) => options.flatMap((option) => option.flags).join(' ');

const inTurn = (first: string, then: string | undefined) =>
  then === undefined ? first : `if ((places == 0)); then ${first}; else ${then}; fi`;

const taking = (commands: readonly CommandWords[]) =>
  commands
    .flatMap(({ name, options }) =>
      options.flatMap(({ flags, value }) => (value ? flags.map((flag) => `"${name} ${flag}"`) : [])),
    )
    .join(' | ');

function valued({ name, options }: CommandWords, vocabulary: Vocabulary): string[] {
  return options.flatMap(({ flags, value }) =>
    value
      ? [
          `    ${flags.map((flag) => `"${name} ${flag}"`).join(' | ')}) ${completes(value, vocabulary)}; return ;;`,
        ]
      : [],
  );
}

function completes({ kind, words }: ValueWords, { regles, pesables, niveaux, rapports }: Vocabulary): string {
  const halves = (first: readonly string[], second: string) =>
    `if [[ $second ]]; then ${second}; else _csi_moities ${first.join(' ')}; fi`;
  const how: Readonly<Record<ValueWords['kind'], string>> = {
    mots: `_csi_mots ${words.join(' ')}`,
    regle: `_csi_mots ${regles.join(' ')}`,
    'regle=niveau': halves(pesables, `_csi_mots ${niveaux.join(' ')}`),
    rapport: halves(rapports, "_csi_chemins ''"),
    yaml: '_csi_chemins .yaml .yml',
    fichier: "_csi_chemins ''",
    dossier: '_csi_chemins',
    libre: ':',
  };
  return how[kind];
}
