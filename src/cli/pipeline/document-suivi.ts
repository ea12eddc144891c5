import type { Beside } from '../../composition/beside.ts';
import { type ChoixSuivi, composeSuivi, type DossierSuivi } from '../../composition/dossier-suivi.ts';
import { FORMATS, type FormatName } from '../../render/formats/index.ts';
import type { DocumentKind } from '../../render/index.ts';
import { MAX_BYTES } from '../../source/decode.ts';
import { readSource } from '../../source/index.ts';
import { housesOf } from '../config/index.ts';
import { folderFrom, paths } from '../files/paths.ts';
import type { Io } from '../io.ts';
import { printNote } from '../print.ts';
import { besideSource } from './beside.ts';
import { destination, refuseOverwriting } from './destination.ts';
import { noteSentences, publicNotes, sheetNotes } from './notes.ts';
import { CSI } from './package.ts';
import { type RenderOptions, settingsOf } from './settings.ts';
import type { SuiviLu } from './suivi.ts';
import { report, writeDocument, written } from './write.ts';

/** The options that documents of the follow-up have in common. */
export type DocumentSuiviOptions = Pick<
  RenderOptions,
  | 'pdf'
  | 'sortie'
  | 'publique'
  | 'gabarits'
  | 'police'
  | 'theme'
  | 'couverture'
  | 'force'
  | 'config'
  | 'sansConfig'
>;

/** Which document, what tells it from others in the name of its file, and what it shows. */
interface WantedSuivi {
  kind: DocumentKind;
  name: string;
  choix: ChoixSuivi;
}

/** Writes a document of a contract and its follow-up. Returns 0, or 1 for templates with errors, which are reported. */
export async function writeSuivi(
  { kind, name, choix }: WantedSuivi,
  lu: SuiviLu,
  options: DocumentSuiviOptions,
  io: Io,
): Promise<number> {
  const beside = (fichier: string) => paths.join(paths.dirname(lu.file), fichier);
  const contrat = beside(lu.pieces.signe.fichier);
  const { format, path } = destination(contrat, { ...options, document: name }, io);
  for (const { fichier } of [lu.pieces.signe, ...lu.pieces.avenants])
    refuseOverwriting(
      { format, ...(path !== undefined && { path }) },
      beside(fichier),
      options.force ?? false,
      io,
    );
  const house = await housesOf(options, io)(contrat);
  const settings = await settingsOf({ ...options, document: kind }, format, io, house);
  const whole: DossierSuivi = {
    ...lu.pieces,
    suivi: { bytes: lu.bytes, data: lu.suivi },
    choix,
  };
  const folder = path === undefined ? undefined : folderFrom(path, contrat);
  const open = options.publique
    ? await (await import('./dossier-public.ts')).publicDossier(whole)
    : undefined;
  const made = await composeSuivi(open?.dossier ?? whole, settings, {
    beside: await besideContrat(contrat, options, io),
    ...(folder !== undefined && { folder }),
  });
  if ('problems' in made) {
    report(io, lu.file, { text: '', ...made });
    return 1;
  }
  if (path === undefined) {
    io.out.write(made.bytes);
    return 0;
  }
  writeDocument(io, path, made.bytes);
  printNote(io, `${written(path, made)}.`, ...sheetNotes(made));
  const comments = open ? 0 : await carriedComments(whole, lu, format);
  printNote(io, ...noteSentences({ warnings: 0, suppressed: 0, comments }, ''));
  // A bilan says its own day: that of its publication is not asked for.
  printNote(io, ...publicNotes(open && { nonPublies: open.nonPublies, dated: true }));
  return 0;
}

// How many remarks of their authors the files hold that the document carries.
async function carriedComments(
  { signe, avenants }: DossierSuivi,
  lu: SuiviLu,
  format: FormatName,
): Promise<number> {
  if (!FORMATS[format].provenance) return 0;
  const { ownComments } = await import('../../composition/comments.ts');
  let own = ownComments(lu.source, CSI.scaffold());
  for (const { fichier, bytes } of [signe, ...avenants]) {
    const piece = await readSource(fichier, bytes);
    if (piece.ok) own += ownComments(piece.value, CSI.scaffold());
  }
  return own;
}

// The pictures of a contract lie beside its file, or in the PDF that it is, which has its theme too unless the command gives one.
async function besideContrat(
  contrat: string,
  { theme, couverture }: DocumentSuiviOptions,
  io: Io,
): Promise<Beside> {
  if (!/\.pdf$/i.test(contrat)) return besideSource(io, contrat);
  const [{ attachedFiles }, { carriedBy }] = await Promise.all([
    import('../../verify/index.ts'),
    import('../../composition/carried.ts'),
  ]);
  const { images, ...own } = carriedBy(attachedFiles(io.readFile(contrat), MAX_BYTES).supplements, CSI);
  return theme === undefined && couverture === undefined ? { images, ...own } : { csi: CSI, images };
}
