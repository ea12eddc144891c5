import { jobOf } from '../../../composition/job.ts';
import {
  EditedFileError,
  type EditedFormat,
  type Relecture,
  readEdited,
  relecture,
  type Suivi,
} from '../../../relire/index.ts';
import { readSource } from '../../../source/index.ts';
import { UserError } from '../../errors.ts';
import { fileError } from '../../file-errors.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { besideSource } from '../../pipeline/beside.ts';
import { readCote } from '../../pipeline/cote.ts';
import { replace } from '../../pipeline/fixing.ts';
import { settingsOf } from '../../pipeline/settings.ts';
import { printNote } from '../../print.ts';
import { shellWord } from '../../shell-word.ts';
import { stylesFor } from '../../styles.ts';
import { changedSince, doubts } from './doutes.ts';
import { relectureJson } from './json.ts';
import { relectureText } from './report.ts';
import { taken } from './reprendre.ts';

interface RelireOptions {
  suivi: Suivi;
  format: 'texte' | 'json';
  ecrire?: true;
  gabarits?: string;
}

/** The largest document that is read, in bytes. */
const MAX_BYTES = 50_000_000;

/**
 * Tells what people changed in a document that csi wrote, and with `--ecrire` takes it back into the file. Returns 0 when nothing is left to do, 1
 * when something is: to write, or to place by hand.
 */
export async function relire(
  document: string,
  file: string,
  options: RelireOptions,
  io: Io,
): Promise<number> {
  const edited = readDocument(document, options.suivi, io);
  const { contrat, source, bytes } = await readCote(
    file,
    { prove: async () => ({ raisons: [], signatures: 0 }), inapte: 'ne peut rien reprendre du document' },
    io,
  );
  const changed = edited.source === undefined && changedSince(edited, bytes);
  if (changed && options.ecrire)
    throw new UserError(
      `${named(document)} ne porte plus le fichier dont il vient, et ${named(file)} a changé depuis l’envoi : rien n’est écrit.`,
      `Donnez le fichier tel qu’il était à l’envoi ; ou, sans --ecrire, placez les changements à la main.`,
    );
  const sentBytes = edited.source ?? bytes;
  const sentSource = await readSource(file, sentBytes);
  if (!sentSource.ok)
    throw new UserError(`Le fichier que porte ${named(document)} n’est pas celui d’un contrat.`);
  const sent = readEdited(await composed(file, sentBytes, edited.format, options, io), options.suivi);
  const found = relecture(sentSource.value.data as typeof contrat, sent, edited);
  if (isOther(found, sent.paragraphes.length))
    throw new UserError(
      `${named(document)} ne ressemble pas au document que csi fait de ${named(file)} : plus de la moitié en diffère.`,
      'Donnez le fichier dont il vient, et --gabarits s’il a été composé avec ceux de la maison.',
    );
  const { repris, aPlacer, text } = taken(source.text, contrat, found);
  const written = options.ecrire === true && repris.length > 0;
  if (written) await replace(file, bytes, Buffer.from(text), async () => io.readFile(file), io);
  const doutes = doubts(edited, sent, changed, { document, file });
  const result = { ...found, repris, aPlacer, document, file, ecrit: written, suivi: options.suivi, doutes };
  io.out.write(
    options.format === 'json'
      ? relectureJson(result)
      : relectureText(result, stylesFor(io.out), io.out.width),
  );
  for (const doute of doutes) printNote(io, doute);
  if (written) printNote(io, `Écrit : ${named(file)}. Pour le vérifier : csi validate ${shellWord(file)}`);
  else if (repris.length > 0)
    printNote(
      io,
      `Rien n’est écrit. Pour l’écrire : csi relire ${shellWord(document)} ${shellWord(file)} --ecrire`,
    );
  return aPlacer.length + found.commentaires.length === 0 && (repris.length === 0 || written) ? 0 : 1;
}

function readDocument(document: string, suivi: Suivi, io: Io) {
  try {
    const bytes = io.readFile(document, MAX_BYTES);
    if (bytes.length > MAX_BYTES) throw new EditedFileError('pèse plus de 50 Mo');
    return readEdited(bytes, suivi);
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (error instanceof EditedFileError) throw new UserError(`${named(document)} ${error.message}.`);
    throw fileError(error, 'lire', document);
  }
}

// The document that csi makes of the source, in bytes.
async function composed(
  file: string,
  bytes: Uint8Array,
  format: EditedFormat,
  { gabarits }: RelireOptions,
  io: Io,
): Promise<Uint8Array> {
  const settings = await settingsOf(
    { document: 'contrat', ...(gabarits !== undefined && { gabarits }) },
    format,
    io,
  );
  const outcome = await jobOf(settings, () => besideSource(io, file))(file, bytes, () => {});
  if ('problems' in outcome)
    throw new UserError(
      `${named(file)} a des erreurs : csi n’en fait pas le document auquel comparer celui-ci.`,
      `Le détail : csi validate ${shellWord(file)}`,
    );
  return outcome.bytes;
}

// With templates or a file of another contract, nearly all paragraphs would be changes.
function isOther({ repris, aPlacer }: Relecture, paragraphs: number): boolean {
  const gone = aPlacer.filter(({ avant }) => avant !== undefined).length + repris.length;
  return gone > 20 && gone > paragraphs / 2;
}
