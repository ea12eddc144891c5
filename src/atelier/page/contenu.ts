import { inflateSync } from 'fflate';
import { fromBase64 } from '../../kernel/bytes/base64.ts';

/** A JSON file that the page holds, by its name; undefined for one that it doesn’t. */
export function contentOf(name: string): unknown {
  const block = document.getElementById(name)?.textContent;
  return block ? JSON.parse(new TextDecoder().decode(inflateSync(fromBase64(block)))) : undefined;
}
