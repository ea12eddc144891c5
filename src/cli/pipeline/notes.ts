import { count } from '../../kernel/french/list.ts';
import { suppressedBy } from '../../report/text/counts.ts';
import { shellWord } from '../shell-word.ts';

/**
 * What is told of a file that will be composed: its warnings, the problems that it sets aside, and the comments of its author that its PDF
 * will carry to where it is published; of drafts, which are not, none.
 */
export interface Notes {
  warnings: number;
  suppressed: number;
  comments: number;
}

/** What is told beside the documents that were made, a sentence each; `args` is what `csi validate` is given to say more. */
export function noteSentences({ warnings, suppressed, comments }: Notes, args: string, files = 1): string[] {
  return [
    ...(warnings > 0 ? [`${count(warnings, 'avertissement')}. Le détail : csi validate${args}`] : []),
    ...(suppressed > 0
      ? [`${suppressedBy(suppressed, files)}. Le détail : csi validate --exceptions${args}`]
      : []),
    ...(comments > 0 ? [carriedComments(comments, files)] : []),
  ];
}

/** Why a document that is no draft says PROJET all the same, and what lists the errors; nothing when it does not. */
export function projetNote(file: string, obstacles = 0): string[] {
  if (obstacles === 0) return [];
  return [
    `La mention PROJET reste sur chaque page : ${count(obstacles, 'erreur')} à corriger avant la signature. Le détail : csi validate ${shellWord(file)} --etape signature`,
  ];
}

function carriedComments(comments: number, files: number): string {
  const what =
    comments === 1
      ? 'une ligne de commentaire : relisez-la'
      : `${comments} lignes de commentaires : relisez-les`;
  return files === 1
    ? `Le PDF porte son fichier source, avec ${what} avant de le publier.`
    : `Les PDF portent leurs fichiers sources, avec ${what} avant de les publier.`;
}
