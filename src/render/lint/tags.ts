import { positions } from '../../kernel/position.ts';
import type { TemplateProblem } from './unit.ts';

const RULE = 'gabarit-mal-forme';
/** The most faults that are told of one template. */
const MOST = 100;

/** One pair of braces: what stands between them, and where it starts and ends in the text. */
interface Tag {
  start: number;
  end: number;
  inner: string;
  /** True when nothing closes it: what it holds is then only guessed. */
  lost: boolean;
}

/**
 * What keeps a template from being read, said where it begins: Handlebars names only the first place where it gave up, in words of its
 * grammar. Empty when nothing here explains it.
 */
export function tagProblems(text: string): TemplateProblem[] {
  const faults: TemplateProblem[] = [];
  const position = positions(text);
  const say = (start: number, end: number, message: string, hint?: string) =>
    faults.push({
      rule: RULE,
      message,
      hint,
      range: { start: position(start), end: position(Math.max(end, start + 1)) },
    });
  const open: { name: string; tag: Tag }[] = [];
  for (const tag of tagsOf(text, say)) {
    // Beyond these it is one cause repeated, and what is not closed is looked for to the end of the text each time.
    if (faults.length >= MOST) return faults;
    const { start, end, inner, lost } = tag;
    const [, sign = '', name = ''] = /^[~&]?\s*([#/^]?[>*]?)\s*([^\s|()~}]*)/.exec(inner) ?? [];
    const parentheses = inner.replace(/"[^"]*"|'[^']*'/g, '').replace(/[^()]/g, '');
    if (!lost && parentheses.split('(').length !== parentheses.split(')').length)
      say(start, end, 'Une parenthèse n’est pas fermée, ou l’est deux fois.');
    if (sign === '/') {
      const last = open.pop();
      if (!last) say(start, end, `« {{/${name}}} » ne ferme aucun bloc.`);
      else if (last.name !== name)
        say(
          last.tag.start,
          last.tag.end,
          `Le bloc « ${last.name} » est fermé par « ${name} ».`,
          `Il faut {{/${last.name}}}, ligne ${position(start).line}.`,
        );
    } else if (sign.startsWith('#') || (sign === '^' && name)) open.push({ name, tag });
    else if ((name === 'else' || sign === '^') && open.length === 0)
      say(start, end, '« {{else}} » n’est dans aucun bloc.');
    else if (!lost && name === '' && sign !== '^') say(start, end, 'Ces accolades sont vides.');
  }
  for (const { name, tag } of open)
    say(tag.start, tag.end, `Le bloc « ${name} » n’est pas fermé.`, `Il faut {{/${name}}}.`);
  return faults;
}

function* tagsOf(
  text: string,
  say: (start: number, end: number, message: string, hint?: string) => void,
): Iterable<Tag> {
  for (let from = text.indexOf('{{'); from >= 0; from = text.indexOf('{{', from)) {
    const triple = text.startsWith('{{{', from);
    const comment = /^\{\{~?!(--)?/.exec(text.slice(from, from + 6));
    const close = comment ? (comment[1] ? '--' : '}}') : triple ? '}}}' : '}}';
    const inside = from + (triple ? 3 : 2);
    const end = text.indexOf(close, inside + (comment?.[1] ? 3 : 0));
    // Two opening braces before the closing ones: the first pair was left open.
    const next = comment ? -1 : text.indexOf('{{', inside);
    const lost =
      end < 0 || (next >= 0 && next < end) || (!comment && /\n\s*\n/.test(text.slice(inside, end)));
    if (text[from - 1] === '\\') from = inside;
    else if (lost) {
      const line = text.indexOf('\n', from) < 0 ? text.length : text.indexOf('\n', from);
      const stop = comment ? from + comment[0].length : Math.min(line, next < 0 ? line : next);
      say(
        from,
        stop,
        comment ? 'Ce commentaire n’est pas fermé.' : 'Ces accolades ne sont pas fermées.',
        `Il faut ${comment?.[1] ? '--}}' : close}.`,
      );
      if (!comment) yield { start: from, end: stop, inner: text.slice(inside, stop), lost };
      from = comment ? text.length : inside;
    } else {
      const stop = comment?.[1] ? text.indexOf('}}', end) + 2 : end + close.length;
      if (!comment) yield { start: from, end: stop, inner: text.slice(inside, end), lost };
      from = Math.max(stop, inside);
    }
  }
}
