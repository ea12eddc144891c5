import type { Position } from '../../kernel/position.ts';
import type { Editeur } from '../editeur.ts';

/** The text in a field of the browser. */
export function texteSimple(): Editeur<HTMLElement> {
  const field = document.createElement('textarea');
  field.spellcheck = true;
  field.lang = 'fr';
  field.setAttribute('aria-label', 'Texte du contrat, en YAML');
  const offset = ({ line, column }: Position) => {
    let at = 0;
    for (let passed = 1; passed < line; passed++) {
      const next = field.value.indexOf('\n', at);
      if (next < 0) return field.value.length;
      at = next + 1;
    }
    return at + column - 1;
  };
  return {
    element: field,
    text: () => field.value,
    replace(text) {
      field.value = text;
    },
    onChange(listener) {
      field.addEventListener('input', listener);
    },
    problems() {},
    show({ start, end }) {
      field.focus();
      field.setSelectionRange(offset(start), offset(end));
      // Browsers do not scroll to a selection that a program makes.
      const height = Number.parseFloat(getComputedStyle(field).lineHeight);
      field.scrollTop = Math.max(0, (start.line - 5) * height);
    },
  };
}
