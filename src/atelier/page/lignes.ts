import type { LignePage } from '../lieux/index.ts';

/** Lines of the pages that are shown: chosen by a click or by the keyboard, and marked. */
export interface LignesVues {
  /** Marks lines, and shows the first of them if none can be seen. */
  mark(lines: readonly LignePage[]): void;
}

const SVG = 'http://www.w3.org/2000/svg';
const LINE = 'g[data-ligne]';
/** How each key goes through lines. */
const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** Follows the pages in an element: `go` is called with the line that is chosen, and which of its characters. */
export function lignesIn(section: HTMLElement, go: (ligne: LignePage, at: number) => void): LignesVues {
  section.setAttribute('aria-description', HELP);
  section.addEventListener('click', (event) => {
    const target = event.target as Element;
    const line = target.closest<SVGGElement>(LINE);
    // Who selects text to copy it, or follows a link, goes nowhere else.
    if (!line || target.closest('a') || document.getSelection()?.isCollapsed === false) return;
    go(ligneOf(line), characterAt(line, target, event));
  });
  section.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const line = (document.activeElement as Element | null)?.closest<SVGGElement>(LINE);
    if (event.key === 'Enter' && event.target === section) focusOn(firstSeen(section));
    else if (event.key === 'Enter' && line) go(ligneOf(line), -1);
    else if (event.key === 'Escape' && line) section.focus();
    else if (STEPS[event.key] && line) {
      const all = [...section.querySelectorAll<SVGGElement>(LINE)];
      const next = STEPS[event.key]?.(all.indexOf(line), all.length - 1);
      focusOn(all[Math.max(0, Math.min(next ?? 0, all.length - 1))]);
    } else return;
    event.preventDefault();
  });
  return {
    mark(lines) {
      for (const old of section.querySelectorAll('.repere')) old.remove();
      const found = lines.flatMap(({ page, ligne }) => {
        const line = section.querySelector<SVGGElement>(`#page-${page + 1} g[data-ligne="${ligne}"]`);
        return line ? [line] : [];
      });
      for (const line of found) line.prepend(markOf(line.getBBox()));
      if (!found.some((line) => isSeen(line, section)))
        found[0]?.scrollIntoView({ block: 'center', behavior: still.matches ? 'auto' : 'smooth' });
    },
  };
}

const HELP =
  'Entrée pour choisir une ligne, les flèches pour en changer, Entrée encore pour aller à son endroit dans le texte.';
const still = matchMedia('(prefers-reduced-motion: reduce)');

function ligneOf(line: SVGGElement): LignePage {
  const page = Number(line.closest('.feuille')?.id.slice('page-'.length)) - 1;
  return { page, ligne: Number(line.dataset.ligne) };
}

// Which character of the line a click is on.
function characterAt(line: SVGGElement, target: Element, { clientX, clientY }: MouseEvent): number {
  const text = target.closest('text');
  const toDrawing = text?.getScreenCTM()?.inverse();
  if (!text || !toDrawing) return -1;
  const texts = [...line.querySelectorAll('text')];
  const before = texts.slice(0, texts.indexOf(text)).reduce((sum, one) => sum + one.textContent.length, 0);
  return (
    before + Math.max(0, text.getCharNumAtPosition(new DOMPoint(clientX, clientY).matrixTransform(toDrawing)))
  );
}

// A line is a link only while it is chosen: thousands of links would drown those who hear the page.
function focusOn(line: SVGGElement | undefined): void {
  if (!line) return;
  const words = [...line.querySelectorAll('text')].map(({ textContent }) => textContent).join('');
  for (const [name, value] of Object.entries({ tabindex: '-1', role: 'link', 'aria-label': words.trim() }))
    line.setAttribute(name, value);
  const leave = () => {
    for (const name of ['tabindex', 'role', 'aria-label']) line.removeAttribute(name);
  };
  line.addEventListener('blur', leave, { once: true });
  line.focus({ preventScroll: true });
  line.scrollIntoView({ block: 'nearest', behavior: 'auto' });
}

function firstSeen(section: HTMLElement): SVGGElement | undefined {
  const all = [...section.querySelectorAll<SVGGElement>(LINE)];
  return all.find((line) => isSeen(line, section)) ?? all[0];
}

function isSeen(line: SVGGElement, section: HTMLElement): boolean {
  const [{ top, bottom }, around] = [line.getBoundingClientRect(), section.getBoundingClientRect()];
  return top >= around.top && bottom <= Math.min(around.bottom, innerHeight);
}

/** Space around a marked line, in points. */
const AROUND = 2;

function markOf({ x, y, width, height }: DOMRect): SVGRectElement {
  const mark = document.createElementNS(SVG, 'rect');
  mark.classList.add('repere');
  const box = {
    x: x - AROUND,
    y: y - AROUND,
    width: width + 2 * AROUND,
    height: height + 2 * AROUND,
    rx: AROUND,
  };
  for (const [name, value] of Object.entries(box)) mark.setAttribute(name, String(value));
  return mark;
}
