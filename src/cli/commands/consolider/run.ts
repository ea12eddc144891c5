import { checkContrat } from '../../../check/index.ts';
import { voisins } from '../../../composition/beside.ts';
import { jobOf } from '../../../composition/job.ts';
import { consolide, type PieceCsi } from '../../../composition/pieces.ts';
import { count, list } from '../../../kernel/french/list.ts';
import { FORMATS, type FormatName } from '../../../render/formats/index.ts';
import { type ConfigOptions, type House, housesOf } from '../../config/index.ts';
import { UserError } from '../../errors.ts';
import { refuseTaken } from '../../files/free-output.ts';
import { folderFrom, paths } from '../../files/paths.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { type PieceProuvee, readPiece } from '../../pipeline/avenants.ts';
import { besideSource } from '../../pipeline/beside.ts';
import { empreinteOf } from '../../pipeline/empreinte.ts';
import { houseOfPdf } from '../../pipeline/house-of-pdf.ts';
import type { HouseOptions } from '../../pipeline/proof.ts';
import { settingsOf } from '../../pipeline/settings.ts';
import { report, writeDocument, written } from '../../pipeline/write.ts';
import { printNote } from '../../print.ts';

interface ConsoliderOptions extends HouseOptions, ConfigOptions {
  au?: string;
  sortie?: string;
  force?: true;
}

/** Writes the consolidated version of a contract and its avenants. Returns 0, or 1 if the consolidated text has errors, which are then reported. */
export async function consoliderCommande(
  files: readonly string[],
  options: ConsoliderOptions,
  io: Io,
): Promise<number> {
  const [base, ...others] = files;
  if (base === undefined || others.length === 0)
    throw new UserError(
      'csi consolider attend le contrat signé, puis ses avenants.',
      'Par exemple : csi consolider contrat.yaml avenant-1.yaml avenant-2.yaml',
    );
  checkDay(options.au);
  const sortie = sortieOf(options, files, io);
  const house = await housesOf(options, io)(base);
  const how = { ...houseOfPdf(options, house), inapte: 'ne se consolide pas' };
  const contrat = await readPiece(base, how, io);
  const avenants: PieceProuvee[] = [];
  for (const file of others) avenants.push(await readPiece(file, how, io, 'avenant'));
  checkPieces(contrat, avenants);
  const { texte, notes } = consolide(contrat, avenants, options.au);
  printNote(io, ...notes, ...unsigned(contrat, avenants));
  const bytes = new TextEncoder().encode(texte);
  const { problems, text } = await checkContrat(sortie.path, bytes, {
    ...voisins(besideSource(io, sortie.path)),
    levels: house.levels,
    ...(house.etape !== undefined && { atLeast: house.etape }),
  });
  const erreurs = problems.filter(({ severity }) => severity === 'erreur');
  if (erreurs.length > 0) {
    report(io, sortie.path, { text, problems: erreurs });
    printNote(io, `Le texte consolidé a ${count(erreurs.length, 'erreur')} : rien n’a été écrit.`);
    return 1;
  }
  return write(bytes, sortie, { base, options, house }, io);
}

async function write(
  bytes: Uint8Array,
  { path, format }: OutputFile,
  { base, options, house }: { base: string; options: ConsoliderOptions; house: House },
  io: Io,
): Promise<number> {
  if (format === 'yaml') {
    writeDocument(io, path, bytes);
    printNote(io, `${written(path, { bytes })}.`);
    return 0;
  }
  const { gabarits, police } = options;
  const settings = await settingsOf(
    {
      document: 'contrat',
      ...(gabarits !== undefined && { gabarits }),
      ...(police !== undefined && { police }),
    },
    format,
    io,
    house,
  );
  const job = jobOf(settings, (source) => besideSource(io, source));
  const outcome = await job(base, bytes, () => {}, folderFrom(path, base));
  if ('problems' in outcome) {
    report(io, path, outcome);
    return 1;
  }
  writeDocument(io, path, outcome.bytes);
  printNote(io, `${written(path, outcome)}.`);
  return 0;
}

interface OutputFile {
  path: string;
  format: FormatName | 'yaml';
}

function sortieOf({ sortie, force }: ConsoliderOptions, files: readonly string[], io: Io): OutputFile {
  const [base = ''] = files;
  const name = paths.basename(base, paths.extname(base));
  const path = sortie ?? paths.join(paths.dirname(base), `${name}-consolide.yaml`);
  const extension = paths.extname(path).slice(1).toLowerCase();
  const format = extension === 'yml' ? 'yaml' : extension;
  if (format !== 'yaml' && !Object.hasOwn(FORMATS, format))
    throw new UserError(
      `La sortie ${named(path)} devrait finir par ${list(
        ['yaml', ...Object.keys(FORMATS)].map((one) => `.${one}`),
        'ou',
      )}.`,
    );
  refuseTaken(path, files, force === true, io);
  return { path, format: format as OutputFile['format'] };
}

function checkDay(au: string | undefined): void {
  if (au === undefined) return;
  const isDay =
    /^\d{4}-\d\d-\d\d$/.test(au) &&
    !Number.isNaN(Date.parse(au)) &&
    new Date(au).toISOString().startsWith(au);
  if (!isDay) throw new UserError(`${named(au)} n’est pas un jour.`, 'Écrivez-le ainsi : --au 2023-03-16');
}

// Each avenant names the contract that it changes by its fingerprint.
function checkPieces(base: PieceCsi, avenants: readonly PieceCsi[]): void {
  const { type, consolidation } = base.contrat.document;
  if (type === 'avenant')
    throw new UserError(
      `${named(base.fichier)} est un avenant.`,
      'Donnez d’abord le contrat signé, puis ses avenants.',
    );
  if (consolidation)
    throw new UserError(
      `${named(base.fichier)} est déjà une version consolidée.`,
      'Donnez le contrat signé et tous ses avenants.',
    );
  const empreinte = empreinteOf(base.bytes);
  for (const { fichier, contrat } of avenants) {
    const named_ = contrat.avenant?.contrat.empreinte;
    if (named_ !== undefined && named_ !== empreinte)
      throw new UserError(
        `${named(fichier)} a été préparé sur un autre texte que ${named(base.fichier)} : les empreintes diffèrent.`,
        'Donnez le fichier du contrat tel qu’il a été signé, ou préparez l’avenant de nouveau.',
      );
  }
}

// What nobody has signed yet may change; a PDF may be signed while its source still says « à signer ».
function unsigned(base: PieceProuvee, avenants: readonly PieceProuvee[]): string[] {
  const drafts = [base, ...avenants].filter(
    ({ contrat, signatures }) => contrat.document.statut !== 'signe' && signatures === 0,
  );
  return drafts.length === 0
    ? []
    : [`Ne sont pas signés, selon leur état : ${list(drafts.map(({ fichier }) => named(fichier)))}.`];
}
