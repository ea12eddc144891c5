import type { Path } from '../../kernel/path.ts';
import type { Edit, Fix } from '../../kernel/problem.ts';
import { coreValue } from '../../source/core-schema.ts';
import type { Source } from '../../source/index.ts';
import { keysOf } from './shape.ts';
import type { Explanation } from './wrong.ts';

// Four exports: keys with a blank that is no space, how they are found, explained and fixed.

const BLANK = '[ \\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]';
const ODD = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/;
/** A key, its colon with the blanks around it, and what follows. */
const PAIR = new RegExp(`^(?<key>[a-z_]{2,40})(?<colon>${BLANK}*:${BLANK}+)(?<value>\\S.*)$`);

/** A key and its value that YAML reads as one text, because the blank next to the colon is not an ordinary space. */
interface Glued {
  key: string;
  colon: string;
  value: string;
}

/** Splits a text into the key and the value that it looks like, if the group may have that key. */
export function gluedPair(text: string, keys: readonly string[]): Glued | undefined {
  const { key = '', colon = '', value = '' } = PAIR.exec(text)?.groups ?? {};
  return ODD.test(colon) && keys.includes(key) ? { key, colon, value } : undefined;
}

/** The keys of a group that really hold a key and its value. */
export function gluedKeys(value: object, shape: string): ReadonlyMap<string, Glued> {
  const known = keysOf(shape).filter((key) => !Object.hasOwn(value, key));
  const found = new Map<string, Glued>();
  for (const [text, of] of Object.entries(value)) {
    const one = of === null ? gluedPair(text, known) : undefined;
    if (one && ![...found.values()].some(({ key }) => key === one.key)) found.set(text, one);
  }
  return found;
}

/** The problem of a key that YAML does not see, because the blank next to its colon is not an ordinary space. */
export function gluedProblem(text: string): Explanation {
  const key = /^[a-z_]+/.exec(text)?.[0] ?? '';
  return {
    rule: 'signe-de-traitement-de-texte',
    message: 'L’espace qui touche ce deux-points est insécable.',
    hint: `Retapez-la avec la barre d’espace, après « ${key}: ».`,
  };
}

/** The fix that replaces those blanks with spaces: between braces, or for a group on lines of its own if all of its lines are concerned. */
export function blanksFix(source: Source, path: Path, value: unknown, shape: string): Fix | undefined {
  const edits: Edit[] = [];
  const meant: Record<string, unknown> = {};
  const push = (start: number, { key, colon, value: typed }: Glued): boolean => {
    const data = dataOf(typed);
    if (data === undefined || Object.hasOwn(meant, key) || !source.editable(start)) return false;
    const [from, to] = [start + key.length, start + key.length + colon.length];
    if (source.text.slice(from, to) !== colon) return false;
    edits.push({ start: from, end: to, range: source.range([from, to]), before: colon, text: ': ' });
    meant[key] = data;
    return true;
  };
  if (typeof value === 'string') {
    let [at] = source.span(path);
    for (const line of source.text.slice(...source.span(path)).split('\n')) {
      const one = gluedPair(line.trim(), keysOf(shape));
      if (!one || !push(at + line.search(/\S/), one)) return undefined;
      at += line.length + 1;
    }
  } else {
    const glued = gluedKeys(value as object, shape);
    for (const [key, data] of Object.entries(value as object)) {
      const one = glued.get(key);
      if (!one) meant[key] = data;
      else if (!push(source.span([...path, key], 'key')[0], one)) return undefined;
    }
  }
  return {
    description: 'Écrire une espace ordinaire après le deux-points',
    edits,
    sense: { value: meant },
    path,
  };
}

// The value that YAML would read on this line; undefined if that is not obvious.
function dataOf(typed: string): unknown {
  const [, quote, inside = ''] = /^(["'])([^"'\\]*)\1$/.exec(typed) ?? [];
  if (quote) return inside;
  return /^[-?:,[\]{}#&*!|>'"%@`]|:(?:\s|$)|\s#|[,[\]{}]/.test(typed) ? undefined : coreValue(typed);
}
