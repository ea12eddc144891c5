import { Chalk } from 'chalk';
import type { Output } from './io.ts';

/** Colours for what is written to a stream: none where it shows none. */
export function stylesFor(output: Output) {
  const { red, yellow, cyan, green, bold, dim } = new Chalk({ level: output.colors ? 1 : 0 });
  return { red, yellow, cyan, green, bold, dim };
}
