import { typeset } from '../../kernel/french/typography.ts';
import { mapTexts } from '../../kernel/map-texts.ts';
import { PROSE } from '../../kernel/prose.ts';
import type { Contrat } from '../../model/contrat.ts';
import { LIBELLES } from '../../model/generated/libelles.ts';
import { imageIn, paragraphsOf } from '../../model/images.ts';
import { isToComplete } from '../../model/periodes.ts';
import { PARAGRAPH } from '../paragraphs.ts';
import { pictureToken } from '../picture-paths.ts';
import { escapeAddress, escapeMarkdown } from '../template/escape.ts';
import { missingMark } from './missing.ts';

/** What is missing, where the title of its field would not say of what: « titre », « texte ». */
const MISSING: Readonly<Record<string, string>> = {
  'axes.titre': 'titre de l’axe',
  'engagements.titre': 'titre de l’engagement',
  'constats.texte': 'constat',
  'priorites.libelle': 'priorité',
  'indicateurs.libelle': 'indicateur',
  'pilote.service': 'service pilote',
  'copilotes.service': 'service pilote',
};

/**
 * One line of text, safe anywhere in the Markdown: French typography, escaped, « à compléter » replaced by
 * its mark.
 */
function lineText(text: string, label: () => string): string {
  if (!isToComplete(text)) return escapeMarkdown(typeset(text));
  const missing = escapeMarkdown(typeset(text.replace(/^\s*à compléter[\s:]*/i, ''))) || label();
  return missing ? missingMark(missing) : '\\[à compléter\\]';
}

function paragraphsText(text: string, label: () => string, key: string, parent: string): string {
  return paragraphsOf(text)
    .map((paragraph) => {
      const image = imageIn(paragraph, key, parent);
      return image ? imageText(image) : lineText(paragraph, label);
    })
    .join(PARAGRAPH);
}

/** A picture as text that templates print as a paragraph: its alternative text in French typography, and its path. */
export const imageText = ({ alt, fichier }: { alt: string; fichier: string }): string =>
  pictureToken(escapeMarkdown(typeset(alt)), fichier);

/** The same for a picture of a prepared contract. */
export const preparedImage = ({ alt, fichier }: { alt: string; fichier: string }): string =>
  pictureToken(alt, fichier.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1'));

/** The lists whose items name a picture by its path, where typography would be another file. */
const HOLD_IMAGES: ReadonlySet<string> = new Set(['emblemes', 'images']);

/**
 * The contract with every text prepared for Markdown, so that nothing an author types can be read as
 * Markdown structure. Ids, dates, codes and words of closed lists stay unchanged; addresses become link
 * destinations.
 */
export function prepare(contrat: Contrat): Contrat {
  return mapTexts(contrat, (text, key, parent) => {
    if (key === 'url') return escapeAddress(text);
    if (key === 'fichier' && HOLD_IMAGES.has(parent)) return escapeMarkdown(text);
    const label = () => {
      const place = `${parent}.${key}`;
      return MISSING[place] ?? LIBELLES[place] ?? LIBELLES[key] ?? '';
    };
    return PROSE.has(key) ? paragraphsText(text, label, key, parent) : lineText(text, label);
  });
}
