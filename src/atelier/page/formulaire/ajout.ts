import type { NouvelEngagement } from '../../../saisie/formulaire/nouveau.ts';
import { element } from './element.ts';

/** The form of a new commitment: the sentence, who promises it, and one button. `add` returns why it is refused, if it is. */
export function ajoutElement(
  parties: readonly { valeur: string; titre: string }[],
  add: (nouveau: NouvelEngagement) => string | undefined,
): HTMLElement {
  const titre = element('input', { type: 'text', id: 'nouveau-titre', autocomplete: 'off' });
  const boxes = parties.map(({ valeur, titre: nom }, i) => {
    const box = element('input', { type: 'checkbox', id: `nouveau-${i}`, value: valeur });
    return { box, line: element('div', { class: 'coche' }, box, element('label', { for: box.id }, nom)) };
  });
  const why = element('p', { class: 'faute', role: 'alert' });
  const form = element(
    'form',
    { class: 'ajout' },
    element('h3', {}, 'Ajouter un engagement'),
    element(
      'div',
      { class: 'champ' },
      element('label', { for: 'nouveau-titre' }, 'La phrase (obligatoire)'),
      titre,
    ),
    element(
      'fieldset',
      { class: 'champ' },
      element('legend', {}, 'Qui s’engage (obligatoire)'),
      ...boxes.map(({ line }) => line),
    ),
    element('button', { type: 'submit' }, 'Ajouter'),
    why,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const porteurs = boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
    why.textContent = add({ titre: titre.value, porteurs }) ?? '';
  });
  return form;
}
