import type { DocumentKind } from '../../render/index.ts';
import { MAX_BYTES } from '../../source/decode.ts';
import { folderFrom, paths } from '../files/paths.ts';
import type { Io } from '../io.ts';
import { printNote } from '../print.ts';
import { type Beside, besideSource } from './beside.ts';
import { destination, refuseOverwriting } from './destination.ts';
import { type ChoixSuivi, composeSuivi, type DossierSuivi } from './dossier-suivi.ts';
import { publicNotes } from './notes.ts';
import { type RenderOptions, settingsOf } from './settings.ts';
import type { SuiviLu } from './suivi.ts';
import { report, writeDocument, written } from './write.ts';

/** The options that documents of the follow-up have in common. */
export type DocumentSuiviOptions = Pick<
  RenderOptions,
  'pdf' | 'sortie' | 'publique' | 'gabarits' | 'police' | 'theme' | 'couverture' | 'force'
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
  const contrat = paths.join(paths.dirname(lu.file), lu.pieces.signe.fichier);
  const { format, path } = destination(contrat, { ...options, document: name }, io);
  refuseOverwriting({ format, ...(path !== undefined && { path }) }, contrat, options.force ?? false, io);
  const settings = await settingsOf({ ...options, document: kind }, format, io);
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
    beside: await besideContrat(contrat, io),
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
  printNote(io, `${written(path, made)}.`);
  // A bilan says its own day: that of its publication is not asked for.
  printNote(io, ...publicNotes(open && { nonPublies: open.nonPublies, dated: true }));
  return 0;
}

// The pictures of a contract lie beside its file, or in the PDF that it is.
async function besideContrat(contrat: string, io: Io): Promise<Beside> {
  if (!/\.pdf$/i.test(contrat)) return besideSource(io, contrat);
  const [{ attachedFiles }, { carriedBy }] = await Promise.all([
    import('../../verify/index.ts'),
    import('./carried.ts'),
  ]);
  return carriedBy(attachedFiles(io.readFile(contrat), MAX_BYTES).supplements);
}
