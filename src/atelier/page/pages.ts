import type { Examen } from '../demandes.ts';
import { elementOf } from './dessin.ts';

/** The pages beside the text: only those that changed are made anew, so that what is read stays where it is. */
export interface PagesVues {
  show(pages: NonNullable<Examen['pages']>): void;
  /** Greys the pages and says why; undefined when they are those of the text. */
  stale(why: string | undefined): void;
  clear(): void;
}

/** Fills an element of the page. */
export function pagesIn(section: HTMLElement): PagesVues {
  const notice = document.createElement('p');
  notice.className = 'avis';
  notice.setAttribute('role', 'status');
  notice.hidden = true;
  const list = document.createElement('div');
  list.className = 'feuilles';
  section.replaceChildren(notice, list);
  // It scrolls, by the keyboard too.
  section.tabIndex = 0;
  return {
    show({ total, changed }) {
      while (list.children.length > total) list.lastElementChild?.remove();
      for (const { at, page } of changed) {
        const sheet = document.createElement('div');
        sheet.className = 'feuille';
        sheet.id = `page-${at + 1}`;
        sheet.append(elementOf(page));
        const old = list.children[at];
        if (old) old.replaceWith(sheet);
        else list.append(sheet);
      }
    },
    stale(why) {
      notice.hidden = why === undefined;
      notice.textContent = why ?? '';
      section.classList.toggle('ancien', why !== undefined);
    },
    clear() {
      list.replaceChildren();
    },
  };
}
