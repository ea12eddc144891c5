import type { Path } from '../../kernel/path.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { WholeSchema } from '../../saisie/schema.ts';
import { readSource, type Source } from '../../source/index.ts';
import type { Editeur } from '../editeur.ts';
import { placeOfCursor } from '../lieux/curseur.ts';
import { contentOf } from './contenu.ts';
import { element } from './formulaire/element.ts';
import { Formulaire } from './formulaire/index.ts';
import { pourquoi } from './pourquoi.ts';
import { editeurTexte } from './texte/index.ts';

/** The views as one editor, which knows places of the file. */
export interface VuesContrat extends Editeur<HTMLElement> {
  /** Shows a place in the view that is chosen, if it can; else in the text. `exact`: its value, rather than its key. */
  goTo(path: Path, exact: boolean): void;
  /** Calls back with the place of the file that the person has come to. */
  onPlace(listener: (path: Path) => void): void;
}

/** The two views of the file that is open, the text and the form, with a button for each: what is written in one is at once in the other. */
export function deuxVues(readOnly: boolean): VuesContrat {
  const schema = contentOf('schema.json') as WholeSchema;
  let source: Source | undefined;
  let problems: readonly Problem[] = [];
  const texte = editeurTexte({ schema, data: () => source?.data, explique: pourquoi, readOnly });
  const placed: ((path: Path) => void)[] = [];
  const comeTo = (path: Path): void => {
    for (const listener of placed) listener(path);
  };
  const formulaire = new Formulaire({
    schema,
    text: texte.text,
    replace: texte.replace,
    goTo: (path) => inText(path),
    onChoice: comeTo,
    readOnly,
  });
  function inText(path: Path, on: 'key' | 'value' = 'value'): void {
    choose('texte');
    if (source) texte.show(source.locate(path, on));
    comeTo(path);
  }
  texte.onMove((at) => {
    if (source && !texte.element.hidden && texte.element.contains(document.activeElement))
      comeTo(placeOfCursor(source, at));
  });
  const views = { texte: texte.element, formulaire: formulaire.element };
  const buttons = {
    texte: element('button', { type: 'button' }, 'Le texte'),
    formulaire: element('button', { type: 'button' }, 'Le formulaire'),
  };
  const names = ['texte', 'formulaire'] as const;
  function choose(chosen: (typeof names)[number]): void {
    for (const name of names) {
      views[name].hidden = name !== chosen;
      buttons[name].setAttribute('aria-pressed', String(name === chosen));
    }
    if (chosen === 'formulaire') formulaire.show(source?.data, problems);
  }
  // What was last readable of the text; a text that changed meanwhile is read in its turn.
  const read = async (): Promise<void> => {
    const text = texte.text();
    const found = await readSource('', new TextEncoder().encode(text));
    if (texte.text() !== text) return;
    source = found.ok ? found.value : (found.rest?.[0] ?? source);
    if (!formulaire.element.hidden) formulaire.show(source?.data, problems);
  };
  texte.onChange(() => void read());
  for (const name of names) buttons[name].addEventListener('click', () => choose(name));
  choose('texte');
  const group = element(
    'div',
    { class: 'vues', role: 'group', 'aria-label': 'Vue du contrat' },
    buttons.texte,
    buttons.formulaire,
  );
  return {
    ...texte,
    element: element('div', { class: 'saisie' }, group, texte.element, formulaire.element),
    problems(list) {
      problems = list;
      texte.problems(list);
      if (!formulaire.element.hidden) formulaire.show(source?.data, problems);
    },
    show(range) {
      choose('texte');
      texte.show(range);
    },
    goTo(path, exact) {
      if (formulaire.element.hidden || !formulaire.showPath(path)) inText(path, exact ? 'value' : 'key');
    },
    onPlace: (listener) => void placed.push(listener),
  };
}
