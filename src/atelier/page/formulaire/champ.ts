import type { Problem } from '../../../kernel/problem.ts';
import type { Reponse } from '../../../saisie/formulaire/ecrire.ts';
import type { ChampSaisi } from '../../../saisie/formulaire/fiche.ts';
import { element } from './element.ts';

/** What a field does when it is answered, or when its place in the text is asked for. */
export interface ActionsChamp {
  answer(champ: ChampSaisi, reponse: Reponse): void;
  goTo(champ: ChampSaisi): void;
}

/** A question with its field, its help and what is wrong with the answer, tied together for those who hear the page. */
export function champElement(
  champ: ChampSaisi,
  problems: readonly Pick<Problem, 'message' | 'hint'>[],
  actions: ActionsChamp,
): HTMLElement {
  const id = `champ-${champ.path.join('-')}`;
  const notes = [
    ...(champ.aide === undefined ? [] : [element('p', { class: 'aide', id: `${id}-aide` }, champ.aide)]),
    ...(problems.length === 0 ? [] : [problemsOf(`${id}-faute`, problems)]),
  ];
  const described = notes.map((note) => note.id).join(' ');
  const state = {
    ...(described !== '' && { 'aria-describedby': described }),
    ...(problems.length > 0 && { 'aria-invalid': 'true' }),
  };
  const title = champ.obligatoire ? `${champ.question} (obligatoire)` : champ.question;
  if (champ.dansLeTexte) return inText(champ, title, notes, actions);
  if (champ.sorte === 'plusieurs') return several(champ, id, title, notes, state, actions);
  const field = fieldOf(champ, { id, ...state });
  field.addEventListener('change', () => actions.answer(champ, field.value));
  return element('div', { class: 'champ' }, element('label', { for: id }, title), field, ...notes);
}

function problemsOf(id: string, problems: readonly Pick<Problem, 'message' | 'hint'>[]): HTMLElement {
  const lines = problems.map(({ message, hint }) => element('p', {}, hint ? `${message} ${hint}` : message));
  return element('div', { class: 'faute', id }, ...lines);
}

function inText(
  champ: ChampSaisi,
  title: string,
  notes: readonly HTMLElement[],
  { goTo }: ActionsChamp,
): HTMLElement {
  const button = element('button', { type: 'button' }, `${champ.question} : modifier dans le texte`);
  button.addEventListener('click', () => goTo(champ));
  return element('div', { class: 'champ' }, element('p', { class: 'question' }, title), button, ...notes);
}

type FieldElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function fieldOf(
  { sorte, reponse, choix }: ChampSaisi,
  attributes: Readonly<Record<string, string>>,
): FieldElement {
  if (sorte === 'texte') {
    const area = element('textarea', { ...attributes, rows: '4' });
    area.value = reponse;
    return area;
  }
  if (sorte !== 'choix') {
    const mode: Record<string, string> = sorte === 'nombre' ? { inputmode: 'decimal' } : {};
    const input = element('input', { ...attributes, ...mode, type: 'text', autocomplete: 'off' });
    input.value = reponse;
    return input;
  }
  // An answer that the list doesn’t have stays shown.
  const known = choix.some(({ valeur }) => valeur === reponse) || reponse === '';
  const all = [{ valeur: '', titre: '—' }, ...choix, ...(known ? [] : [{ valeur: reponse, titre: reponse }])];
  const select = element(
    'select',
    attributes,
    ...all.map(({ valeur, titre }) => element('option', { value: valeur }, titre)),
  );
  select.value = reponse;
  return select;
}

function several(
  champ: ChampSaisi,
  id: string,
  title: string,
  notes: readonly HTMLElement[],
  state: Readonly<Record<string, string>>,
  { answer }: ActionsChamp,
): HTMLElement {
  const extra = champ.coches.filter((one) => !champ.choix.some(({ valeur }) => valeur === one));
  const all = [...champ.choix, ...extra.map((valeur) => ({ valeur, titre: valeur }))];
  const boxes = all.map(({ valeur, titre }, i) => {
    const box = element('input', { type: 'checkbox', id: `${id}-${i}`, value: valeur });
    box.checked = champ.coches.includes(valeur);
    return { box, line: element('div', { class: 'coche' }, box, element('label', { for: box.id }, titre)) };
  });
  // What was checked first stays first: the order of the file is that of the document.
  const checked = () => {
    const now = boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
    return [
      ...champ.coches.filter((one) => now.includes(one)),
      ...now.filter((one) => !champ.coches.includes(one)),
    ];
  };
  for (const { box } of boxes) box.addEventListener('change', () => answer(champ, checked()));
  const none =
    all.length === 0 ? [element('p', { class: 'aide' }, 'Le contrat n’en nomme encore aucun.')] : [];
  return element(
    'fieldset',
    { class: 'champ', ...state },
    element('legend', {}, title),
    ...boxes.map(({ line }) => line),
    ...none,
    ...notes,
  );
}
