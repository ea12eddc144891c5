import type { Nodes } from 'mdast';
import type { Contrat } from '../../model/contrat.ts';
import { printedEngagements } from '../../model/engagements.ts';
import type { Signale } from '../limites.ts';
import { inlineText } from './inline.ts';

/** The commitments of both contracts, so that each is found again whatever its number and its place. */
export interface Commitments {
  /** What a block or an item of a list sets out: the id of the commitment in the old contract, where it had one. */
  idOf(node: Nodes, side: 'avant' | 'apres'): string | undefined;
  /** The number that a moved commitment has in the other contract; undefined where it has none, or where moves are not said. */
  elsewhere(id: string, side: 'avant' | 'apres'): string | undefined;
  /** Called with what would take too long to be compared. */
  signale: Signale;
}

/** What begins a heading or an entry that names a commitment. */
const NUMBERED = /^(\S+(?: \S+)?)\.?(?:\s|$)/;
const LONGEST = 30;

/** What both documents are compared by: the old id of the commitments that have another one, whether moves are said, and what is called with what would take too long. */
export interface MarkOptions {
  renommes: ReadonlyMap<string, string>;
  said: boolean;
  signale: Signale;
}

/** Finds the commitments of two contracts. */
export function commitmentsOf(
  avant: Contrat,
  apres: Contrat,
  { renommes, said, signale }: MarkOptions,
): Commitments {
  const sides = { avant: numbersOf(avant, new Map()), apres: numbersOf(apres, renommes) };
  return {
    signale,
    idOf(node, side) {
      const text = startOf(node);
      if (text === undefined) return undefined;
      const [, numero = ''] = NUMBERED.exec(text.slice(0, LONGEST)) ?? [];
      const { ids } = sides[side];
      return ids.get(numero) ?? ids.get(numero.replace(/\.$/, '')) ?? ids.get(numero.split(/\.?\s/)[0] ?? '');
    },
    elsewhere: (id, side) => (said ? sides[side === 'avant' ? 'apres' : 'avant'].numeros.get(id) : undefined),
  };
}

function numbersOf(contrat: Contrat, renommes: ReadonlyMap<string, string>) {
  const pairs = printedEngagements(contrat).map(
    ({ numero, engagement: { id } }) => [numero, renommes.get(id) ?? id] as const,
  );
  return { ids: new Map(pairs), numeros: new Map(pairs.map(([numero, id]) => [id, numero])) };
}

// The text that names it: the heading of a sheet, the bold label of an item.
function startOf(node: Nodes): string | undefined {
  if (node.type === 'containerDirective' && node.name === 'fiche') {
    const [first] = node.children;
    return first?.type === 'heading' ? inlineText(first.children) : undefined;
  }
  if (node.type === 'tableRow') return inlineText(node.children[0]?.children ?? []);
  if (node.type !== 'listItem') return undefined;
  const [first] = node.children;
  const label = first?.type === 'paragraph' ? first.children[0] : undefined;
  return label?.type === 'strong' ? inlineText(label.children) : undefined;
}
