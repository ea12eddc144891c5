import type { Vocabulary } from './vocabulary.ts';
import type { CommandWords, ValueWords } from './words.ts';

/**
 * The script for Windows PowerShell 5.1 or later. It contains only ASCII: Windows PowerShell decodes the output of a program with the code page of
 * the console, in which a byte of « à » may be a quotation mark.
 */
export function powershell({ commands, regles, pesables, niveaux, rapports }: Vocabulary): string {
  const [program, ...others] = commands;
  const options = [...others, ...(program ? [program] : [])].flatMap(optionRows);
  return `# csi pour PowerShell. Dans $PROFILE : csi completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName @('csi', 'csi.cmd') -ScriptBlock {
  param($mot, $ligne, $position)
  # commande|option|genre de valeur|valeurs|aide
  $options = @(
${options.map(quoted).join('\n')}
  )
  # commande|premier argument|valeurs|argument suivant|valeurs|aide
  $commandes = @(
${others.map(commandRow).map(quoted).join('\n')}
  )
  $regles = ${words(regles)}
  $pesables = ${words(pesables)}
  $niveaux = ${words(niveaux)}
  $rapports = ${words(rapports)}
${LOGIC}}
`;
}

// If a completer returns nothing, PowerShell offers files: an empty text is returned when there is nothing to offer.
const LOGIC = `
  function Propose($debut, $saisi, $valeurs, $suite) {
    $trouves = @($valeurs | Where-Object { $_.StartsWith($saisi, [StringComparison]::OrdinalIgnoreCase) })
    if ($trouves.Count -eq 0) { return '' }
    foreach ($valeur in $trouves) {
      $texte = $debut + $valeur + $suite
      [System.Management.Automation.CompletionResult]::new($texte, $texte, 'ParameterValue', $texte)
    }
  }
  function ProposeAide($saisi, $rangs) {
    $trouves = @($rangs | Where-Object { $_[0].StartsWith($saisi, [StringComparison]::Ordinal) })
    if ($trouves.Count -eq 0) { return '' }
    foreach ($rang in $trouves) {
      $aide = [regex]::Unescape($rang[1])
      [System.Management.Automation.CompletionResult]::new($rang[0], $rang[0], 'ParameterName', $aide)
    }
  }
  function ProposeChemin($debut, $saisi, $fin) {
    $chemins = @([System.Management.Automation.CompletionCompleters]::CompleteFilename($saisi) |
      Where-Object { $_.ResultType -eq 'ProviderContainer' -or $_.CompletionText -match $fin })
    if ($chemins.Count -eq 0) { return '' }
    foreach ($chemin in $chemins) {
      [System.Management.Automation.CompletionResult]::new($debut + $chemin.CompletionText, $chemin.ListItemText, $chemin.ResultType, $chemin.ToolTip)
    }
  }
  function ProposeValeur($genre, $valeurs, $debut, $saisi) {
    switch ($genre) {
      'mots' { Propose $debut $saisi ($valeurs -split ' ') '' }
      'regle' { Propose $debut $saisi $regles '' }
      'regle=niveau' {
        if ($saisi -match '^([^=]*=)(.*)$') { Propose ($debut + $Matches[1]) $Matches[2] $niveaux '' }
        else { Propose $debut $saisi $pesables '=' }
      }
      'rapport' {
        if ($saisi -match '^([^=]*=)(.*)$') { ProposeChemin ($debut + $Matches[1]) $Matches[2] '' }
        else { Propose $debut $saisi $rapports '=' }
      }
      'yaml' { ProposeChemin $debut $saisi '\\.ya?ml["'']?$' }
      'fichier' { ProposeChemin $debut $saisi '' }
      'dossier' { ProposeChemin $debut $saisi '^$' }
      default { '' }
    }
  }
  $avant = @($ligne.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $position } | ForEach-Object { $_.ToString() })
  $commande = [string]($avant | Where-Object { $_ -notlike '-*' } | Select-Object -First 1)
  $option = ''
  $debut = ''
  $saisi = $mot
  if ($mot -match '^(--[a-z-]+)=(.*)$') {
    $option = $Matches[1]
    $debut = $option + '='
    $saisi = $Matches[2]
  }
  elseif ($avant.Count -gt 0 -and $avant[-1] -like '-*') { $option = $avant[-1] }
  $siennes = @($options | ForEach-Object { , ($_ -split '\\|') } | Where-Object { $_[0] -ceq $commande })
  $prise = @($siennes | Where-Object { $_[1] -ceq $option -and $_[2] -ne '' })
  if ($prise.Count -gt 0) { return ProposeValeur $prise[0][2] $prise[0][3] $debut $saisi }
  if ($mot -like '-*') { return ProposeAide $mot @($siennes | ForEach-Object { , @($_[1], $_[4]) }) }
  $rangs = @($commandes | ForEach-Object { , ($_ -split '\\|') })
  if ($commande -eq '') { return ProposeAide $mot @($rangs | ForEach-Object { , @($_[0], $_[5]) }) }
  $rang = @($rangs | Where-Object { $_[0] -ceq $commande })
  if ($rang.Count -eq 0) { return '' }
  # Combien de mots sont en place, sans les options ni la commande.
  $places = -1
  $precedent = ''
  foreach ($element in $avant) {
    $prend = @($siennes | Where-Object { $_[1] -ceq $precedent -and $_[2] -ne '' }).Count -gt 0
    if ($element -notlike '-*' -and -not $prend) { $places += 1 }
    $precedent = $element
  }
  if ($places -gt 0 -and $rang[0][3] -ne '') { return ProposeValeur $rang[0][3] $rang[0][4] '' $mot }
  ProposeValeur $rang[0][1] $rang[0][2] '' $mot
`;

const optionRows = ({ name, options }: CommandWords): string[] =>
  options.flatMap(({ flags, description, value }) =>
    flags.map((flag) => row(name, flag, ...kindOf(value), description)),
  );

const commandRow = ({ name, summary, argument, suite }: CommandWords): string =>
  row(name, ...kindOf(argument), ...kindOf(suite), summary);

const kindOf = (value: ValueWords | undefined): [string, string] => [
  value?.kind ?? '',
  value?.words.join(' ') ?? '',
];

const row = (...cells: readonly string[]): string => cells.map(ascii).join('|');

// The text between quotes: characters that mean nothing there stay as they are, and the others become escapes that [regex]::Unescape of .NET reads.
const ascii = (text: string): string =>
  text.replace(
    /[^ \w!#%&()*+,./:;<=>?@[\]^{}~-]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const quoted = (text: string): string => `    '${text}'`;

const words = (all: readonly string[]): string => `@('${all.map(ascii).join(' ')}' -split ' ')`;
