// No page of any document of any contract of the project is wasted: on none are notes alone, a low row of a table, or a few last lines.
import { expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { answersFrom } from '../../../src/cli/init/answers.ts';
import { scaffold } from '../../../src/cli/init/scaffold.ts';
import type { Contrat } from '../../../src/model/contrat.ts';
import { type Theme, themeOf } from '../../../src/model/theme.ts';
import { type DocumentKind, renderMarkdown } from '../../../src/render/index.ts';
import { type Filling, fillings } from '../../../src/render/pdf/layout/pages/fill.ts';
import type { PageArea } from '../../../src/render/pdf/layout/pages/paginate.ts';
import type { Slice } from '../../../src/render/pdf/layout/slice.ts';
import type { StructureElement } from '../../../src/render/pdf/layout/structure.ts';
import { styleOf } from '../../../src/render/pdf/style.ts';
import { contrat, list, read, TEMPLATES } from '../../support/files.ts';
import { layout, textOf } from './support.ts';

/** What was given to `paginate` since it was last emptied. */
const given: { slices: readonly Slice[]; area: PageArea }[] = [];

vi.mock('../../../src/render/pdf/layout/pages/paginate.ts', async (original) => {
  const real = await original<typeof import('../../../src/render/pdf/layout/pages/paginate.ts')>();
  const paginate: typeof real.paginate = (slices, area) => {
    given.push({ slices, area });
    return real.paginate(slices, area);
  };
  return { ...real, paginate };
});

const CONTRACTS: readonly (readonly [name: string, source: () => Contrat])[] = [
  ...['examples', 'test/fixtures/bancs', 'test/fixtures'].flatMap((folder) =>
    list(folder, '.yaml').map((name) => [name, () => contrat(`${folder}/${name}`)] as const),
  ),
  ['pieges.yaml', () => contrat('test/check/bench/pieges.yaml')],
  ['csi init', () => parse(scaffold(read('templates/modele.yaml'), answersFrom({ nom: 'Decize' })))],
];

const LOOKS: readonly Pick<Theme, 'taille' | 'page'>[] = [
  { taille: 'normale', page: 'a4' },
  { taille: 'grande', page: 'a4' },
  { taille: 'normale', page: 'lettre' },
  { taille: 'grande', page: 'lettre' },
];

/** Slices that follow one another without a forced break, with the room of their pages. */
interface Run {
  slices: readonly Slice[];
  room: number;
  pages: Filling[];
}

function runsOf(slices: readonly Slice[], { height, top, bottom }: PageArea): Run[] {
  const room = height - top - bottom;
  const breaks = slices.flatMap(({ pageBreak }, at) => (pageBreak ? [at] : []));
  return [...breaks, slices.length]
    .map((end, index) => slices.slice(index === 0 ? 0 : (breaks[index - 1] ?? 0) + 1, end))
    .filter((run) => run.length > 0)
    .map((run) => ({ slices: run, room, pages: fillings(run, 0, run.length, room) }));
}

const heightOf = (slices: readonly Slice[]): number =>
  slices.reduce((sum, { height, before }, at) => sum + height + (at > 0 ? before : 0), 0);

/** The table that a slice has a row of, or a part of one. */
function tableOf({ table, items }: Slice): StructureElement | undefined {
  if (!table) return undefined;
  for (const item of items) {
    let at = 'element' in item ? item.element : null;
    while (at && at.type !== 'Table') at = at.parent;
    if (at) return at;
  }
  return undefined;
}

const words = (slices: readonly Slice[]): string =>
  slices
    .flatMap(({ items }) => items.flatMap((item) => (item.kind === 'line' ? [textOf(item.line)] : [])))
    .join(' ')
    .slice(0, 60);

/** What is wrong with the pages of a run; `low` is the height under which a row is lost alone. */
function wasteOf({ slices, room, pages }: Run, low: number): string[] {
  const rows = (table: StructureElement, own: readonly Slice[]) =>
    own.filter((slice) => tableOf(slice) === table);
  return pages.flatMap(({ from, end }, index) => {
    const own = slices.slice(from, end);
    const found: string[] = [];
    if (pages.length > 1 && own.every(({ note }) => note)) found.push('notes alone');
    if (index > 0 && own[0]?.note && slices[from - 1]?.table) found.push('a note without its table');
    const share = heightOf(own) / room;
    if (pages.length > 1 && index === pages.length - 1 && share < 0.25) found.push('a few last lines');
    if (index < pages.length - 1 && share < 0.4) {
      let next = end + 1;
      while ((slices[next]?.keep ?? 0) > 0) next += 1;
      if (share * room + heightOf(slices.slice(end - 1, next)) - heightOf(slices.slice(end - 1, end)) < room)
        found.push('white where more had room');
    }
    for (const table of new Set(own.flatMap((slice) => tableOf(slice) ?? []))) {
      const [row, ...others] = rows(table, own);
      if (row && !row.inset && others.length === 0 && rows(table, slices).length > 2 && row.height < low)
        found.push('a row alone');
    }
    return found.map((what) => `${what}: ${words(own)}`);
  });
}

const ALL = CONTRACTS.flatMap(([name, source]) =>
  (['contrat', 'tableau', 'maquette', 'fiches'] as const).map((document) => ({ name, source, document })),
);

it('of all documents of all contracts, in both sizes of text and of paper, no page is wasted', () => {
  let count = 0;
  const waste = ALL.flatMap(({ name, source, document }) => {
    const read = source();
    return LOOKS.flatMap((look) => {
      const theme = { ...themeOf(read.theme), ...look };
      return runs(read, document, theme).flatMap((run) => {
        count += run.pages.length;
        return wasteOf(run, 75 * styleOf(theme).scale).map(
          (what) => `${name}, ${document}, ${look.taille}, ${look.page}: ${what}`,
        );
      });
    });
  });
  expect(count).toBeGreaterThan(1200);
  expect(waste).toEqual([]);
});

/** The runs of a document, its contents left out: they have pages of their own. */
function runs(source: Contrat, document: DocumentKind, theme: Theme): Run[] {
  const { markdown, meta } = renderMarkdown(source, {
    document,
    templates: TEMPLATES,
    signable: true,
    theme,
  });
  given.length = 0;
  layout(markdown, meta);
  return given.flatMap(({ slices, area }) => runsOf(slices, area));
}
