import { type SignaturesBlock, textOf } from '../pdf/blocks/index.ts';

/** What stands below the room for a signature by hand: the name of who signs. */
export function signatureLine(lines: SignaturesBlock['boxes'][number]['lines']): string {
  return `Signature\u00a0: ${textOf(lines.at(-1) ?? []).replaceAll('\n', ' ')}`;
}
