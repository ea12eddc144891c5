import type { Fault } from './fault.ts';
import type { Span, Spot } from './locate.ts';
import { parse } from './parse.ts';
import { onlyTexts, quoted, unquoted } from './requote.ts';
import { spotOf } from './spots.ts';
import { harmlessFault } from './syntax.ts';
import { ALL_WIDTHS, indentTabs, spacesFor, type TabsAsSpaces, type Untabbed, untabbed } from './tabs.ts';
import { twin } from './twin.ts';
import { values } from './values.ts';

/** Longest text, in UTF-16 units, that is read again, and how often: a contract has a tenth of it, and few faults hide others. */
const MAX_REREAD = 1_000_000;
const MAX_TURNS = 3;
/** Longest text, in UTF-16 units, that is read at every width of its tabs. */
const MAX_WIDTHS = 200_000;
/** More lines than these set in by tabs are told at the first of them. */
const MAX_TABS = 3;

/** The data of a text, where they stand, and what aliases repeat of them. */
export interface Tree {
  data: unknown;
  root: Spot;
  repeated?: readonly Span[];
}

/** What a text has wrong, and what can be read of it all the same: in the text itself, or with spaces in place of its tabs. */
export interface Faulty {
  faults: readonly Fault[];
  beyond?: Tree & Partial<Untabbed>;
  /** The texts that quotation marks mend: with them the text reads as it did without the fault, and they as they are typed. */
  unquoted?: readonly Span[];
  /** The spaces for the tabs of the text, where it reads the same however wide they are. */
  spaces?: readonly TabsAsSpaces[];
}

/** Reads any YAML text through the YAML library: its data and where they stand, or what keeps it from being read. */
export function readWhole(text: string): Tree | Faulty {
  const { tree, faults, readable } = outlined(text);
  const tab = faults.find(({ rule }) => rule === 'tabulation');
  if (tab) return tabbed(text, tab) ?? { faults };
  if (faults.length > 0) return { faults, ...(readable && tree && { beyond: tree, unquoted: proven(text, faults, tree.data) }) };
  return tree ?? { faults: [empty(text)] };
}

// A faulty text is read again without its faults, for what they hid and for the values around them.
function outlined(text: string): { tree?: Tree; faults: readonly Fault[]; readable: boolean } {
  let read = text;
  let told: readonly Fault[] = [];
  for (let turn = 0; ; turn++) {
    const { document, faults } = parse(read);
    const starts = new Set(told.map(({ start }) => start));
    told = inOrder([...told, ...faults.filter(({ start }) => !starts.has(start))]);
    if (!document || !faults.every(harmlessFault)) return { faults: told, readable: false };
    if (faults.length > 0 && turn < MAX_TURNS && text.length <= MAX_REREAD) read = twin(read, faults);
    else return { ...valued(document, read, told), readable: faults.length === 0 };
  }
}

function valued(document: Parameters<typeof values>[0], text: string, told: readonly Fault[]): { tree?: Tree; faults: readonly Fault[] } {
  const read = values(document, text);
  // A reserved character may also read as an alias that leads nowhere: the first word on it is the right one.
  const starts = new Set(told.map(({ start }) => start));
  const faults = inOrder([...told, ...read.faults.filter(({ start }) => !starts.has(start))]);
  // Aliases that explode leave nothing that should be walked.
  const exploded = read.faults.some(({ rule }) => rule === 'reperes-trop-nombreux');
  const repeated = [...new Set(read.targets.values())].map(({ range }): Span => [range?.[0] ?? 0, range?.[1] ?? 0]);
  const root = exploded ? undefined : spotOf(document.contents, read.targets);
  return { faults, ...(root && read.data !== null && read.data !== undefined && { tree: { data: read.data, root, repeated } }) };
}

function proven(text: string, faults: readonly Fault[], data: unknown): readonly Span[] {
  const spans = unquoted(text, faults);
  if (spans.length === 0 || text.length > MAX_REREAD) return [];
  const { tree, readable } = outlined(quoted(text, spans));
  const texts = spans.map(([start, end]) => text.slice(start, end));
  return readable && tree && onlyTexts(data, tree.data, texts) ? spans : [];
}

const inOrder = (faults: readonly Fault[]) => [...faults].sort((a, b) => a.start - b.start);

// The library loses its way at a tab: each line that has one is told, and the rest is read as if it had spaces.
function tabbed(text: string, { rule, message, hint }: Fault): Faulty | undefined {
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
    const { tree, faults, readable } = outlined(meant.text);
    if (!readable || !tree) continue;
    const others = faults.map((fault) => ({ ...fault, start: meant.back(fault.start), end: meant.back(fault.end) }));
    const sure = oneReading(text, tree.data);
    return {
      faults: inOrder([...told, ...others]),
      beyond: { ...tree, ...meant },
      ...(sure && { spaces: spacesFor(tabs, text, meant.text) }),
    };
  }
  return undefined;
}

// At some widths a text may be no YAML: its author can't have meant them.
function oneReading(text: string, data: unknown): boolean {
  if (text.length > MAX_WIDTHS) return false;
  return untabbed(text, ALL_WIDTHS).every((meant) => {
    const { tree, readable } = outlined(meant.text);
    return !readable || !tree || onlyTexts(data, tree.data, []);
  });
}

function empty(text: string): Fault {
  const message = text.trim() ? 'Le fichier ne contient que des commentaires.' : 'Le fichier est vide.';
  return { rule: 'fichier-vide', message, hint: 'Créez un fichier prêt à remplir avec : csi init', start: 0, end: 0 };
}
