// Three exports: what a comparison leaves out because it would take too long, how that is signalled, and its words.

/** What was not looked into: items both moved and reworded, the words of a text, the paragraphs of a document. */
export type Limite = 'elements' | 'mots' | 'paragraphes';

/** Called each time a limit is reached. */
export type Signale = (limite: Limite) => void;

/** What each limit means for the reader, as French sentences. */
export const LIMITES: Readonly<Record<Limite, string>> = {
  elements:
    'Une liste a trop changé pour que csi y cherche les éléments à la fois déplacés et récrits : un tel élément y paraît retiré, puis ajouté.',
  mots: 'Un texte ou un passage a trop changé pour être comparé mot à mot jusqu’au bout : ce qui n’en a pas été comparé paraît retiré, puis ajouté.',
  paragraphes:
    'Un passage du document a trop changé pour que csi en rapproche les paragraphes ou les lignes un à un : ils y paraissent retirés, puis ajoutés.',
};
