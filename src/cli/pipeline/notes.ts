import type { Notes } from '../../composition/job.ts';
import { count, list } from '../../kernel/french/list.ts';
import { suppressedBy } from '../../report/text/counts.ts';
import { shellWord } from '../shell-word.ts';

// Four exports: each is what one kind of document is printed with, and one list of notes.

/** The notes as sentences that are printed with the documents; `args` are the arguments with which `csi validate` gives the details. */
export function noteSentences({ warnings, suppressed, comments }: Notes, args: string, files = 1): string[] {
  return [
    ...(warnings > 0 ? [`${count(warnings, 'avertissement')}. Le détail : csi validate${args}`] : []),
    ...(suppressed > 0
      ? [`${suppressedBy(suppressed, files)}. Le détail : csi validate --exceptions${args}`]
      : []),
    ...(comments > 0 ? [carriedComments(comments, files)] : []),
  ];
}

/** The sentence that explains why a document prints PROJET although its status is not « projet »; none if it has no signature errors. */
export function projetNote(file: string, signatureErrors = 0): string[] {
  if (signatureErrors === 0) return [];
  return [
    `La mention PROJET reste sur chaque page : ${count(signatureErrors, 'erreur')} à corriger avant la signature. Le détail : csi validate ${shellWord(file)} --etape signature`,
  ];
}

/** What is said of sheets that do not hold on one page each; nothing where all do. */
export function sheetNotes({ pages, sheets }: { pages?: number; sheets?: number }): string[] {
  if (pages === undefined || sheets === undefined || pages <= sheets) return [];
  const more = pages - sheets;
  return [
    `Des textes sont trop longs pour une page, même resserrés : ${count(sheets, 'fiche')}, dont ${more === 1 ? 'une page' : `${more} pages`} de suite.`,
  ];
}

/** What the author should know of a public version that was made: what it leaves out, and that it lacks its date. */
export function publicNotes(
  publique: { nonPublies: readonly string[]; dated: boolean } | undefined,
): string[] {
  if (!publique) return [];
  const { nonPublies, dated } = publique;
  const left =
    nonPublies.length === 0
      ? 'Aucun engagement n’est à diffusion restreinte : la version publique les a tous.'
      : `La version publique laisse de côté ${count(nonPublies.length, 'engagement')} à diffusion restreinte : ${list(nonPublies)}.`;
  const date =
    'Elle ne dit pas quand elle est mise en ligne : ajoutez --mise-en-ligne et le jour, par exemple 2026-10-01.';
  return dated ? [left] : [left, date];
}

function carriedComments(comments: number, files: number): string {
  const [what, them] =
    comments === 1
      ? ['une ligne de commentaire', 'la lire. Relisez-la']
      : [`${comments} lignes de commentaires`, 'les lire. Relisez-les'];
  return files === 1
    ? `Votre fichier YAML est joint au document, avec ${what} : quiconque reçoit le document peut ${them} avant publication.`
    : `Vos fichiers YAML sont joints aux documents, avec ${what} : quiconque reçoit les documents peut ${them} avant publication.`;
}
