import { count } from '../../../kernel/french/list.ts';
import type { LigneSommaire } from '../../../saisie/formulaire/sommaire.ts';
import { element } from './element.ts';

/** The contents of the contract as buttons, with what lacks in each thing; `current` is shown as chosen. */
export function sommaireElement(
  lines: readonly LigneSommaire[],
  current: LigneSommaire | undefined,
  choose: (line: LigneSommaire) => void,
): HTMLElement {
  const items = lines.map((line) => {
    const { titre, numero, niveau, erreurs, avertissements, vide } = line;
    const state = [
      ...(erreurs > 0 ? [count(erreurs, 'erreur')] : []),
      ...(avertissements > 0 ? [`${avertissements} à revoir`] : []),
      ...(vide ? ['à écrire'] : []),
    ].join(', ');
    const words = element('span', {}, numero === undefined ? titre : `${numero} ${titre}`);
    const button = element(
      'button',
      { type: 'button', class: `niveau-${niveau}`, 'data-ligne': keyOf(line) },
      words,
    );
    if (state !== '')
      button.append(element('span', { class: erreurs > 0 ? 'manque' : 'remarque' }, ` (${state})`));
    if (current && keyOf(line) === keyOf(current)) button.setAttribute('aria-current', 'true');
    button.addEventListener('click', () => choose(line));
    return element('li', {}, button);
  });
  return element('ol', {}, ...items);
}

/** What tells a line of the contents from the others. */
export const keyOf = ({ path }: Pick<LigneSommaire, 'path'>): string => path.join('.');
