import { describe, expect, it } from 'vitest';
import { placeOfCursor } from '../../src/atelier/lieux/curseur.ts';
import { ecritsOf } from '../../src/atelier/lieux/ecrits.ts';
import { type LieuxImprimes, lieuxOf } from '../../src/atelier/lieux/index.ts';
import { type ParagraphePage, paragraphesOf } from '../../src/atelier/lieux/paragraphes.ts';
import type { Path } from '../../src/kernel/path.ts';
import type { Contrat } from '../../src/model/contrat.ts';
import { renderMarkdown } from '../../src/render/index.ts';
import { readSource } from '../../src/source/index.ts';
import { layout } from '../render/pdf/support.ts';
import { contrat, TEMPLATES } from '../support/files.ts';

interface Made {
  data: Contrat;
  paragraphs: ParagraphePage[];
  lieux: LieuxImprimes;
}

function made(data: Contrat): Made {
  const pages = layout(renderMarkdown(data, { document: 'contrat', templates: TEMPLATES }).markdown);
  return { data, paragraphs: paragraphesOf(pages), lieux: lieuxOf(data, pages) };
}

/** Where each text is printed, found otherwise than by `lieuxOf`: it ends with a mark of its own, and the paragraphs with that mark print it. */
function truth({ data, paragraphs }: Made): { path: Path; texte: string; paragraph: ParagraphePage }[] {
  const written = new Map<string, string>();
  for (const { path, texte } of ecritsOf(data).toReversed()) written.set(JSON.stringify(path), texte);
  const marks: Path[] = [];
  const marked = (value: unknown, path: Path): unknown => {
    if (Array.isArray(value)) return value.map((one, i) => marked(one, [...path, i]));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [name, marked(one, [...path, name])]),
      );
    const key = path.findLast((step) => typeof step === 'string');
    if (typeof value !== 'string' || !written.has(JSON.stringify(path)) || UNMARKED.test(String(key)))
      return value;
    if (/[{}!]|\n\s*\n|^[\d-]+T?\d?$/.test(value)) return value;
    marks.push(path);
    return `${value.trimEnd().replace(/[.;,]$/, '')} Zq${marks.length - 1}z`;
  };
  const others = made(marked(data, []) as Contrat).paragraphs;
  const left = new Map<string, ParagraphePage[]>();
  for (const one of paragraphs) left.set(bare(one.texte), [...(left.get(bare(one.texte)) ?? []), one]);
  return others.flatMap(({ texte }) => {
    const paragraph = left.get(bare(texte))?.shift();
    if (!paragraph) return [];
    return [...texte.matchAll(/Zq(\d+)z/g)].flatMap(([, n]) => {
      const path = marks[Number(n)] ?? [];
      return { path, texte: written.get(JSON.stringify(path)) ?? '', paragraph };
    });
  });
}

const UNMARKED = /^(?:code|code_insee|siren|numero|url|departement|periode|date|accent)$/;
const bare = (text: string) => text.replaceAll(/ ?Zq\d+z|[ .;,]/g, '').toLowerCase();

/** The places that the characters of a text lead to, where it is printed word for word. */
function answers(
  lieux: LieuxImprimes,
  texte: string,
  { texte: all, lignes }: ParagraphePage,
): (Path | undefined)[] {
  const words = texte.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = [...all.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'giu'))];
  return found.flatMap(({ index }) => {
    const line = lignes.find(({ to }) => to > index);
    return line ? [lieux.of(line, Math.max(0, index - line.from))?.path] : [];
  });
}

const same = (one: Path | undefined, other: Path) => JSON.stringify(one) === JSON.stringify(other);
/** A party is named by its short name wherever something refers to it: there, the line belongs to what refers. */
const isShortName = (path: Path) => path[0] === 'parties' && path.at(-1) === 'abrege';

// How many texts are printed word for word at least, and the share of them that leads to its own place; the others are written twice in what they belong to.
it.each([
  ['examples/arles.yaml', 50, 1],
  ['examples/bourges.yaml', 140, 1],
  ['examples/nantes.yaml', 40, 1],
  ['examples/nantes-avenant-1.yaml', 20, 1],
  ['examples/nantes-avenant-2.yaml', 20, 1],
  ['examples/saint-dizier.yaml', 110, 0.97],
  ['examples/toulouse.yaml', 100, 0.99],
  ['test/fixtures/complet.yaml', 700, 0.95],
])('the lines of %s lead to the texts that they print', (file, least, share) => {
  const one = made(contrat(file));
  let [printed, own] = [0, 0];
  const others: string[] = [];
  for (const { path, texte, paragraph } of truth(one)) {
    const found = answers(one.lieux, texte, paragraph);
    if (found.length === 0 || isShortName(path)) continue;
    printed += 1;
    if (found.some((place) => same(place, path))) own += 1;
    else others.push(`${path.join('.')} « ${texte.slice(0, 40)} » → ${found.map((to) => to?.join('.'))}`);
  }
  expect(printed).toBeGreaterThanOrEqual(least);
  expect(own / printed, others.join('\n')).toBeGreaterThanOrEqual(share);
});

describe('the places of a document', () => {
  const one = made(contrat('examples/bourges.yaml'));
  const lines = one.paragraphs.flatMap(({ lignes }) => lignes);
  /** Where the line with these words leads. */
  const from = (words: string) => {
    const paragraph = one.paragraphs.find(({ texte }) => texte === words);
    return paragraph?.lignes[0] && one.lieux.of(paragraph.lignes[0]);
  };

  it('are there and back: a line is among those that print its place', () => {
    for (const line of lines) {
      const place = one.lieux.of(line);
      if (!place) continue;
      const back = one.lieux.lignes(place.path);
      expect(back.some(({ page, ligne }) => page === line.page && ligne === line.ligne)).toBe(true);
    }
  });

  it('are those of what holds a value that is printed nowhere', () => {
    const id = one.lieux.lignes(['axes', 0, 'engagements', 0, 'id']);
    expect(id).toEqual(one.lieux.lignes(['axes', 0, 'engagements', 0]));
    expect(id.length).toBeGreaterThan(3);
    expect(one.lieux.lignes(['version'])).toEqual([]);
  });

  it('are the keys that labels are about, and nothing for what csi writes itself', () => {
    const label = from('Porté par :');
    expect(label).toEqual({ path: ['axes', 0, 'engagements', 3, 'porteurs'], exact: false, autres: 0 });
    expect(from('Sommaire')).toBeUndefined();
  });

  it('are nowhere on a page that there is not', () => {
    expect(one.lieux.of({ page: 999, ligne: 0 })).toBeUndefined();
  });
});

describe('the place of a cursor', () => {
  const TEXT =
    '\ufeffversion: 1\r\ndocument:\r\n  titre: Un titre\r\n  avec: [un, deux]\r\naxes:\r\n  - titre: Un axe\r\n';
  it.each([
    [1, 3, ['version']],
    [2, 4, ['document']],
    [3, 3, ['document', 'titre']],
    [3, 14, ['document', 'titre']],
    [3, 18, ['document', 'titre']],
    [4, 14, ['document', 'avec', 1]],
    [6, 14, ['axes', 0, 'titre']],
    [99, 1, []],
  ])('on line %i, column %i', async (line, column, path) => {
    const read = await readSource('a.yaml', new TextEncoder().encode(TEXT));
    if (!read.ok) throw new Error('not read');
    expect(placeOfCursor(read.value, { line, column })).toEqual(path);
  });
});
