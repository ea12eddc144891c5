import type { Path } from '../kernel/path.ts';
import type { Champ } from './champs.ts';
import type { Paragraphe } from './paragraphe.ts';
import { plainText, type Retouche } from './retouches.ts';

/** A text of the file with the words that people gave it. */
export interface Reprise {
  path: Path;
  rang: number;
  avant: string;
  apres: string;
  paragraphe: Paragraphe;
}

/** The labels and numbers that the document prints before a text of the file on the same line. */
const BEFORE =
  /^(?:(?:\d{1,3}(?:\.\d{1,3}){0,3}\.?|[•–-]|(?:Article|Axe|Annexe) \S{1,8} —|Vu|Considérant|\p{Lu}[\p{L}' -]{2,40} :) ?){0,3}$/u;
const AFTER = /^(?:\s*[.;,])?$/;
/** From so many characters on, a text is found in the middle of a sentence without a doubt. */
const LONG = 25;

/**
 * The texts of the file whose words changed in a paragraph: all that changed must lie in them, and they in the paragraph word for word.
 * Undefined when no text, or more than one, could be meant.
 */
export function repriseOf({ avant, apres }: Retouche, champs: readonly Champ[]): Reprise | undefined {
  if (!avant || !apres) return undefined;
  const [old, now] = [oneLine(avant.texte), oneLine(apres.texte)];
  const [from, to] = changedIn(plainText(old), plainText(now));
  const candidates = champs.flatMap((champ) => {
    const at = placeIn(plainText(old), champ, from, to);
    return at === undefined || isOfAnother(champ, avant) ? [] : [{ champ, at }];
  });
  // Of a text that is a part of another, the longer one was edited; of the same text in two places, nobody can tell which.
  const longest = Math.max(...candidates.map(({ champ }) => champ.imprime.length));
  const best = candidates.filter(({ champ }) => champ.imprime.length === longest);
  const own = best.filter(({ champ }) => champ.signet !== undefined && champ.signet === avant.signet);
  const [found, other] = own.length > 0 ? own : best;
  if (!found || other) return undefined;
  const { champ, at } = found;
  const words = now.slice(at, now.length - (old.length - at - champ.imprime.length));
  const written = asTyped(words, champ);
  if (written.trim() === '') return undefined;
  return { path: champ.path, rang: champ.rang, avant: champ.brut, apres: written, paragraphe: avant };
}

const oneLine = (text: string): string => text.replaceAll(/[\t\n ]+/g, ' ').trim();

/** Where two texts differ, in the first of them. */
function changedIn(old: string, now: string): [from: number, to: number] {
  let from = 0;
  while (from < old.length && from < now.length && old[from] === now[from]) from++;
  let end = 0;
  const most = Math.min(old.length, now.length) - from;
  while (end < most && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  return [from, old.length - end];
}

// The place of a text in a paragraph, around all that changed; the first letter may have been made small or large for the sentence.
function placeIn(old: string, { imprime }: Champ, from: number, to: number): number | undefined {
  const rest = imprime.slice(1);
  let found: number | undefined;
  for (let start = 0; start + imprime.length <= old.length; start++) {
    if (!old.startsWith(rest, start + 1) || old[start]?.toLowerCase() !== imprime[0]?.toLowerCase()) continue;
    const [before, after] = [old.slice(0, start), old.slice(start + imprime.length)];
    const whole = BEFORE.test(before) && AFTER.test(after);
    if (!whole && (imprime.length < LONG || /[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after)))
      continue;
    if (from < start || to > start + imprime.length) continue;
    if (found !== undefined) return undefined;
    found = start;
  }
  return found;
}

// A text of a commitment is only edited under its heading, or in a table that prints it.
const isOfAnother = ({ signet }: Champ, { signet: under }: Paragraphe): boolean =>
  signet !== undefined && under !== undefined && signet !== under;

// The first letter as the file writes it, when the document only made it small or large; ordinary spaces, which csi sets again.
function asTyped(words: string, { brut, imprime, fin }: Champ): string {
  const text = words.replaceAll(/[\u00a0\u202f]/g, ' ').trim();
  const first = brut.trim()[0] ?? '';
  const same =
    text[0]?.toLowerCase() === imprime[0]?.toLowerCase() && first.toLowerCase() === text[0]?.toLowerCase();
  return (same ? first + text.slice(1) : text) + (/[.;,!?…:]$/.test(text) ? '' : fin);
}
