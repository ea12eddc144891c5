import type { SourceProblem } from '../source-problem.ts';

const BLANK = '[ \\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]';
const ODD = '[\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]';
const KEY = '[a-z_]{2,40}';
/** Cheap: whether a text may hold any of these signs. */
const SIGNS = new RegExp(`${ODD}|[–—•·▪●◦‣]${BLANK}|[：﹕∶]`);
const HEAD = new RegExp(
  `^(?<indent>${BLANK}*)(?<dashes>(?:-${BLANK}+)*)(?<bullet>[–—•·▪●◦‣]${BLANK}+)?(?=(?<key>${KEY})(?<colon>${BLANK}*(?:[：﹕∶]${BLANK}*|:${BLANK}+|:$))|)`,
);
/** A line set in by blanks that YAML takes for text: no key begins like this. */
export const ODD_INDENT = new RegExp(`^ *${ODD}`, 'm');
const OPENS_TEXT = /(?:^|[:-][ \t]+)[|>][-+0-9]*[ \t]*(?:#.*)?$/;
const DESCRIPTION = 'Écrire les signes du clavier';
const MAX_LINE = 300;

const RULE = 'signe-de-traitement-de-texte';

/** The signs of a word processor that stand where YAML wants its own: in front of a line, and around the colon of its key; not in a text below `|`. */
export function pastedIn(text: string): SourceProblem[] {
  if (!SIGNS.test(text)) return [];
  const faults: SourceProblem[] = [];
  let below = Number.POSITIVE_INFINITY;
  let from = 0;
  for (const line of text.split('\n')) {
    const start = from;
    from += line.length + 1;
    const indent = line.search(/\S/);
    if (indent > below || indent === -1) continue;
    below = OPENS_TEXT.test(line.slice(-MAX_LINE)) ? indent : Number.POSITIVE_INFINITY;
    faults.push(...inLine(line.slice(0, MAX_LINE).replace(/\r$/, ''), start));
  }
  return faults;
}

function inLine(line: string, at: number): SourceProblem[] {
  const { indent = '', dashes = '', bullet = '', key, colon } = HEAD.exec(line)?.groups ?? {};
  const keyed = key !== undefined && colon !== undefined;
  if (!keyed && !(dashes && new RegExp(ODD).test(indent))) return [];
  const faults: SourceProblem[] = [];
  const push = (start: number, typed: string, text: string, message: string, hint: string) => {
    if (typed !== text)
      faults.push({
        rule: RULE,
        message,
        hint,
        start: at + start,
        end: at + start + typed.length,
        fix: { description: DESCRIPTION, text },
      });
  };
  push(
    0,
    indent,
    spaces(indent),
    'Le retrait de cette ligne a des espaces insécables.',
    'Retapez-le avec la barre d’espace.',
  );
  push(
    indent.length,
    dashes,
    spaces(dashes),
    'L’espace qui suit ce tiret est insécable.',
    'Retapez-la avec la barre d’espace.',
  );
  const sign = bullet.slice(0, 1);
  const head = indent.length + dashes.length;
  push(
    head,
    bullet,
    bullet && `-${spaces(bullet.slice(1))}`,
    `Un élément de liste commence par un tiret, et non par « ${sign} ».`,
    'Tapez le tiret du clavier (-), puis une espace.',
  );
  if (!keyed) return faults;
  const place = head + bullet.length + key.length;
  const plain = /[：﹕∶]/.test(colon)
    ? `:${place + colon.length < line.length ? ' ' : ''}`
    : colon.trimStart() && spaces(colon);
  const what = /[：﹕∶]/.test(colon)
    ? 'Ce deux-points n’est pas celui du clavier.'
    : 'L’espace qui touche ce deux-points est insécable.';
  push(place, colon, plain, what, 'Retapez le deux-points, puis une espace avec la barre d’espace.');
  return faults;
}

// An ideographic space is as wide as two.
const spaces = (text: string) => text.replace(/\u3000/g, '  ').replace(new RegExp(ODD, 'g'), ' ');

/** The text with what should stand in place of each fault, and the way from an offset of it back. */
export function retyped(
  text: string,
  faults: readonly SourceProblem[],
): { text: string; back(offset: number): number } {
  let made = '';
  let from = 0;
  const steps: { to: number; shift: number; last: number }[] = [];
  for (const { start, end, fix } of faults) {
    made += text.slice(from, start);
    steps.push({ to: made.length, shift: start - made.length, last: end });
    made += fix?.text ?? '';
    steps.push({ to: made.length, shift: end - made.length, last: text.length });
    from = end;
  }
  const back = (offset: number) => {
    let low = 0;
    let high = steps.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((steps[middle]?.to ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const step = steps[low - 1];
    return step ? Math.min(offset + step.shift, step.last) : offset;
  };
  return { text: made + text.slice(from), back };
}
