import { Chalk } from 'chalk';
import type { Output } from './io.ts';

/** The colours of a stream; they do nothing if it has none. */
export function stylesFor(output: Output) {
  const { red, yellow, cyan, green, bold, dim } = new Chalk({ level: output.colors ? 1 : 0 });
  return { red, yellow, cyan, green, bold, dim };
}
