import type { Problem } from '../../kernel/problem.ts';
import { placeOf } from '../mots.ts';

/** The most problems that are listed: a page of thousands would be slow, and nobody reads them. */
const MOST = 200;

/** Lists problems as buttons that lead to their places. */
export function listProblems(
  list: HTMLElement,
  problems: readonly Problem[],
  show: (problem: Problem) => void,
): void {
  const items = problems.slice(0, MOST).map((problem) => {
    const item = document.createElement('li');
    item.className = problem.severity;
    const button = document.createElement('button');
    button.type = 'button';
    const place = document.createElement('strong');
    place.textContent = `${problem.severity === 'erreur' ? 'Erreur' : 'Avertissement'}, ${placeOf(problem)}`;
    const message = document.createElement('span');
    message.textContent = problem.message;
    button.append(place, message);
    button.addEventListener('click', () => show(problem));
    item.append(button);
    if (problem.hint !== undefined) {
      const hint = document.createElement('p');
      hint.textContent = problem.hint;
      item.append(hint);
    }
    return item;
  });
  if (problems.length > MOST) {
    const more = document.createElement('li');
    more.textContent = `Et ${problems.length - MOST} autres.`;
    items.push(more);
  }
  list.replaceChildren(...items);
}
