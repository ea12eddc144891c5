import { type Command, Option } from 'commander';
import { ETAT_FORMATS } from '../../../suivi/report/names.ts';
import { QUALITES, STATUTS } from '../../../suivi/statuts.ts';
import type { Io } from '../../io.ts';
import { wholeNumber } from '../../options.ts';

/** Defines the options and help of `csi suivi`; its work is loaded only when it runs. */
export function suiviCommand(command: Command, io: Io, done: (code: number) => void): void {
  command
    .summary('suit un contrat signé : ce qui est tenu, ce qui est en retard')
    .description(
      'Suit un contrat signé, dans un fichier <contrat>.suivi.yaml à côté de lui : ouvrir le crée, noter y ajoute un relevé ou un point, etat (qui peut ne pas se dire) donne le verdict de chaque engagement, echeances liste ce qui vient à terme ; exporter fait du suivi un classeur (.xlsx ou .ods) à remplir dans un tableur, importer en reprend ce qui y a été ajouté. Le contrat n’est jamais modifié, et les verdicts se calculent : ils ne s’écrivent pas.',
    )
    .argument(
      '<mot...>',
      'etat, ouvrir, noter, echeances, exporter ou importer, puis le contrat (.yaml, ou PDF fait par csi) ; pour noter, puis l’identifiant ou le numéro d’un engagement ; pour importer, puis le classeur ; echeances prend aussi plusieurs fichiers, dossiers ou motifs',
    )
    .option(
      '--au <date>',
      'pour etat et exporter : le jour du verdict, par exemple 2024-12-31 (par défaut, celui du dernier relevé ou point) ; pour echeances : le premier jour',
    )
    .addOption(
      new Option(
        '--format <format>',
        'pour etat : forme du tableau (par défaut texte) ; pour echeances : texte ou ics, un calendrier',
      ).choices([...ETAT_FORMATS, 'ics']),
    )
    .option('--mois <nombre>', 'pour echeances : sur combien de mois, à partir de --au', wholeNumber)
    .option('--publique', 'pour etat, echeances et exporter : sans les engagements à diffusion restreinte')
    .option('--date <date>', 'pour noter : jour, mois, trimestre, semestre ou année')
    .option('--realise <nombre>', 'pour noter : ce qui est fait depuis la base, en tout')
    .option('--niveau <nombre>', 'pour noter : le niveau atteint, base comprise')
    .option('--nombre <nombre>', 'pour noter : ce qui est fait pendant la période')
    .addOption(new Option('--statut <statut>', 'pour noter : où en est l’engagement').choices(STATUTS))
    .option('--texte <texte>', 'pour noter : ce qu’il faut en dire')
    .option('--source <titre>', 'pour noter : le document qui le dit')
    .option('--url <adresse>', 'pour noter : l’adresse de ce document')
    .addOption(
      new Option('--qualite <qualité>', 'pour noter : comment le chiffre est connu').choices(QUALITES),
    )
    .option(
      '--avenant <fichier>',
      'pour noter : un avenant signé, dont le suivi tient compte dès qu’il prend effet',
    )
    .option(
      '-o, --sortie <fichier>',
      'pour exporter : classeur .xlsx ou .ods (par défaut <contrat>.suivi.xlsx, à côté du contrat) ; pour etat : fichier à écrire, son extension dit la forme (un classeur va par défaut dans <contrat>-etat.xlsx ou .ods)',
    )
    .option('--force', 'pour etat et exporter : remplace ce fichier s’il existe')
    .option('--a-blanc', 'pour importer : dit ce qui serait repris, sans rien écrire')
    .action(async (mots, options) => done(await (await import('./run.ts')).suivi(mots, options, io)));
}
