import { coreValue } from '../../source/core-schema.ts';
import type { Source } from '../../source/index.ts';
import type { TextSpan } from '../../source/locate.ts';

/** What a « # » cuts off a text: YAML takes it and the rest of its line for a comment. */
export interface Cut {
  suite: string;
  span: TextSpan;
}

// Who comments leaves a blank; a number or a word of the text does not: « lot #3 », « #TousEnsemble ».
const COLLE = /(?<=[ \t])#[^\s#!]/;

/** Every « # » of the file that may belong to the text before it, on its line. */
export function cutsOf(source: Source): Cut[] {
  return source.comments(COLLE).flatMap(({ text, span }) => {
    const line = source.text.slice(source.text.lastIndexOf('\n', span[0]) + 1, span[0]);
    return endsInText(line.trimEnd()) ? [{ suite: `#${text}`, span }] : [];
  });
}

// Not what quotation marks or brackets close, nor a key, a dash, a figure or a date.
function endsInText(line: string): boolean {
  const [last = ''] = line.split(/: |- |, /).slice(-1);
  return (
    /[a-zA-ZÀ-ÿœŒ]/.test(last) &&
    !/^\s*["'&*|>]|["'\]}:]$/.test(last) &&
    typeof coreValue(last.trim()) === 'string'
  );
}
