import { harmless } from '../../kernel/french/quote.ts';
import type { TextPart } from '../words.ts';

/** How a report writes words, and marks those that go and those that come. */
export interface Marks {
  retire(text: string): string;
  ajoute(text: string): string;
  text(text: string): string;
}

// Words around a change that a reader needs to find it.
const AROUND = 6;
// In characters; a whole paragraph that came or went is not read on a screen.
const LONGEST = 240;

/**
 * The changed words of a text with a few words around them, one text for each passage: « le recrutement de policiers [et → ,] l’installation ».
 * Signs say what goes and what comes, for those who see no colours.
 */
export function passages(mots: readonly TextPart[], marks: Marks): string[] {
  const found: string[] = [];
  let passage = '';
  for (const [at, { nature, texte }] of mots.entries()) {
    const words = flat(texte);
    const next = mots[at + 1];
    if (nature !== 'egal') {
      if (nature === 'retire' || mots[at - 1]?.nature !== 'retire')
        passage = spaced(passage, change(mots, at, marks));
      continue;
    }
    const pieces = words.split(/(?<=\S\s)/);
    const [begins, ends] = [passage === '', next === undefined];
    if (pieces.length <= (begins || ends ? AROUND + 1 : 2 * AROUND + 1)) {
      passage = spaced(passage, marks.text(words), words);
      continue;
    }
    if (!begins)
      found.push(`${spaced(passage, marks.text(pieces.slice(0, AROUND).join('')), words).trimEnd()} …`);
    passage = next ? `… ${marks.text(pieces.slice(-AROUND).join('')).trimStart()}` : '';
    if (next && /\s$/.test(words)) passage = `${passage.trimEnd()} `;
  }
  return [...found, passage].map((one) => one.trim()).filter(Boolean);
}

const flat = (text: string) => harmless(text).replace(/\s+/g, ' ');

// `text` may have lost the spaces at its ends when it was escaped; those of `raw` say whether there were some.
function spaced(passage: string, text: string, raw = text): string {
  const gap = passage !== '' && /^\s/.test(raw) && !/\s$/.test(passage) ? ' ' : '';
  return `${passage}${gap}${gap === '' && /\s$/.test(passage) ? text.trimStart() : gap === '' ? text : text.trimStart()}${/\s$/.test(raw) && !/\s$/.test(text) ? ' ' : ''}`;
}

// The change at an index, in brackets, with the spaces that the old or the new words begin and end with outside.
function change(mots: readonly TextPart[], at: number, marks: Marks): string {
  const first = mots[at] as TextPart;
  const next = mots[at + 1];
  const pair = first.nature === 'retire' && next?.nature === 'ajoute' ? next : undefined;
  const [old, now] = pair ? [flat(first.texte), flat(pair.texte)] : [flat(first.texte), flat(first.texte)];
  const before = /^\s/.test(old) || /^\s/.test(now) ? ' ' : '';
  const after = /\s$/.test(old) || /\s$/.test(now) ? ' ' : '';
  const retire = () => marks.retire(marks.text(cut(old)));
  const ajoute = () => marks.ajoute(marks.text(cut(now)));
  const inside = pair
    ? `${retire()} → ${ajoute()}`
    : first.nature === 'retire'
      ? `− ${retire()}`
      : `+ ${ajoute()}`;
  return `${before}[${inside}]${after}`;
}

function cut(text: string): string {
  const words = text.trim();
  if (words.length <= LONGEST) return words;
  return `${words.slice(0, LONGEST / 2).trimEnd()} … ${words.slice(-LONGEST / 2).trimStart()}`;
}

/** Which paragraph of a text changes first, in the new text: « 2e alinéa »; empty for a text of one paragraph. */
export function alineaText(mots: readonly TextPart[]): string {
  const now = mots.filter(({ nature }) => nature !== 'retire');
  const whole = now.map(({ texte }) => texte).join('');
  if (!/\n[^\S\n]*\n/.test(whole.trim())) return '';
  const first = mots.findIndex(({ nature }) => nature !== 'egal');
  const before = mots
    .slice(0, first)
    .map(({ texte }) => texte)
    .join('');
  const n = before.split(/\n[^\S\n]*\n/).length;
  return `${n === 1 ? '1er' : `${n}e`} alinéa`;
}
