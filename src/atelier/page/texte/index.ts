import { openLintPanel, setDiagnostics } from '@codemirror/lint';
import { EditorState, Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Position } from '../../../kernel/position.ts';
import type { Editeur } from '../../editeur.ts';
import { changeBetween, formeOf, textOf } from '../../forme-texte.ts';
import { type EditeurOptions, extensionsOf } from './extensions.ts';
import { offsetsIn, positionOf, reperesOf } from './reperes.ts';

/**
 * The text of the contract in CodeMirror. It stands in a shadow root, where CodeMirror puts its styles in sheets made by script rather than in elements,
 * so that the policy of the page needs no exception. Ends of lines and a byte order mark are given back as they came.
 */
export function editeurTexte(options: EditeurOptions): Editeur<HTMLElement> {
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'open' });
  const host = new CSSStyleSheet();
  host.replaceSync(':host { display: block; height: 100%; min-height: 0; }');
  root.adoptedStyleSheets = [host];
  let { mark, eol } = formeOf('');
  const listeners: (() => void)[] = [];
  const movers: ((at: Position) => void)[] = [];
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      extensions: [
        extensionsOf(options),
        EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
          if (docChanged) for (const listener of listeners) listener();
          if (!docChanged && !selectionSet) return;
          const at = positionOf(state.doc, state.selection.main.head);
          for (const listener of movers) listener(at);
        }),
      ],
    }),
  });
  // The arrows scroll it too: who has no mouse reads a long text without moving what is selected.
  view.scrollDOM.tabIndex = 0;
  root.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('.cm-gutter-lint')) openLintPanel(view);
  });
  return {
    element,
    text: () => textOf({ mark, eol, lines: view.state.doc.toString().split('\n') }),
    replace(text) {
      const forme = formeOf(text);
      [mark, eol] = [forme.mark, forme.eol];
      const changes = changeBetween(view.state.doc.toString(), forme.lines.join('\n'));
      // The text that is opened is where undoing ends.
      const annotations = Transaction.addToHistory.of(view.state.doc.length > 0);
      if (changes.from < changes.to || changes.insert !== '') view.dispatch({ changes, annotations });
    },
    onChange: (listener) => void listeners.push(listener),
    onMove: (listener) => void movers.push(listener),
    problems: (list) =>
      view.dispatch(setDiagnostics(view.state, reperesOf(list, view.state.doc, options.explique))),
    show(range) {
      const { from, to } = offsetsIn(view.state.doc, range);
      view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
      view.focus();
    },
  };
}
