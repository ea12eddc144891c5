import { cite } from '../../kernel/french/quote.ts';

// Four exports: how such a comment opens, whether a text has one, and how one is read.

/** The start of a comment that is meant for csi: « # csi: », or « csi » before a word like « ignorer », because « CSI » alone may mean something else. */
export const OPENING =
  /#[ \t\u00a0]{0,9}(?:csi:|[Cc][Ss][Ii][ \t\u00a0\u202f]{0,9}:?[ \t\u00a0\u202f]{0,9}[Ii][Gg][Nn])/;

const OPENS_HERE = new RegExp(OPENING.source, 'y');

/** Whether a text has such a comment. Only its number signs are looked at: the pattern alone would try each letter of a long file. */
export function hasOpening(text: string): boolean {
  for (let at = text.indexOf('#'); at !== -1; at = text.indexOf('#', at + 1)) {
    OPENS_HERE.lastIndex = at;
    if (OPENS_HERE.test(text)) return true;
  }
  return false;
}

/** A suppression comment: the rules that it names, with their offsets in the comment, and its reason as typed. */
export interface ParsedComment {
  rules: readonly { id: string; at: number }[];
  reason: string;
}

const HEAD = /^\s*csi\s*:\s*ignorer(?=\s|$)\s*/i;
const WORD = /^\s*csi\s*:?\s*([\p{L}-]*)/iu;
const IDS = /^[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*(?:\s*,\s*[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*)*/u;
const SEPARATOR = /^\s*[—–:-]\s*/;

/** Parses a comment without its `#`. If it cannot be read, returns a French sentence that says why. */
export function parseException(text: string): ParsedComment | string {
  const head = HEAD.exec(text)?.[0];
  if (head === undefined) {
    const verb = WORD.exec(text)?.[1];
    return verb && !/^ign/i.test(verb)
      ? `csi ne connaît pas ${cite(verb)} : ce commentaire ne met rien de côté.`
      : 'Cette exception n’est pas écrite comme csi l’attend : elle ne met rien de côté.';
  }
  const rest = text.slice(head.length);
  const ids = IDS.exec(rest)?.[0];
  if (ids === undefined) return 'Cette exception ne dit pas quelle règle elle vise.';
  const after = rest.slice(ids.length).trim();
  const separator = SEPARATOR.exec(after)?.[0];
  if (after && separator === undefined)
    return 'Il manque un tiret entre la règle et la raison : cette exception ne met rien de côté.';
  const rules = [...ids.matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => ({ id, at: head.length + index }));
  return { rules, reason: after.slice(separator?.length ?? 0) };
}
