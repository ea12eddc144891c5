import type { Break, Html, PhrasingContent, Text } from 'mdast';
import type { Revision } from '../../render/revision.ts';
import type { Signale } from '../limites.ts';
import { wordChanges } from '../words.ts';

// Three exports: contents compared word by word, a whole content that is marked, and the bare text of one.

/** A text or a line break, with the styles and links around it, from the outermost. */
interface Leaf {
  node: Text | Break | Html;
  text: string;
  wraps: readonly Wrap[];
}
type Wrap = Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'link' }>;
type Piece = Leaf & { revision: Revision | undefined };

/**
 * The content of the new document with what the old one had and what it had not, marked word by word. Text alone is compared: where only the
 * style of words changed, they have the new one; where only the address of a link changed, its words are marked.
 */
export function markedInline(
  before: readonly PhrasingContent[],
  after: readonly PhrasingContent[],
  signale: Signale,
): PhrasingContent[] {
  const [olds, news] = [leavesOf(before), leavesOf(after)];
  const pieces: Piece[] = [];
  let [from, at] = [0, 0];
  for (const { nature, texte } of wordChanges(textOf(olds), textOf(news), signale)) {
    if (nature !== 'ajoute') from += texte.length;
    if (nature !== 'retire') at += texte.length;
    const old = nature === 'ajoute' ? [] : sliced(olds, from - texte.length, from);
    const now = nature === 'retire' ? [] : sliced(news, at - texte.length, at);
    if (nature === 'egal') pieces.push(...common(old, now));
    else pieces.push(...old.map((one) => mark(one, 'retire')), ...now.map((one) => mark(one, 'ajoute')));
  }
  return tree(pieces);
}

/** A content of which all the text is marked. */
export function wholeInline(content: readonly PhrasingContent[], revision: Revision): PhrasingContent[] {
  return tree(leavesOf(content).map((leaf) => mark(leaf, revision)));
}

/** The text of a content, without its styles; a line break is a line feed. */
export function inlineText(content: readonly PhrasingContent[]): string {
  return textOf(leavesOf(content));
}

const mark = (leaf: Leaf, revision: Revision | undefined): Piece => ({ ...leaf, revision });

const textOf = (leaves: readonly Leaf[]): string => leaves.map(({ text }) => text).join('');

function leavesOf(content: readonly PhrasingContent[], wraps: readonly Wrap[] = []): Leaf[] {
  return content.flatMap((node): Leaf[] => {
    if (node.type === 'text') return [{ node, text: node.value.replaceAll('\n', ' '), wraps }];
    if (node.type === 'break' || node.type === 'html') return [{ node, text: '\n', wraps }];
    if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'link')
      return leavesOf(node.children, [...wraps, node]);
    if (node.type === 'image')
      return [{ node: { type: 'text', value: '' }, text: `[image\u00a0: ${node.alt ?? ''}]`, wraps }];
    throw new Error(`unexpected in a checked document: ${node.type}`);
  });
}

// The leaves between two places of their text.
function sliced(leaves: readonly Leaf[], from: number, to: number): Leaf[] {
  const found: Leaf[] = [];
  let start = 0;
  for (const leaf of leaves) {
    const end = start + leaf.text.length;
    const text = leaf.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (text !== '' && end > from && start < to) found.push({ ...leaf, text });
    start = end;
  }
  return found;
}

// The same text on both sides, as the new document writes it, marked where a link leads elsewhere.
function common(old: readonly Leaf[], now: readonly Leaf[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const leaf of now) {
    for (let done = 0; done < leaf.text.length; ) {
      const [same] = sliced(old, at, at + leaf.text.length - done);
      const text = leaf.text.slice(done, done + (same?.text.length ?? leaf.text.length));
      const piece = { ...leaf, text };
      if (same && urlOf(same) !== urlOf(leaf)) pieces.push(mark(same, 'retire'), mark(piece, 'ajoute'));
      else pieces.push(mark(piece, undefined));
      done += text.length;
      at += text.length;
    }
  }
  return pieces;
}

const urlOf = ({ wraps }: Leaf): string | undefined => wraps.find((wrap) => wrap.type === 'link')?.url;

const keyOf = (wrap: Wrap): string => (wrap.type === 'link' ? `link ${wrap.url}` : wrap.type);

// Marks are inside of styles, so that a label that is all bold stays one.
function tree(pieces: readonly Piece[], depth = 0): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece;
    const wrap = piece.wraps[depth];
    let end = at + 1;
    if (wrap) {
      const same = (one: Piece | undefined) => {
        const other = one?.wraps[depth];
        return other !== undefined && keyOf(other) === keyOf(wrap);
      };
      while (same(pieces[end])) end += 1;
      made.push({ ...wrap, children: tree(pieces.slice(at, end), depth + 1) } as Wrap);
    } else pushLeaf(made, piece);
    at = end;
  }
  return made;
}

function pushLeaf(made: PhrasingContent[], { node, text, revision }: Piece): void {
  const data = revision ? { data: { revision } } : {};
  const last = made.at(-1);
  if (node.type !== 'text')
    made.push(node.type === 'html' ? { ...node, ...data } : { type: 'break', ...data });
  else if (last?.type === 'text' && last.data?.revision === revision)
    made[made.length - 1] = { ...last, value: last.value + text };
  else if (text !== '') made.push({ type: 'text', value: text, ...data });
}
