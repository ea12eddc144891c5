import type { TextSpan } from '../locate.ts';
import { onlyTexts, unquoted } from '../problems/requote.ts';
import { harmlessFault } from '../problems/syntax.ts';
import type { SourceProblem } from '../source-problem.ts';
import { Effort, type Read } from './effort.ts';
import { inOrder, outlined, type Tree } from './outline.ts';
import { ALL_WIDTHS, indentTabs, spacesFor, type TabsAsSpaces, type Untabbed, untabbed } from './tabs.ts';

/** More lines than these set in by tabs are told at the first of them. */
const MAX_TABS = 3;
/** Most contracts of one file that are read. */
const MAX_DOCUMENTS = 3;

/** What a text has wrong, and what can be read of it all the same: in the text itself, or with spaces in place of its tabs. */
export interface Faulty {
  faults: readonly SourceProblem[];
  beyond?: readonly (Tree & Partial<Untabbed>)[];
  /** The texts that quotation marks may fix, where a text is wanted. */
  unquoted?: readonly TextSpan[];
  /** The spaces for the tabs of the text, where it reads the same however wide they are. */
  spaces?: readonly TabsAsSpaces[];
}

/**
 * Reads any YAML text through the YAML library: its data and where they stand, or what keeps it from being read. Of a text with more
 * than `enough` faults, only that many and a few are looked for.
 */
export function readWhole(
  text: string,
  effort = new Effort(),
  first = effort.first(text),
  enough = Number.POSITIVE_INFINITY,
): Tree | Faulty {
  return contract(text, effort, { first, enough }, MAX_DOCUMENTS);
}

function contract(
  text: string,
  effort: Effort,
  { first, enough }: { first: Read | undefined; enough: number },
  documents: number,
): Tree | Faulty {
  const { tree, faults, readable, second } = outlined(text, effort, first, enough);
  const tab = faults.find(({ rule }) => rule === 'tabulation');
  if (tab) return tabbed(text, tab, effort) ?? { faults };
  const beyond = readable && tree ? [tree] : [];
  if (second?.trim() && documents > 1)
    return and(
      { faults, beyond },
      contract(second, effort, { first: effort.read(second), enough }, documents - 1),
    );
  if (faults.length > 0)
    return { faults, beyond, ...(readable && tree && !tree.lost && { unquoted: unquoted(text, faults) }) };
  return tree ?? { faults: [empty(text)] };
}

// A further contract of the same file.
function and(first: Faulty, second: Tree | Faulty): Faulty {
  const { faults = [], beyond = [] } = 'faults' in second ? second : { beyond: [second] };
  return {
    faults: [...first.faults, ...faults.filter(({ rule }) => rule !== 'fichier-vide')],
    beyond: [...(first.beyond ?? []), ...beyond],
  };
}

// The library loses its way at a tab: each line that has one is told, and the rest is read as if it had spaces.
function tabbed(text: string, { rule, message, hint }: SourceProblem, effort: Effort): Faulty | undefined {
  const tabs = indentTabs(text);
  const said = { message, ...(hint && { hint }) };
  const many = `Des tabulations servent de retrait, ici et sur ${tabs.length - 1} autres lignes.`;
  const told = (tabs.length > MAX_TABS ? tabs.slice(0, 1) : tabs).map((span) => ({
    rule,
    ...(tabs.length > MAX_TABS
      ? { message: many, hint: 'Remplacez-les par des espaces : elles n’ont pas la même largeur partout.' }
      : said),
    ...span,
  }));
  for (const meant of untabbed(text)) {
    const { tree, faults, readable } = outlined(meant.text, effort);
    // At a width where lines leave their column, the next may be the one that was meant.
    if (!readable || !tree || tree.lost) continue;
    const others = faults.map((fault) => ({
      ...fault,
      start: meant.back(fault.start),
      end: meant.back(fault.end),
    }));
    const sure = oneReading(text, tree.data, effort);
    return {
      faults: inOrder([...told, ...others]),
      beyond: [{ ...tree, ...meant }],
      ...(sure && { spaces: spacesFor(tabs, text, meant.text) }),
    };
  }
  return undefined;
}

// At some widths a text may be no YAML: its author can't have meant them.
function oneReading(text: string, data: unknown, effort: Effort): boolean {
  const same = untabbed(text, ALL_WIDTHS).every((meant) => {
    const read = effort.read(meant.text);
    if (!read?.faults.every((fault) => harmlessFault(fault) || fault.rule === 'documents-multiples'))
      return true;
    const { tree, readable } = outlined(meant.text, effort, read);
    return !readable || !tree || tree.lost !== undefined || onlyTexts(data, tree.data, []);
  });
  return same && !effort.exhausted;
}

function empty(text: string): SourceProblem {
  const message = text.trim() ? 'Le fichier ne contient que des commentaires.' : 'Le fichier est vide.';
  return {
    rule: 'fichier-vide',
    message,
    hint: 'Créez un fichier prêt à remplir avec : csi init',
    start: 0,
    end: 0,
  };
}
