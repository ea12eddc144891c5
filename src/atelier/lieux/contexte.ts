import type { Path } from '../../kernel/path.ts';
import { articlesOf } from '../../model/articles.ts';
import type { Contrat } from '../../model/contrat.ts';
import { axeNumeros, printedEngagements } from '../../model/engagements.ts';
import type { StructureElement } from '../../render/pdf/layout/structure.ts';
import { type ParagraphePage, rowOf } from './paragraphes.ts';
import { startsWith, type TexteTrouve } from './trouves.ts';

/** What a paragraph is about; a click on what it says of nothing in particular goes to the first of them. */
export type Sujets = readonly Path[];

/** What each chapter that is an article is about. */
const CHAPTERS: Readonly<Record<string, Path>> = {
  modifications: ['avenant', 'modifications'],
  territoire: ['territoire'],
  diagnostic: ['diagnostic'],
  engagements: ['axes'],
  cadres: ['cadres'],
  gouvernance: ['gouvernance'],
  evaluation: ['evaluation'],
  duree: ['duree'],
  annexes: ['annexes'],
};
/** The other headings and labels that templates write, and what they are about. */
const HEADINGS: Readonly<Record<string, Sujets>> = {
  'Parties signataires': [['parties']],
  'Partie signataire': [['parties']],
  Signature: [['signature']],
  'Entre les soussignés': [['parties']],
  'Les parties à la charte': [['parties']],
  'Les auteurs de la déclaration': [['parties']],
  Associés: [['parties']],
  'Associés et témoins': [['parties']],
  Témoins: [['parties']],
  Préambule: [['preambule']],
  Visas: [['visas'], ['deliberations']],
  'Visas et considérants': [['visas'], ['deliberations'], ['considerants']],
  Considérants: [['considerants']],
  Signatures: [['signature'], ['parties']],
  'Les chiffres': [['diagnostic', 'indicateurs']],
  'Les moyens engagés': [['diagnostic', 'moyens']],
  'Les constats': [['diagnostic', 'constats']],
  'Les priorités': [['diagnostic', 'priorites']],
  'Clauses de rendez-vous': [['evaluation', 'clauses_rendez_vous']],
  Référents: [['gouvernance', 'referents']],
};
const HEADING = /^H([1-5])$/;
/** A text of so many characters tells what the rest of its row is about. */
const TELLING = 12;

/**
 * What each paragraph is about, from the headings above it and the numbers beside it. `found` has what was found in each paragraph, `labelled` the rows
 * whose label says what they are about.
 */
export function contextesOf(
  contrat: Contrat,
  paragraphs: readonly ParagraphePage[],
  found: ReadonlyMap<ParagraphePage, readonly TexteTrouve[]>,
  labelled: ReadonlyMap<StructureElement, string>,
): ReadonlyMap<ParagraphePage, Sujets> {
  const numbers = numbersOf(contrat);
  const rows = new Map<StructureElement, Sujets>();
  const contexts = new Map<ParagraphePage, Sujets>();
  const titles: { depth: number; about: Sujets }[] = [];
  const own = (paragraph: ParagraphePage, above: Sujets): Sujets | undefined => {
    const path = numbers(paragraph.texte) ?? holderOf(found.get(paragraph), above);
    return path && [path];
  };
  for (const paragraph of paragraphs) {
    const depth = depthOf(paragraph);
    if (depth > 0) {
      while ((titles.at(-1)?.depth ?? 0) >= depth) titles.pop();
      const above = titles.at(-1)?.about ?? [];
      // The title of the document says nothing of what follows it.
      const about = depth === 1 ? [] : (HEADINGS[paragraph.texte] ?? own(paragraph, above) ?? above);
      titles.push({ depth, about });
    }
    const under = titles.at(-1)?.about ?? [];
    const row = rowOf(paragraph.element);
    if (row && !rows.has(row) && !labelled.has(row)) {
      const about = own(paragraph, under);
      if (about) rows.set(row, about);
    }
    contexts.set(paragraph, under);
  }
  // The number of a row may come after its first cells.
  for (const paragraph of paragraphs) {
    const row = rowOf(paragraph.element);
    const about = row && rows.get(row);
    if (about) contexts.set(paragraph, about);
  }
  return contexts;
}

/** How deep a heading is; a label that stands alone is deeper than all; 0 for other paragraphs. */
function depthOf({ element, texte }: ParagraphePage): number {
  const [, depth] = HEADING.exec(element.type) ?? [];
  if (depth) return Number(depth);
  return element.type === 'P' && Object.hasOwn(HEADINGS, texte) ? 6 : 0;
}

/** What holds the longest text that is found in a paragraph and in one place of the file. */
function holderOf(found: readonly TexteTrouve[] = [], above: Sujets): Path | undefined {
  const telling = found.flatMap(({ from, to, paths }) => {
    const own = paths.filter((path) => above.some((one) => startsWith(path, one)));
    const [path, other] = own.length > 0 ? own : paths;
    return path && !other && to - from >= TELLING ? [{ length: to - from, path }] : [];
  });
  const [longest] = telling.sort((a, b) => b.length - a.length);
  const start = above.find((one) => longest && startsWith(longest.path, one));
  return longest && itemOf(longest.path, start);
}

// The item of a list that holds a place: the first one below what the paragraph stands under, or the last one.
function itemOf(path: Path, under: Path = []): Path {
  const isIndex = (step: string | number) => typeof step === 'number';
  const first = under.length === 0 ? -1 : path.slice(under.length).findIndex(isIndex);
  if (first >= 0) return path.slice(0, under.length + first + 1);
  const last = path.findLastIndex(isIndex);
  return path.slice(0, last === path.length - 1 ? -1 : path.length - 1);
}

/** Returns what reads the number that begins a heading or is a cell: that of a commitment, an axis or an article. */
function numbersOf(contrat: Contrat): (text: string) => Path | undefined {
  const commitments = new Map(printedEngagements(contrat).map(({ numero, path }) => [numero, path]));
  const axes = new Map(axeNumeros(contrat).map((numero, i) => [numero, ['axes', i] as Path]));
  const articles = new Map(
    articlesOf(contrat).map(({ id, numero, path }) => [
      numero,
      path[0] === 'clauses' ? path.slice(0, 2) : CHAPTERS[id],
    ]),
  );
  return (text) => {
    const [, kind, name] = /^(Axe|Article) (\S+(?: (?:bis|ter|quater))?)/.exec(text) ?? [];
    if (kind && name) return (kind === 'Axe' ? axes : articles).get(name.replace(/\.$/, ''));
    const [, first = ''] = /^(\S{1,14}?)\.?(?: |$)/.exec(text) ?? [];
    return /\d/.test(first) ? commitments.get(first) : undefined;
  };
}
