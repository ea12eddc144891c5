import { readElements } from '../archive/elements.ts';
import { fromBase64 } from '../kernel/bytes/base64.ts';
import type { DocumentRelu } from './paragraphe.ts';

/** The comments in the margin; `commented` gives the words that each is about, by its id. A comment holds paragraphs of its own. */
export function commentsIn(
  xml: string | undefined,
  commented: ReadonlyMap<string, string>,
): DocumentRelu['commentaires'] {
  if (xml === undefined) return [];
  const found: { auteur: string; texte: string; sur: string }[] = [];
  let current: (typeof found)[number] | undefined;
  let inText = false;
  readElements(xml, {
    open(name, attributes) {
      if (name === 'w:comment') {
        current = {
          auteur: attributes['w:author'] ?? '',
          texte: '',
          sur: commented.get(attributes['w:id'] ?? '') ?? '',
        };
        found.push(current);
      }
      if (name === 'w:p' && current && current.texte !== '') current.texte += ' ';
      inText = name === 'w:t';
    },
    text(text) {
      if (inText && current) current.texte += text;
    },
    close(name) {
      inText = false;
      if (name === 'w:comment') current = undefined;
    },
  });
  return found;
}

/** The YAML that csi put in a part of its own, in base64; undefined for the part of another program. */
export function sourceIn(xml: string | undefined): Uint8Array | undefined {
  if (xml === undefined) return undefined;
  let [root, text] = ['', ''];
  readElements(xml, {
    open(name) {
      root ||= name;
    },
    text(part) {
      text += part;
    },
    close() {},
  });
  return /(?:^|:)source$/.test(root) ? fromBase64(text) : undefined;
}
