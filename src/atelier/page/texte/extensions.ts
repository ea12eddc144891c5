import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { codeFolding, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { WholeSchema } from '../../../saisie/schema.ts';
import { APPARENCE } from './apparence.ts';
import { PHRASES } from './phrases.ts';
import { sourceOfPropositions } from './propositions.ts';

/** What the editor needs of the page. */
export interface EditeurOptions {
  schema: WholeSchema;
  /** What was last readable of the file. */
  data(): unknown;
  /** Why a rule matters, in a sentence. */
  explique(rule: string): string | undefined;
  readOnly: boolean;
}

/** What CodeMirror does here: fold, search, undo, propose, and show problems. */
export const extensionsOf = ({ schema, data, readOnly }: EditeurOptions): Extension => [
  lineNumbers(),
  foldGutter(),
  codeFolding(),
  // Its own bubbles close before the mouse reaches them in a shadow root: a click opens the list instead.
  lintGutter({ tooltipFilter: () => [] }),
  history(),
  drawSelection(),
  highlightSpecialChars(),
  highlightActiveLine(),
  highlightSelectionMatches(),
  indentOnInput(),
  indentUnit.of('  '),
  closeBrackets(),
  search({ top: true }),
  yaml(),
  autocompletion({ override: [sourceOfPropositions(schema, data)], icons: false }),
  // Tab leaves the editor, as everywhere on a page; Ctrl-] indents.
  keymap.of([
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...lintKeymap,
    ...searchKeymap,
    ...foldKeymap,
    ...historyKeymap,
    ...defaultKeymap,
  ]),
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({ 'aria-label': 'Texte du contrat', spellcheck: 'true', lang: 'fr' }),
  EditorState.phrases.of(PHRASES),
  // Only line feeds end lines here: a stray carriage return stays where it is.
  EditorState.lineSeparator.of('\n'),
  EditorState.readOnly.of(readOnly),
  APPARENCE,
];
