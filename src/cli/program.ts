import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import packageFile from '../../package.json' with { type: 'json' };
import { sentence } from '../kernel/french/typography.ts';
import { slashPaths } from './files/typed-paths.ts';
import type { Io } from './io.ts';
import { FRENCH_HELP } from './usage.ts';

const EXIT_CODES = `
Codes de sortie :
  0  rien à corriger (les avertissements sont admis)
  1  le fichier a des erreurs ; pour verify, le PDF n’est pas ce que csi fait de sa source
  2  la commande n’a pas pu travailler : option, fichier absent ou illisible, sortie existante, sortie pleine
`;

const several = (value: string, previous: string[] = []) => [...previous, value];

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value))
    throw new InvalidArgumentError(`elle attend un nombre entier, et non « ${value} ».`);
  return Number(value);
}

/** The whole command line. Each command's work is imported when it runs, and `done` is given its exit code. */
export function program(io: Io, done: (code: number) => void): Command {
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

  csi
    .command('init')
    .summary('écrit un fichier commenté, à remplir')
    .description(
      'Écrit un fichier complet et commenté, à remplir, et le schéma qui aide les éditeurs à le compléter.',
    )
    .argument('[fichier]', 'fichier à écrire (par défaut <nom>.yaml, ou contrat.yaml)')
    .option('--nom <nom>', 'nom du territoire')
    .addOption(
      new Option('--type <nature>', 'nature du document').choices([
        'contrat',
        'charte',
        'avenant',
        'declaration_intention',
      ]),
    )
    .option('--code-insee <code>', 'code INSEE de la commune, cinq caractères')
    .option('--departement <code>', 'code d’un département ; peut être répétée', several)
    .option(
      '--partie <type:nom>',
      'partie au document, par exemple "commune:Ville de Bourges" ou "bailleur/associe:Val de Berry" ; peut être répétée',
      several,
    )
    .option('--debut <date>', 'entrée en vigueur : AAAA-MM-JJ, AAAA-MM ou AAAA')
    .option('--fin <date>', 'dernier jour : AAAA-MM-JJ, AAAA-MM ou AAAA')
    .option('--sans-question', 'ne pose aucune question, même sur un terminal')
    .option('--sans-schema', 'n’écrit pas csi.schema.json à côté du fichier')
    .option('--force', 'remplace un fichier existant')
    .action(async (file, options) =>
      done(await (await import('./commands/init/run.ts')).init(file, options, io)),
    );

  csi
    .command('validate')
    .summary('vérifie des fichiers et dit ce qui est à corriger, et où')
    .description(
      'Vérifie des fichiers : syntaxe, puis schéma, puis règles. Le rapport est écrit sur la sortie standard.',
    )
    .argument(
      '<fichier...>',
      'fichiers à vérifier, dossiers dont on prend tous les .yaml et .yml, motifs entre guillemets ("contrats/**/*.yaml", "!**/brouillon-*" pour écarter), ou - pour l’entrée standard',
    )
    .addOption(
      new Option('--format <format>', 'forme du rapport')
        .choices(['texte', 'json', 'sarif', 'junit', 'github', 'gitlab'])
        .default('texte'),
    )
    .option(
      '--rapport <format=chemin>',
      'écrit aussi un rapport dans un fichier, par exemple sarif=csi.sarif ; peut être répétée',
      several,
    )
    .option('--nom-fichier <nom>', 'nom que le rapport donne à l’entrée standard')
    .addOption(
      new Option(
        '--etape <étape>',
        'étape dont on applique les exigences (par défaut, celle que dit document.statut)',
      ).choices(['projet', 'adoption', 'signature']),
    )
    .option(
      '--regle <règle=niveau>',
      'gravité d’une règle à toutes les étapes (erreur, avertissement ou aucune), par exemple fin-apres-mandat=aucune ; peut être répétée',
      several,
    )
    .option('--exceptions', 'détaille les problèmes que les fichiers mettent de côté, avec leur raison')
    .option(
      '--corriger',
      'écrit dans les fichiers les corrections sûres (pour -, le texte corrigé va sur la sortie standard)',
    )
    .option('--a-blanc', 'avec --corriger : montre les corrections sans rien écrire')
    .option('--avertissements-bloquants', 'échoue (code 1) aussi pour un avertissement')
    .option(
      '--max-problemes <nombre>',
      'nombre de problèmes que les rapports texte et github détaillent au plus',
      wholeNumber,
    )
    .action(async (files, options) =>
      done(await (await import('./commands/validate/run.ts')).validate(files, options, io)),
    );

  csi
    .command('render')
    .summary('compose le document, en Markdown ou en PDF')
    .description(
      'Compose le document de chaque fichier. Celui qui a des erreurs est refusé, avec le rapport de validate sur la sortie d’erreur, et les autres sont composés.',
    )
    .argument(
      '<fichier...>',
      'fichiers à composer, dossiers dont on prend tous les .yaml et .yml, ou motifs entre guillemets ("contrats/**/*.yaml")',
    )
    .option('--pdf', 'écrit un PDF plutôt que du Markdown')
    .option(
      '-o, --sortie <sortie>',
      'fichier .md ou .pdf, dossier (le seul choix pour plusieurs fichiers), ou - pour la sortie standard (par défaut <nom>.md ou <nom>.pdf, à côté du fichier ; pour le tableau, <nom>-tableau)',
    )
    .addOption(
      new Option('--document <document>', 'ce qui est composé')
        .choices(['contrat', 'tableau'])
        .default('contrat'),
    )
    .addOption(
      new Option(
        '--etape <étape>',
        'étape dont on exige aussi les règles, si document.statut en dit une moins avancée',
      ).choices(['projet', 'adoption', 'signature']),
    )
    .option('--gabarits <dossier>', 'gabarits .hbs qui remplacent ceux de csi, par leur nom')
    .option('--police <dossier>', 'polices .ttf du PDF, à la place de celles de csi')
    .option('--force', 'remplace une sortie que csi n’a pas écrite')
    .action(async (files, options) =>
      done(await (await import('./commands/render/run.ts')).render(files, options, io)),
    );

  csi
    .command('verify')
    .summary('dit si un PDF est exactement ce que csi fait de son fichier source')
    .description(
      'Compose de nouveau le fichier source que porte un PDF, ou celui qui est donné, et dit en une phrase si le PDF en est exactement le document, aussi après des signatures. Les certificats ne sont pas vérifiés : un lecteur de PDF le fait, ou la commande pdfsig.',
    )
    .argument('<pdf>', 'PDF à vérifier')
    .argument('[fichier]', 'fichier dont il devrait venir (par défaut, celui qu’il porte)')
    .option('--gabarits <dossier>', 'gabarits .hbs avec lesquels il a été composé')
    .option('--police <dossier>', 'polices .ttf avec lesquelles il a été composé')
    .addOption(
      new Option('--format <format>', 'forme de la réponse').choices(['texte', 'json']).default('texte'),
    )
    .option('--extraire <sortie>', 'écrit aussi dans un nouveau fichier le fichier source que porte le PDF')
    .option(
      '--original <sortie>',
      'écrit aussi dans un nouveau fichier le PDF tel que csi l’a fait, sans ce qui a été ajouté ensuite',
    )
    .action(async (file, source, options) =>
      done(await (await import('./commands/verify/run.ts')).verify(file, source, options, io)),
    );

  csi
    .command('regles')
    .summary('liste les règles et les problèmes de forme')
    .description(
      'Liste, avec leur gravité à chaque étape, les règles que validate vérifie une fois la syntaxe et le schéma respectés, les problèmes de forme qui passent avant elles, et ceux des gabarits.',
    )
    .addOption(
      new Option('--format <format>', 'forme de la liste').choices(['texte', 'json']).default('texte'),
    )
    .action(async (options) => done((await import('./commands/regles/run.ts')).regles(options, io)));

  csi
    .command('explique')
    .summary('explique une règle, avec un exemple faux et un exemple juste')
    .description(
      'Explique une règle : ce qu’elle vérifie, pourquoi, sa gravité à chaque étape, sa source, un exemple faux et un exemple juste.',
    )
    .argument('<règle>', 'identifiant de la règle, tel que validate l’écrit')
    .action(async (id) => done((await import('./commands/explique/run.ts')).explique(id, io)));

  csi
    .command('schema')
    .summary('écrit le schéma du fichier sur la sortie standard')
    .description(
      'Écrit sur la sortie standard le schéma JSON du fichier, dont les éditeurs se servent pour le compléter.',
    )
    .option('--rapport', 'écrit plutôt le schéma des rapports de validate --format json')
    .option('--verification', 'écrit plutôt le schéma des réponses de verify --format json')
    .action(async (options) => done((await import('./commands/schema/run.ts')).printSchema(options, io)));

  csi
    .command('completion')
    .summary('écrit la complétion pour bash, zsh, fish ou PowerShell')
    .description(
      'Écrit sur la sortie standard le script par lequel un terminal complète les commandes de csi, ses options et les règles.',
    )
    .addArgument(
      new Argument('<terminal>', 'interpréteur de commandes').choices(['bash', 'zsh', 'fish', 'powershell']),
    )
    .addHelpText(
      'after',
      `\nPour l’installer :\n  bash        dans ~/.bashrc : eval "$(csi completion bash)"\n  zsh         dans ~/.zshrc, après compinit : source <(csi completion zsh)\n  fish        csi completion fish > ~/.config/fish/completions/csi.fish\n  powershell  dans $PROFILE : csi completion powershell | Out-String | Invoke-Expression`,
    )
    .action(async (shell) => done((await import('./commands/completion/run.ts')).completion(shell, csi, io)));

  return csi;
}
