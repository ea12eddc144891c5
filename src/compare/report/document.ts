import { harmless } from '../../kernel/french/quote.ts';
import { typeset } from '../../kernel/french/typography.ts';
import { escapeMarkdown } from '../../render/template/escape.ts';
import type { Comparaison } from '../comparaison.ts';
import { markdown } from './markdown.ts';

/** The title of the document that a comparison makes: « Ce qui change de « a.yaml » à « b.yaml » ». */
export function comparaisonTitle({ avant, apres }: Comparaison): string {
  const name = (path: string) => `« ${harmless(path.split('/').at(-1) ?? path).replace(/\s+/g, ' ')} »`;
  const old = avant.revision === undefined ? name(avant.fichier) : `la révision ${name(avant.revision)}`;
  return typeset(`Ce qui change de ${old} à ${name(apres.fichier)}`);
}

const text = (plain: string): string => escapeMarkdown(typeset(plain));

/** How to read the marks, by where the document is read. */
const MARKS = {
  marks:
    'Le contrat suit en entier. Ce qui est ajouté est souligné, ce qui est supprimé est barré ; une barre dans la marge signale chaque ligne qui change. Un engagement déplacé paraît à ses deux places. Un graphique ou un calendrier qui change est donné en tableau.',
  tracked:
    'Le contrat suit en entier, ses changements en modifications suivies, à accepter ou à refuser une à une. Un engagement déplacé est supprimé à une place et ajouté à l’autre. Un graphique ou un calendrier qui change est donné en tableau.',
} as const;

/** What is read before the compared contract: that it is not to be signed, how to read its marks, the table of changes and their effects. */
export function frontOf(comparaison: Comparaison, marks: keyof typeof MARKS): string {
  const [, ...blocks] = markdown(comparaison, { document: 'Ce qui change', dialecte: true })
    .trim()
    .split('\n\n');
  return [
    `## ${text(comparaisonTitle(comparaison))}`,
    `:::encadre\n**${text('Document comparé, non destiné à la signature.')}** ${text(MARKS[marks])}\n:::`,
    ...blocks,
    '::saut-de-page\n',
  ].join('\n\n');
}
