import type { Contrat } from '../../../model/contrat.ts';
import { type DocumentNames, WORD_LISTS } from '../mots.ts';
import { periodUntil, periodWithPreposition } from '../periods.ts';
import { completed, stopped, uncapitalized } from './sentence.ts';

/** The paragraphs of the article on the term of the document and on how it changes or ends. */
export function dureeParagraphs({ duree, revision, document }: Contrat, nature: DocumentNames): string[] {
  const { avenant, resiliation } = revision ?? {};
  return [
    ...(duree ? [termText(duree, nature, document.type)] : []),
    ...(duree?.reconduction ? [reconductionText(duree.reconduction, nature)] : []),
    ...(avenant ? [completed(avenant, `${nature.Le} est modifié${agreement(nature)}`)] : []),
    ...(resiliation ? [completed(resiliation, `Il est mis fin ${nature.au}`)] : []),
  ];
}

const agreement = ({ Il }: DocumentNames) => (Il === 'Elle' ? 'e' : '');

function termText(
  { debut, fin, fondement, entree_en_vigueur }: NonNullable<Contrat['duree']>,
  nature: DocumentNames,
  type: Contrat['document']['type'],
): string {
  const begins = entree_en_vigueur ? WORD_LISTS.entree?.[entree_en_vigueur] : periodWithPreposition(debut);
  // A declaration binds nobody, so it is not concluded.
  const made = type === 'declaration_intention' ? 'vaut' : `est conclu${agreement(nature)}`;
  const ends =
    fondement === 'mandat_municipal'
      ? `${made} pour la durée du mandat municipal restant à courir, et au plus tard ${periodUntil(fin)}`
      : `prend fin ${periodWithPreposition(fin)}`;
  return `${nature.Le} prend effet ${begins}. ${stopped(`${nature.Il} ${ends}`)}`;
}

function reconductionText(texte: string, nature: DocumentNames): string {
  if (/^(?:reconductible|renouvelable|prorogeable) /i.test(texte))
    return stopped(`${nature.Il} est ${uncapitalized(texte)}`);
  if (/^tacite reconduction/i.test(texte))
    return stopped(`${nature.Il} est renouvelé${agreement(nature)} par ${uncapitalized(texte)}`);
  return completed(texte, `${nature.Il} est renouvelé${agreement(nature)}`);
}
