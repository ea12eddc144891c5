import { inflateSync } from 'fflate';
import { fromBase64 } from '../../kernel/bytes/base64.ts';

/** A text that the page holds, by its name; undefined for one that it doesn’t. */
export function textOf(name: string): string | undefined {
  const block = document.getElementById(name)?.textContent;
  return block ? new TextDecoder().decode(inflateSync(fromBase64(block))) : undefined;
}

/** A JSON file that the page holds, by its name; undefined for one that it doesn’t. */
export function contentOf(name: string): unknown {
  const text = textOf(name);
  return text ? JSON.parse(text) : undefined;
}
