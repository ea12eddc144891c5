import type { PhrasingContent } from 'mdast';
import { delimiterSide, isLetterOrDigit, PUNCTUATION, WHITE } from './flanking.ts';

const ASCII_PUNCTUATION = /^[!-/:-@[-`{-~]$/;
/** The characters that CommonMark or directives may give a meaning to, and line ends: plain text goes up to the next one. */
const SPECIAL = /[\\`*_[\]<&!:\n\t]/g;
const LINK_END = /^\]\((?:[^\s()<>\\&"]|&amp;|\\[()*_])*\)/;
/** Longest end of a link that is searched for, so that the time stays linear. */
const LONGEST_LINK_END = 2000;
/** Returned by a method that cannot be sure to read as micromark does. */
const NOT_PLAIN = 0;

/** A node whose end is not read yet; the root has no marker. */
interface OpenNode {
  marker: '*' | '**' | '[' | '';
  children: PhrasingContent[];
}

/**
 * Inline Markdown as the nodes that micromark would make of it; undefined when it is not plain enough to be certain.
 * `cell`: the text is inside a table cell, where `<br>` is allowed and line ends are not.
 */
export function parseInline(source: string, cell = false): PhrasingContent[] | undefined {
  return new InlineParser(source, cell).read();
}

/** Reads one text; the methods that read a special character return how many characters they read, or NOT_PLAIN. */
class InlineParser {
  readonly #source: string;
  readonly #cell: boolean;
  readonly #root: OpenNode = { marker: '', children: [] };
  readonly #open: OpenNode[] = [this.#root];
  #text = '';

  constructor(source: string, cell: boolean) {
    this.#source = source;
    this.#cell = cell;
  }

  read(): PhrasingContent[] | undefined {
    for (let at = 0; at < this.#source.length; ) {
      SPECIAL.lastIndex = at;
      const special = SPECIAL.exec(this.#source)?.index ?? this.#source.length;
      this.#text += this.#source.slice(at, special);
      at = special;
      if (at === this.#source.length) break;
      const length = this.#special(at, this.#source.charAt(at + 1));
      if (length === NOT_PLAIN) return undefined;
      at += length;
    }
    this.#flush();
    return this.#open.length === 1 ? this.#root.children : undefined;
  }

  #special(at: number, next: string): number {
    switch (this.#source.charAt(at)) {
      case '\\':
        return this.#escape(at, next);
      case '\n':
        return this.#source.charAt(at - 1) === ' ' || next === ' ' || this.#cell
          ? NOT_PLAIN
          : this.#literal('\n');
      case '*':
        return this.#emphasis(at, next === '*' ? '**' : '*');
      case '_':
        // Between two letters or digits an underscore has no meaning.
        return isLetterOrDigit(this.#source.charAt(at - 1)) && isLetterOrDigit(next)
          ? this.#literal('_')
          : NOT_PLAIN;
      case '[':
        return this.#linkStart();
      case ']':
        return this.#linkEnd(at);
      case '<':
        return this.#lineBreak(at);
      case '&':
        return /[#A-Za-z]/.test(next) ? NOT_PLAIN : this.#literal('&');
      case '!':
        return next === '[' ? NOT_PLAIN : this.#literal('!');
      case ':':
        // The name of a directive may begin with any character except white space and punctuation.
        return next && !WHITE.test(next) && !PUNCTUATION.test(next) ? NOT_PLAIN : this.#literal(':');
      default:
        return NOT_PLAIN;
    }
  }

  #escape(at: number, next: string): number {
    const after = this.#source.charAt(at + 2);
    if (ASCII_PUNCTUATION.test(next)) this.#text += next;
    else if (next === '\n' && after !== '' && after !== ' ' && !this.#cell) this.#push({ type: 'break' });
    else return NOT_PLAIN;
    return 2;
  }

  #emphasis(at: number, marker: '*' | '**'): number {
    const side = delimiterSide(this.#source, at, marker.length);
    const last = this.#open.at(-1);
    if (side !== 'close' && side && !this.#isOpen(marker)) this.#start(marker);
    else if (side !== 'open' && side && last?.marker === marker && (this.#text || last.children.length > 0)) {
      const children = this.#end();
      this.#push({ type: marker === '**' ? 'strong' : 'emphasis', children });
    } else return NOT_PLAIN;
    return marker.length;
  }

  #linkStart(): number {
    if (this.#isOpen('[')) return NOT_PLAIN;
    this.#start('[');
    return 1;
  }

  #linkEnd(at: number): number {
    const end = LINK_END.exec(this.#source.slice(at, at + LONGEST_LINK_END))?.[0];
    if (this.#open.at(-1)?.marker !== '[' || !end) return NOT_PLAIN;
    const children = this.#end();
    this.#push({ type: 'link', title: null, url: addressOf(end), children });
    return end.length;
  }

  #lineBreak(at: number): number {
    if (!this.#cell || !this.#source.startsWith('<br>', at)) return NOT_PLAIN;
    this.#push({ type: 'html', value: '<br>' });
    return '<br>'.length;
  }

  #literal(character: string): number {
    this.#text += character;
    return 1;
  }

  #isOpen(marker: OpenNode['marker']): boolean {
    return this.#open.some((node) => node.marker === marker);
  }

  #start(marker: OpenNode['marker']): void {
    this.#flush();
    this.#open.push({ marker, children: [] });
  }

  /** Closes the innermost open node and returns its children. */
  #end(): PhrasingContent[] {
    this.#flush();
    return this.#open.pop()?.children ?? [];
  }

  #push(node: PhrasingContent): void {
    this.#flush();
    this.#open.at(-1)?.children.push(node);
  }

  #flush(): void {
    if (this.#text) this.#open.at(-1)?.children.push({ type: 'text', value: this.#text });
    this.#text = '';
  }
}

function addressOf(end: string): string {
  const source = end.slice(2, -1);
  return source.replaceAll('&amp;', '&').replace(/\\([()*_])/g, '$1');
}
