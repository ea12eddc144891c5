import type { LieuSaisi } from './lieu-saisi.ts';
import { closing, unquoted } from './signes.ts';

interface OpenBracket {
  list: boolean;
  step: string | number | undefined;
  seen: Set<string>;
}

/** The offset where brackets or braces that begin at an offset end; the place at the end of the text if they are open there; undefined within a comment. */
export function accoladesFrom(
  text: string,
  start: number,
): number | Omit<LieuSaisi, 'column' | 'dash'> | undefined {
  const stack: OpenBracket[] = [];
  let from = start;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    const top = stack.at(-1);
    if (character === '{' || character === '[') {
      stack.push({ list: character === '[', step: character === '[' ? 0 : undefined, seen: new Set() });
      from = at + 1;
    } else if (character === '}' || character === ']') {
      stack.pop();
      if (stack.length === 0) return at;
      from = at + 1;
    } else if (character === ',' && top) {
      top.step = top.list ? Number(top.step) + 1 : undefined;
      from = at + 1;
    } else if (character === ':' && top && !top.list && /\s/.test(text[at + 1] ?? ' ')) {
      top.step = unquoted(text.slice(from, at).trim());
      top.seen.add(top.step);
      from = at + 1;
    } else if ((character === '"' || character === "'") && text.slice(from, at).trim() === '') {
      const close = closing(text, at);
      if (close === undefined) return placeIn(stack, at + 1, text);
      at = close;
    } else if (character === '#' && /\s/.test(text[at - 1] ?? '')) {
      const end = text.indexOf('\n', at);
      if (end === -1) return undefined;
      at = end;
      from = end + 1;
    }
  }
  while (/\s/.test(text[from] ?? '')) from += 1;
  return placeIn(stack, from, text);
}

function placeIn(
  stack: readonly OpenBracket[],
  from: number,
  text: string,
): Omit<LieuSaisi, 'column' | 'dash'> {
  const top = stack.at(-1);
  const inKey = top !== undefined && !top.list && top.step === undefined;
  return {
    path: stack.flatMap(({ step }) => (step === undefined ? [] : [step])),
    kind: inKey || top?.list ? 'ouvert' : 'valeur',
    from,
    typed: text.slice(from),
    present: inKey ? top.seen : new Set(),
    flow: true,
  };
}
