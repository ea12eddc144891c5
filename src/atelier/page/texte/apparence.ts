import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

// The page gives the colours, light or dark; the others are for a page that gives none.
const INK = 'var(--encre, #1e1e1e)';
const NAVY = 'var(--principal, #000091)';
const GREY = 'var(--gris, #5c5c5c)';
const GROUND = 'var(--fond, #ffffff)';
const SOFT = 'var(--table, #f4f6fb)';
const LINE = 'var(--bord, #cecece)';

/** How the text looks: the colours of the page, which change with it. */
export const APPARENCE: Extension = [
  EditorView.theme({
    '&': { height: '100%', color: INK, backgroundColor: GROUND, fontSize: '0.9375rem' },
    '&.cm-focused': { outline: `2px solid ${NAVY}`, outlineOffset: '-2px' },
    '.cm-scroller': { fontFamily: 'ui-monospace, Menlo, Consolas, monospace', lineHeight: '1.55' },
    '.cm-content': { caretColor: INK },
    '.cm-cursor': { borderLeftColor: INK },
    '.cm-gutters': { backgroundColor: SOFT, color: GREY, border: 'none', borderRight: `1px solid ${LINE}` },
    '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: SOFT },
    '.cm-panels, .cm-tooltip': { backgroundColor: SOFT, color: INK, border: `1px solid ${LINE}` },
    '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: NAVY, color: GROUND },
    '.cm-completionDetail': { fontStyle: 'normal', color: 'inherit', marginLeft: '1em' },
    '.cm-completionInfo': { maxWidth: '26rem', whiteSpace: 'normal' },
    '.cm-foldPlaceholder': { backgroundColor: SOFT, color: GREY, borderColor: LINE },
    '.cm-diagnostic': { fontFamily: 'inherit', whiteSpace: 'pre-wrap', maxWidth: '36rem' },
    '.cm-diagnosticAction': { backgroundColor: NAVY, color: GROUND },
    '.csi-conseil': { color: GREY },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: NAVY },
      { tag: tags.comment, color: GREY, fontStyle: 'italic' },
      { tag: [tags.number, tags.bool, tags.null], color: 'var(--attention, #6a4b00)' },
      { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace], color: GREY },
    ]),
  ),
];
