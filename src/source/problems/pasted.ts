import type { SourceProblem } from '../source-problem.ts';
import { BULLETS } from './bullet-signs.ts';

const BLANK = '[ \\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]';
const ODD = '[\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]';
const KEY = '[a-z_]{2,40}';
/** Quick test for whether a text may contain any of these characters. */
const ODD_CHARACTERS = new RegExp(`${ODD}|[${BULLETS}]${BLANK}|[：﹕∶]`);
const HEAD = new RegExp(
  `^(?<indent>${BLANK}*)(?<dashes>(?:-${BLANK}+)*)(?<bullet>[${BULLETS}]${BLANK}+)?(?=(?<key>${KEY})(?<colon>${BLANK}*(?:[：﹕∶]${BLANK}*|:${BLANK}+|:$))|)`,
);
/** A line indented with blanks that YAML reads as text: no key can start like this. */
export const ODD_INDENT = new RegExp(`^ *${ODD}`, 'm');
const OPENS_TEXT = /(?:^|[:-][ \t]+)[|>][-+0-9]*[ \t]*(?:#.*)?$/;
const DESCRIPTION = 'Écrire les signes du clavier';
const MAX_LINE = 300;

const RULE = 'signe-de-traitement-de-texte';

/**
 * Characters from a word processor where YAML expects its own: at the start of a line and around the colon of its key, but not inside block
 * texts.
 */
export function pastedIn(text: string): SourceProblem[] {
  if (!ODD_CHARACTERS.test(text)) return [];
  const problems: SourceProblem[] = [];
  let below = Number.POSITIVE_INFINITY;
  let from = 0;
  for (const line of text.split('\n')) {
    const start = from;
    from += line.length + 1;
    const indent = line.search(/\S/);
    if (indent > below || indent === -1) continue;
    below = OPENS_TEXT.test(line.slice(-MAX_LINE)) ? indent : Number.POSITIVE_INFINITY;
    problems.push(...inLine(line.slice(0, MAX_LINE).replace(/\r$/, ''), start));
  }
  return problems;
}

function inLine(line: string, at: number): SourceProblem[] {
  const { indent = '', dashes = '', bullet = '', key, colon } = HEAD.exec(line)?.groups ?? {};
  const keyed = key !== undefined && colon !== undefined;
  if (!keyed && !(dashes && new RegExp(ODD).test(indent))) return [];
  const problems: SourceProblem[] = [];
  const push = (start: number, typed: string, text: string, message: string, hint: string) => {
    if (typed !== text)
      problems.push({
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
  const character = bullet.slice(0, 1);
  const head = indent.length + dashes.length;
  push(
    head,
    bullet,
    bullet && `-${spaces(bullet.slice(1))}`,
    `Un élément de liste commence par un tiret, et non par « ${character} ».`,
    'Tapez le tiret du clavier (-), puis une espace.',
  );
  if (!keyed) return problems;
  const place = head + bullet.length + key.length;
  const plain = /[：﹕∶]/.test(colon)
    ? `:${place + colon.length < line.length ? ' ' : ''}`
    : colon.trimStart() && spaces(colon);
  const what = /[：﹕∶]/.test(colon)
    ? 'Ce deux-points n’est pas celui du clavier.'
    : 'L’espace qui touche ce deux-points est insécable.';
  push(place, colon, plain, what, 'Retapez le deux-points, puis une espace avec la barre d’espace.');
  return problems;
}

// An ideographic space is as wide as two spaces.
const spaces = (text: string) => text.replace(/\u3000/g, '  ').replace(new RegExp(ODD, 'g'), ' ');

/** The text with each problem replaced by its fix, and a function from the new offsets back to the original ones. */
export function retyped(
  text: string,
  problems: readonly SourceProblem[],
): { text: string; back(offset: number): number } {
  let made = '';
  let from = 0;
  const steps: { to: number; shift: number; last: number }[] = [];
  for (const { start, end, fix } of problems) {
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
