import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Position, Range } from '../../../kernel/position.ts';
import type { Problem } from '../../../kernel/problem.ts';

// Three exports: a place in the text that is shown, both ways, and the problems as CodeMirror shows them.

/** The offsets of a place in the text that is shown; places beyond its end are moved to it. */
export function offsetsIn(doc: Text, { start, end }: Range): { from: number; to: number } {
  const from = offsetOf(doc, start);
  return { from, to: Math.max(from, offsetOf(doc, end)) };
}

/** The line and the column of an offset, from 1. */
export function positionOf(doc: Text, offset: number): Position {
  const { number, from } = doc.lineAt(offset);
  return { line: number, column: offset - from + 1 };
}

function offsetOf(doc: Text, { line, column }: Position): number {
  const found = doc.line(Math.max(1, Math.min(line, doc.lines)));
  return Math.min(found.from + column - 1, found.to);
}

/** The problems in the margin and under the text: the sentence, its hint, the rule explained, and the fix as a button. */
export function reperesOf(
  problems: readonly Problem[],
  doc: Text,
  explique: (rule: string) => string | undefined,
): Diagnostic[] {
  return problems.map((problem) => ({
    ...offsetsIn(doc, problem.range),
    severity: problem.severity === 'erreur' ? 'error' : 'warning',
    source: problem.rule,
    message: problem.message,
    renderMessage: () => messageOf(problem, explique(problem.rule)),
    ...(problem.fix && {
      actions: [{ name: 'Corriger', apply: (view: EditorView) => fixIn(view, problem) }],
    }),
  }));
}

// Everything is put as text: what a file says is never read as HTML.
function messageOf({ message, hint, fix }: Problem, why: string | undefined): Node {
  const box = document.createElement('div');
  const line = (text: string, name = '') => {
    const p = document.createElement('div');
    p.className = name;
    p.textContent = text;
    box.append(p);
  };
  line(message);
  if (hint) line(hint, 'csi-conseil');
  if (fix) line(`Correction : ${fix.description}.`, 'csi-conseil');
  if (why) line(why, 'csi-conseil');
  return box;
}

// The places are those of lines and columns: the text that is shown has one character for each end of line.
function fixIn(view: EditorView, { fix }: Problem): void {
  const changes = (fix?.edits ?? []).map(({ range, text }) => ({
    ...offsetsIn(view.state.doc, range),
    insert: text.replaceAll('\r\n', '\n'),
  }));
  view.dispatch({ changes, userEvent: 'input.correction', scrollIntoView: true });
}
