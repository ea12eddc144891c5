import { positions } from '../../kernel/position.ts';
import type { TemplateProblem } from './unit.ts';

const RULE = 'gabarit-mal-forme';
/** The most problems reported for one template. */
const MOST_PROBLEMS = 100;

/** One pair of braces: the text between them, and the offsets where it starts and ends. */
interface Tag {
  start: number;
  end: number;
  inner: string;
  /** True when it is never closed: its content is then a guess. */
  unclosed: boolean;
}

/**
 * The problems that prevent a template from being parsed, each where it begins: Handlebars reports only the
 * place where it gave up, in terms of its grammar. Empty when nothing here explains the failure.
 */
export function tagProblems(text: string): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const position = positions(text);
  const report = (start: number, end: number, message: string, hint?: string) =>
    problems.push({
      rule: RULE,
      message,
      hint,
      range: { start: position(start), end: position(Math.max(end, start + 1)) },
    });
  const open: { name: string; tag: Tag }[] = [];
  for (const tag of tagsOf(text, report)) {
    // More problems than this have one cause, and each unclosed tag costs a search to the end of the text.
    if (problems.length >= MOST_PROBLEMS) return problems;
    const { start, end, inner, unclosed } = tag;
    const [, sign = '', name = ''] = /^[~&]?\s*([#/^]?[>*]?)\s*([^\s|()~}]*)/.exec(inner) ?? [];
    const parentheses = inner.replace(/"[^"]*"|'[^']*'/g, '').replace(/[^()]/g, '');
    if (!unclosed && parentheses.split('(').length !== parentheses.split(')').length)
      report(start, end, 'Une parenthèse n’est pas fermée, ou l’est deux fois.');
    if (sign === '/') {
      const last = open.pop();
      if (!last) report(start, end, `« {{/${name}}} » ne ferme aucun bloc.`);
      else if (last.name !== name)
        report(
          last.tag.start,
          last.tag.end,
          `Le bloc « ${last.name} » est fermé par « ${name} ».`,
          `Il faut {{/${last.name}}}, ligne ${position(start).line}.`,
        );
    } else if (sign.startsWith('#') || (sign === '^' && name)) open.push({ name, tag });
    else if ((name === 'else' || sign === '^') && open.length === 0)
      report(start, end, '« {{else}} » n’est dans aucun bloc.');
    else if (!unclosed && name === '' && sign !== '^') report(start, end, 'Ces accolades sont vides.');
  }
  for (const { name, tag } of open)
    report(tag.start, tag.end, `Le bloc « ${name} » n’est pas fermé.`, `Il faut {{/${name}}}.`);
  return problems;
}

function* tagsOf(
  text: string,
  report: (start: number, end: number, message: string, hint?: string) => void,
): Iterable<Tag> {
  for (let from = text.indexOf('{{'); from >= 0; from = text.indexOf('{{', from)) {
    const triple = text.startsWith('{{{', from);
    const comment = /^\{\{~?!(--)?/.exec(text.slice(from, from + 6));
    const close = comment ? (comment[1] ? '--' : '}}') : triple ? '}}}' : '}}';
    const inside = from + (triple ? 3 : 2);
    const end = text.indexOf(close, inside + (comment?.[1] ? 3 : 0));
    // Opening braces before the closing ones: the first pair was never closed.
    const next = comment ? -1 : text.indexOf('{{', inside);
    const unclosed =
      end < 0 || (next >= 0 && next < end) || (!comment && /\n\s*\n/.test(text.slice(inside, end)));
    if (text[from - 1] === '\\') from = inside;
    else if (unclosed) {
      const line = text.indexOf('\n', from) < 0 ? text.length : text.indexOf('\n', from);
      const stop = comment ? from + comment[0].length : Math.min(line, next < 0 ? line : next);
      report(
        from,
        stop,
        comment ? 'Ce commentaire n’est pas fermé.' : 'Ces accolades ne sont pas fermées.',
        `Il faut ${comment?.[1] ? '--}}' : close}.`,
      );
      if (!comment) yield { start: from, end: stop, inner: text.slice(inside, stop), unclosed };
      from = comment ? text.length : inside;
    } else {
      const stop = comment?.[1] ? text.indexOf('}}', end) + 2 : end + close.length;
      if (!comment) yield { start: from, end: stop, inner: text.slice(inside, end), unclosed };
      from = Math.max(stop, inside);
    }
  }
}
