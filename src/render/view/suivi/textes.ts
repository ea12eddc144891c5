import { typeset } from '../../../kernel/french/typography.ts';
import type { SourceConstat } from '../../../suivi/model.ts';
import { sourceText } from '../../../suivi/report/phrases.ts';
import { escapeMarkdown } from '../../template/escape.ts';

// Three exports: texts of the follow-up as Markdown that reads as those very texts.

/** One line of text of the follow-up, safe anywhere in the Markdown. */
export const ligneText = (text: string): string => escapeMarkdown(typeset(text));

/** A text that may be absent. */
export const texteOu = (text: string | undefined): string => (text === undefined ? '' : ligneText(text));

/** A source with its date and its address. */
export const sourceOu = (source: SourceConstat | undefined): string =>
  source === undefined ? '' : ligneText(sourceText(source));
