import type { PhrasingContent } from 'mdast';

const PUNCTUATION = /^[\p{P}\p{S}]$/u;
const ASCII_PUNCTUATION = /^[!-/:-@[-`{-~]$/;
const WHITE = /^\s$/;
/** What ends a stretch of plain text: all that may mean something to CommonMark or to directives, and line ends. */
const SPECIAL = /[\\`*_[\]<&!:\n\t]/g;
const LINK_END = /^\]\(([^\s()<>\\&"']|&amp;)*\)/;

interface Open {
  marker: '*' | '**' | '[' | '';
  children: PhrasingContent[];
}

/** Phrasing content as micromark reads it, when it is plain enough to be sure of that; undefined otherwise. `cell`: inside a table cell. */
export function parseInline(source: string, cell = false): PhrasingContent[] | undefined {
  const root: Open = { marker: '', children: [] };
  const stack: Open[] = [root];
  let text = '';
  const flush = (): void => {
    if (text) stack.at(-1)?.children.push({ type: 'text', value: text });
    text = '';
  };
  for (let at = 0; at < source.length; ) {
    SPECIAL.lastIndex = at;
    const found = SPECIAL.exec(source)?.index ?? source.length;
    if (found > at) {
      text += source.slice(at, found);
      at = found;
      continue;
    }
    const character = source.charAt(at);
    const next = source.charAt(at + 1);
    switch (character) {
      case '\\':
        if (ASCII_PUNCTUATION.test(next)) text += next;
        else if (next === '\n' && at + 2 < source.length && source.charAt(at + 2) !== ' ' && !cell) {
          flush();
          stack.at(-1)?.children.push({ type: 'break' });
        } else return undefined;
        at += 2;
        break;
      case '\n':
        if (source.charAt(at - 1) === ' ' || next === ' ' || cell) return undefined;
        text += '\n';
        at += 1;
        break;
      case '*': {
        const marker = next === '*' ? '**' : '*';
        const side = sideOf(source, at, marker.length);
        const open = stack.at(-1);
        if (side !== 'close' && side && !stack.some((one) => one.marker === marker)) {
          flush();
          stack.push({ marker, children: [] });
        } else if (side !== 'open' && side && open?.marker === marker && (text || open.children.length > 0)) {
          flush();
          stack.pop();
          stack
            .at(-1)
            ?.children.push({ type: marker === '**' ? 'strong' : 'emphasis', children: open.children });
        } else return undefined;
        at += marker.length;
        break;
      }
      case '_':
        // Between two letters or figures an underscore is only itself.
        if (!wordAt(source, at - 1) || !wordAt(source, at + 1)) return undefined;
        text += '_';
        at += 1;
        break;
      case '[':
        if (stack.some((one) => one.marker === '[')) return undefined;
        flush();
        stack.push({ marker: '[', children: [] });
        at += 1;
        break;
      case ']': {
        const open = stack.at(-1);
        const end = LINK_END.exec(source.slice(at, at + 2000))?.[0];
        if (open?.marker !== '[' || !end) return undefined;
        flush();
        stack.pop();
        stack.at(-1)?.children.push({
          type: 'link',
          title: null,
          url: end.slice(2, -1).replaceAll('&amp;', '&'),
          children: open.children,
        });
        at += end.length;
        break;
      }
      case '<':
        if (!cell || !source.startsWith('<br>', at)) return undefined;
        flush();
        stack.at(-1)?.children.push({ type: 'html', value: '<br>' });
        at += 4;
        break;
      case '&':
        if (/[#A-Za-z]/.test(next)) return undefined;
        text += '&';
        at += 1;
        break;
      case '!':
        if (next === '[') return undefined;
        text += '!';
        at += 1;
        break;
      case ':':
        // Any character but white space and punctuation may begin the name of a directive.
        if (next && !WHITE.test(next) && !PUNCTUATION.test(next)) return undefined;
        text += ':';
        at += 1;
        break;
      default:
        return undefined;
    }
  }
  flush();
  return stack.length === 1 ? root.children : undefined;
}

// CommonMark's flanking rules; a run of three or more, or one beside half a character, is left to micromark.
function sideOf(source: string, at: number, length: number): 'open' | 'close' | 'both' | undefined {
  const before = source.charAt(at - 1);
  const after = source.charAt(at + length);
  if (before === '*' || after === '*') return undefined;
  const whiteBefore = !before || WHITE.test(before);
  const whiteAfter = !after || WHITE.test(after);
  if (whiteBefore) return whiteAfter ? undefined : 'open';
  if (whiteAfter) return 'close';
  const markBefore = PUNCTUATION.test(before);
  const markAfter = PUNCTUATION.test(after);
  if (surrogate(before) || surrogate(after)) return undefined;
  if (markBefore === markAfter) return 'both';
  return markBefore ? 'open' : 'close';
}

function surrogate(character: string): boolean {
  return character >= '\ud800' && character <= '\udfff';
}

function wordAt(source: string, at: number): boolean {
  return /^[\p{L}\p{N}]$/u.test(source.charAt(at));
}
