import { type Command, Option } from 'commander';
import type { Io } from '../../io.ts';
import { collect } from '../../options.ts';

/** Defines the options and help of `csi diagnostic`; its work is loaded only when it runs. */
export function diagnosticCommand(command: Command, io: Io, done: (code: number) => void): void {
  command
    .summary('remplit le diagnostic avec les chiffres publiés, depuis un fichier téléchargé')
    .description(
      'Remplit le diagnostic d’un contrat depuis des fichiers téléchargés, sans réseau : les bases communale, départementale et régionale de la délinquance enregistrée (SSMSI), les effectifs de police municipale, la liste des quartiers prioritaires. Les sources sont citées avec leur empreinte, et ce qui est couvert par le secret statistique reste « non diffusé ». Le reste du fichier n’est pas touché.',
    )
    .argument('<contrat>', 'le contrat (.yaml), dont le territoire dit les communes')
    .requiredOption(
      '--depuis <fichier>',
      'fichier téléchargé : .csv, .csv.gz ou .parquet du SSMSI, .ods ou .xlsx des polices municipales, .csv des quartiers (option répétable)',
      collect,
    )
    .option('--annees <années>', 'années à écrire, comme 2019-2025 (par défaut les cinq dernières)')
    .option(
      '--indicateurs <liste>',
      'indicateurs à écrire, par identifiant ou libellé, séparés par des virgules (par défaut tous)',
    )
    .option(
      '--comparer <niveaux>',
      'departement, region, ou departement,region : exige la base de ce niveau (par défaut, celles que --depuis donne)',
    )
    .option(
      '--pour <codes>',
      'codes INSEE ou SIREN d’une intercommunalité, à la place du territoire du contrat',
    )
    .option(
      '--actualiser',
      'reprend les chiffres que csi diagnostic a écrits ; ce qui est écrit ou modifié à la main reste',
    )
    .option('--a-blanc', 'dit ce qui serait écrit, sans rien écrire')
    .addOption(
      new Option('--format <format>', 'forme du compte rendu').choices(['texte', 'json']).default('texte'),
    )
    .option(
      '-o, --sortie <fichier>',
      'écrit le contrat rempli dans cet autre fichier, ou - pour la sortie standard',
    )
    .action(async (contrat, options) =>
      done(await (await import('./run.ts')).diagnostic(contrat, options, io)),
    );
}
