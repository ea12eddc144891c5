import type { BlockContent, List, ListItem, Paragraph, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { DIRECTIVES } from '../../render/markdown/directives.ts';
import { likeness } from '../likeness.ts';
import { aligned } from './align.ts';
import type { Commitments } from './commitments.ts';
import { inlineText, markedInline } from './inline.ts';
import { isPicture, keyOf, markable, NUMBER, nameOf, plain, wordsOf } from './nodes.ts';
import { markedTable } from './tables.ts';
import { wholeBlock, wholeItem } from './whole.ts';

/** Directives of which a document, or a sheet, has one at most. */
const ALONE = new Set(['couverture', 'pied', 'emblemes', 'mention', 'sommaire', 'details', 'engagements']);
/** What arranges pages, and says nothing of its place. */
const COMMON = new Set(['saut-de-page', 'sommaire']);

/** The blocks of a new document with those of the old one, what differs marked. */
export function markedBlocks(
  before: readonly RootContent[],
  after: readonly RootContent[],
  commitments: Commitments,
): RootContent[] {
  const sides = new Map<RootContent, 'avant' | 'apres'>([
    ...before.map((node) => [node, 'avant'] as const),
    ...after.map((node) => [node, 'apres'] as const),
  ]);
  const idOf = (node: RootContent) => commitments.idOf(node, sides.get(node) ?? 'apres');
  const steps = aligned(before, after, {
    key: (node) => idOf(node) ?? keyOf(node),
    telling: (node) => !COMMON.has(nameOf(node)) && wordsOf(node).texte.length > 3,
    score: (a, b) => (idOf(a) !== idOf(b) ? 0 : idOf(a) === undefined ? scoreOf(a, b) : 1),
    signale: commitments.signale,
  });
  return steps.flatMap(({ before: old, after: now }) => {
    if (old && now) return keyOf(old) === keyOf(now) ? [now] : changed(old, now, commitments);
    const node = (old ?? now) as RootContent;
    const made = wholeBlock(node, old ? 'retire' : 'ajoute');
    return moved(made, node, old ? 'avant' : 'apres', commitments);
  });
}

function scoreOf(before: RootContent, after: RootContent): number {
  if (nameOf(before) !== nameOf(after) || isPicture(before) !== isPicture(after)) return 0;
  if (isPicture(before)) return 0;
  if (ALONE.has(nameOf(before)) || COMMON.has(nameOf(before))) return 1;
  if (before.type === 'heading' && after.type === 'heading') {
    if (before.depth !== after.depth) return 0;
    const [a, b] = [before, after].map(({ children }) => inlineText(children).replace(NUMBER, ''));
    return a === b ? 1 : likeness({ a }, { a: b });
  }
  const titles = [before, after].map((node) =>
    node.type === 'containerDirective' ? node.attributes?.titre : undefined,
  );
  const same = titles[0] && titles[0] === titles[1] ? 0.6 : 0;
  return same + (1 - same) * likeness(wordsOf(before), wordsOf(after));
}

function changed(before: RootContent, after: RootContent, commitments: Commitments): RootContent[] {
  if (isPicture(before) || isPicture(after))
    return [...wholeBlock(before, 'retire'), ...wholeBlock(after, 'ajoute')];
  if (before.type === 'heading' && after.type === 'heading')
    return [{ ...after, children: markedInline(before.children, after.children, commitments.signale) }];
  if (before.type === 'paragraph' && after.type === 'paragraph')
    return [{ ...after, children: markedInline(before.children, after.children, commitments.signale) }];
  if (before.type === 'list' && after.type === 'list') return [markedList(before, after, commitments)];
  if (before.type === 'leafDirective' && after.type === 'leafDirective')
    return [{ ...after, children: markedInline(before.children, after.children, commitments.signale) }];
  if (before.type === 'table' && after.type === 'table')
    return [markedTable(before, after, { commitments, whole: true }).table];
  const [olds, news] = [markable(before), markable(after)];
  if (olds[0] !== before || news[0] !== after) return markedBlocks(olds, news, commitments);
  if (before.type === 'containerDirective' && after.type === 'containerDirective')
    return [markedContainer(before, after, commitments)];
  return [...wholeBlock(before, 'retire'), ...wholeBlock(after, 'ajoute')];
}

function markedContainer(
  before: ContainerDirective,
  after: ContainerDirective,
  commitments: Commitments,
): RootContent[][number] & ContainerDirective {
  const titre = { before: before.attributes?.titre ?? '', after: after.attributes?.titre ?? '' };
  const data =
    titre.before === titre.after
      ? {}
      : {
          data: {
            ...after.data,
            titre: markedInline(plain(titre.before), plain(titre.after), commitments.signale),
          },
        };
  const [old, now] = [before.children[0], after.children[0]];
  if (after.name === 'tableau' && old?.type === 'table' && now?.type === 'table') {
    const { table, columns } = markedTable(old, now, {
      commitments,
      whole: after.attributes?.colonnes === 'toutes',
    });
    const { largeurs, ...others } = after.attributes ?? {};
    const attributes = { ...others, colonnes: 'toutes', ...(largeurs && columns ? { largeurs } : {}) };
    return { ...after, ...data, attributes, children: [table] };
  }
  // The emblems of the new cover are its own.
  if (after.name === 'emblemes') return after;
  // What holds one block, as the details of a commitment hold one list, does so here too, however little both have in common.
  const children =
    old && now && DIRECTIVES[after.name]?.count === 1
      ? changed(old, now, commitments)
      : markedBlocks(before.children, after.children, commitments);
  return { ...after, ...data, children: children as BlockContent[] };
}

function markedList(before: List, after: List, commitments: Commitments): List {
  const olds = new Set(before.children);
  const idOf = (item: ListItem) => commitments.idOf(item, olds.has(item) ? 'avant' : 'apres');
  const steps = aligned(before.children, after.children, {
    key: (item) => idOf(item) ?? keyOf(item),
    telling: () => true,
    score(a, b) {
      const [one, other] = [idOf(a) ?? labelOf(a), idOf(b) ?? labelOf(b)];
      if (one !== undefined || other !== undefined) return Number(one === other);
      return likeness(wordsOf(a), wordsOf(b));
    },
    signale: commitments.signale,
  });
  return {
    ...after,
    children: steps.map(({ before: old, after: now }): ListItem => {
      if (!old) return wholeItem(now, 'ajoute');
      if (!now) return wholeItem(old, 'retire');
      if (keyOf(old) === keyOf(now)) return now;
      return { ...now, children: markedBlocks(old.children, now.children, commitments) as BlockContent[] };
    }),
  };
}

// The bold label that begins an item: « **Échéance :** 2027 ».
function labelOf({ children: [first] }: ListItem): string | undefined {
  const label = first?.type === 'paragraph' && first.children.length > 1 ? first.children[0] : undefined;
  return label?.type === 'strong' ? inlineText(label.children) : undefined;
}

// A commitment that is elsewhere in the other document says where.
function moved(
  made: RootContent[],
  node: RootContent,
  side: 'avant' | 'apres',
  commitments: Commitments,
): RootContent[] {
  const id = commitments.idOf(node, side);
  const elsewhere = id && commitments.elsewhere(id, side);
  const [sheet] = made;
  if (!elsewhere || sheet?.type !== 'containerDirective') return made;
  const value =
    side === 'avant'
      ? `[Déplacé\u00a0: c’est désormais l’engagement ${elsewhere}.]`
      : `[Déplacé\u00a0: c’était l’engagement ${elsewhere}\u00a0; ses mots changés sont au tableau des changements.]`;
  const said: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value, data: { revision: 'dit' } }],
  };
  const [heading, ...others] = sheet.children;
  return [{ ...sheet, children: heading ? [heading, said, ...others] : [said] }];
}
