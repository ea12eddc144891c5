import { coreValue } from '../../source/core-schema.ts';
import type { Source } from '../../source/index.ts';
import type { Offsets } from '../../source/locate.ts';

/** The end of a text that YAML took for a comment, because it starts with « # ». */
export interface Cut {
  suite: string;
  span: Offsets;
}

// A comment usually has a blank after its « # », while a number or a hashtag has none: « lot #3 », « #TousEnsemble ».
const GLUED = /(?<=[ \t])#[^\s#!]/;

/** Every « # » that may belong to the text before it on its line. */
export function cutsOf(source: Source): Cut[] {
  return source.comments(GLUED).flatMap(({ text, span }) => {
    const line = source.text.slice(source.text.lastIndexOf('\n', span[0]) + 1, span[0]);
    return endsInText(line.trimEnd()) ? [{ suite: `#${text}`, span }] : [];
  });
}

// Not after quotation marks or brackets that close, a key, a dash, a number or a date.
function endsInText(line: string): boolean {
  const [last = ''] = line.split(/: |- |, /).slice(-1);
  return (
    /[a-zA-ZÀ-ÿœŒ]/.test(last) &&
    !/^\s*["'&*|>]|["'\]}:]$/.test(last) &&
    typeof coreValue(last.trim()) === 'string'
  );
}
