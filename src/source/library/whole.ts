import type { Offsets } from '../locate.ts';
import { onlyTexts, unquoted } from '../problems/requote.ts';
import { isHarmless } from '../problems/syntax.ts';
import type { SourceProblem } from '../source-problem.ts';
import { Effort, type ParsedText } from './effort.ts';
import { inOrder, outlined } from './outline.ts';
import { ALL_WIDTHS, indentTabs, spacesFor, type TabsAsSpaces, type Untabbed, untabbed } from './tabs.ts';
import type { Tree } from './tree.ts';

/** With more lines than these indented by tabs, only the first is reported. */
const MAX_TABS = 3;
/** Most contracts of one file that are read. */
const MAX_DOCUMENTS = 3;

/** The problems of a text, and what remains readable of it, possibly with spaces in place of tabs. */
export interface Rejected {
  problems: readonly SourceProblem[];
  rest?: readonly (Tree & Partial<Untabbed>)[];
  /** The texts that quotation marks may fix, if the schema wants a text there. */
  unquoted?: readonly Offsets[];
  /** The spaces to replace tabs with, if the text means the same at every tab width. */
  spaces?: readonly TabsAsSpaces[];
}

/** Reads any YAML text with the `yaml` package. If it has more than `enough` problems, the search stops soon after that number. */
export function readWhole(
  text: string,
  effort = new Effort(),
  first = effort.first(text),
  enough = Number.POSITIVE_INFINITY,
): Tree | Rejected {
  return readContract(text, effort, { first, enough }, MAX_DOCUMENTS);
}

function readContract(
  text: string,
  effort: Effort,
  { first, enough }: { first: ParsedText | undefined; enough: number },
  documents: number,
): Tree | Rejected {
  const { tree, problems, readable, second } = outlined(text, effort, first, enough);
  const tab = problems.find(({ rule }) => rule === 'tabulation');
  if (tab) return withTabs(text, tab, effort) ?? { problems };
  const rest = readable && tree ? [tree] : [];
  if (second?.trim() && documents > 1)
    return combined(
      { problems, rest },
      readContract(second, effort, { first: effort.read(second), enough }, documents - 1),
    );
  if (problems.length > 0)
    return { problems, rest, ...(readable && tree && !tree.lost && { unquoted: unquoted(text, problems) }) };
  return tree ?? { problems: [empty(text)] };
}

// Adds the problems and the data of another contract in the same file.
function combined(first: Rejected, second: Tree | Rejected): Rejected {
  const { problems = [], rest = [] } = 'problems' in second ? second : { rest: [second] };
  return {
    problems: [...first.problems, ...problems.filter(({ rule }) => rule !== 'fichier-vide')],
    rest: [...(first.rest ?? []), ...rest],
  };
}

// The package cannot read past a tab: each line indented by tabs is reported, and the rest is read with spaces instead.
function withTabs(
  text: string,
  { rule, message, hint }: SourceProblem,
  effort: Effort,
): Rejected | undefined {
  const tabs = indentTabs(text);
  const explained = { message, ...(hint && { hint }) };
  const many = `Des tabulations servent de retrait, ici et sur ${tabs.length - 1} autres lignes.`;
  const found = (tabs.length > MAX_TABS ? tabs.slice(0, 1) : tabs).map((span) => ({
    rule,
    ...(tabs.length > MAX_TABS
      ? { message: many, hint: 'Remplacez-les par des espaces : elles n’ont pas la même largeur partout.' }
      : explained),
    ...span,
  }));
  for (const meant of untabbed(text)) {
    const { tree, problems, readable } = outlined(meant.text, effort);
    // If lines are misaligned at this width, another may be the one that the author saw.
    if (!readable || !tree || tree.lost) continue;
    const others = problems.map((problem) => ({
      ...problem,
      start: meant.back(problem.start),
      end: meant.back(problem.end),
    }));
    const sure = oneReading(text, tree.data, effort);
    return {
      problems: inOrder([...found, ...others]),
      rest: [{ ...tree, ...meant }],
      ...(sure && { spaces: spacesFor(tabs, text, meant.text) }),
    };
  }
  return undefined;
}

// A width at which the text is not valid YAML cannot be the one that the author saw.
function oneReading(text: string, data: unknown, effort: Effort): boolean {
  const same = untabbed(text, ALL_WIDTHS).every((meant) => {
    const read = effort.read(meant.text);
    if (!read?.problems.every((problem) => isHarmless(problem) || problem.rule === 'documents-multiples'))
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
