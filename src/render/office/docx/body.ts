import { tag } from '../../../archive/xml.ts';
import type { Block, CoverBlock, SignaturesBlock, TableBlock } from '../../pdf/blocks/index.ts';
import type { DocumentPart } from '../../pdf/layout/parts.ts';
import { wholeRevision } from '../../revision.ts';
import { chartTable, keyFiguresTable, timelineTable } from '../as-tables.ts';
import { contentsIn } from '../contents-in.ts';
import { signatureLine } from '../signatures.ts';
import { COVER_TITLE, type StyleName } from '../styles.ts';
import { belongsToHeading } from '../together.ts';
import { contentsOf } from './contents.ts';
import {
  type Around,
  detailsOf,
  endOf,
  entriesOf,
  headingOf,
  listOf,
  paragraph,
  paragraphOf,
} from './paragraphs.ts';
import { chartOf, emblemsOf, pictureOf } from './pictures.ts';
import { run, runsOf } from './runs.ts';
import { sectionOf } from './section.ts';
import { framed, tableOf } from './tables.ts';
import { trackedRow } from './tracked.ts';
import type { Writing } from './writing.ts';

/** Where the blocks that are written stand. */
interface Spot extends Around {
  turned: boolean;
  /** True where the next block begins a page. */
  newPage: boolean;
}

/** A line of no height: Word joins two tables that nothing separates, and a cell must end with a paragraph. */
const CUT = paragraph('', { style: 'Coupure' });

/** The body of a document: its parts, each with the orientation of its pages. */
export function bodyOf(writing: Writing): string {
  const { parts } = writing.document;
  const place: Spot = { turned: parts[0]?.landscape ?? false, newPage: false };
  const titlePage = parts[0]?.cover !== undefined;
  let first = true;
  const sections = (turned: boolean) => {
    const made = sectionOf(writing.look, turned, first && titlePage);
    first = false;
    return made;
  };
  const written = parts.map((part) => {
    let before = '';
    if (part.landscape !== place.turned) {
      before = paragraph('', { style: 'Coupure', section: sections(place.turned) });
      place.turned = part.landscape;
      place.newPage = false;
    }
    return before + partOf(part, writing, place);
  });
  return tag('w:body', {}, ...written, sections(place.turned));
}

function partOf(part: DocumentPart, writing: Writing, place: Spot): string {
  if (part.cover) {
    const cover = coverOf(part.cover, writing, place);
    place.newPage = true;
    return cover;
  }
  if (part.contents) {
    const contents = contentsOf(writing, place.newPage);
    if (contents) place.newPage = true;
    return contents;
  }
  return blocksOf(part.blocks, writing, place);
}

function blocksOf(blocks: readonly Block[], writing: Writing, place: Spot): string {
  const kept = place.keepNext ?? false;
  const written = blocks.map((block, at) => {
    place.keepNext = kept || belongsToHeading(blocks, at);
    return blockOf(block, writing, place);
  });
  place.keepNext = kept;
  return written.join('');
}

function blockOf(block: Block, writing: Writing, place: Spot): string {
  if (block.kind === 'page-break') {
    place.newPage = true;
    return '';
  }
  if (block.kind === 'commitment') return blocksOf(block.blocks, writing, place);
  const { newPage } = place;
  place.newPage = false;
  if (block.kind === 'heading') return headingOf(block, writing, newPage);
  const before = newPage
    ? tag('w:p', {}, tag('w:pPr', {}, tag('w:pStyle', { 'w:val': 'Coupure' }), tag('w:pageBreakBefore')))
    : '';
  return before + contentOf(block, writing, place);
}

function contentOf(
  block: Exclude<Block, { kind: 'heading' | 'page-break' | 'commitment' }>,
  writing: Writing,
  place: Spot,
): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphOf(block, writing, place);
    case 'list':
      return listOf(block, writing, place);
    case 'details':
      return detailsOf(block, writing) + cutAfter([block], writing);
    case 'entries':
      return entriesOf(block, writing);
    case 'table':
      return tableIn(block, writing, place);
    case 'chart':
      return (
        chartOf(block, writing, place.turned) +
        tableIn(chartTable(block), writing, place) +
        blocksOf(block.notes, writing, { ...place, style: 'Note' })
      );
    case 'trajectory':
      return (
        (block.moments.length > 0 ? chartOf(block, writing, place.turned) : '') +
        tableIn(block.table, writing, place) +
        blocksOf(block.notes, writing, { ...place, style: 'Note' })
      );
    case 'timeline':
      return tableIn(timelineTable(block), writing, place);
    case 'picture':
      return pictureOf(block, writing, place.turned);
    case 'key-figures':
      return tableIn(keyFiguresTable(block), writing, place);
    case 'note':
      return blocksOf(block.blocks, writing, { ...place, style: 'Note' });
    case 'callout': {
      const changed = writing.compared ? trackedRow(wholeRevision(...contentsIn(block.blocks)), writing) : '';
      const cut = cutAfter([block], writing);
      const { wash: fill, main: bar } = writing.look.color;
      const inside = blocksOf(block.blocks, writing, place) + cutAfter([block], writing);
      return framed(inside, writing.look, { fill, bar, changed }) + cut;
    }
    case 'mention':
      return paragraph(runsOf(block.content, writing), {
        style: 'Mention',
        end: endOf(writing, block.content),
      });
    case 'signatures':
      return signaturesOf(block, writing, place);
    case 'cover':
    case 'table-of-contents':
      throw new Error(`a block with pages of its own inside a flow: ${block.kind}`);
  }
}

const tableIn = (block: TableBlock, writing: Writing, { turned }: Spot) =>
  tableOf(block, writing, turned) + cutAfter([block], writing);

// The line that cuts comes or goes with what it cuts.
function cutAfter(blocks: readonly Block[], writing: Writing): string {
  const end = writing.compared ? endOf(writing, ...contentsIn(blocks)) : '';
  return end === '' ? CUT : paragraph('', { style: 'Coupure', end });
}

// Kept with what introduces them, in the order of the protocol, one below the other: each has room for a signature by hand, above the name of who signs.
function signaturesOf({ before, boxes }: SignaturesBlock, writing: Writing, place: Spot): string {
  const signers = boxes.map(({ lines }) => {
    const texts = lines.map((line) => paragraph(runsOf(line, writing), { style: 'Signataire' }));
    const line = paragraph(run(signatureLine(lines)), { style: 'Signature' });
    return framed(texts.join('') + line, writing.look, {}) + CUT;
  });
  return blocksOf(before, writing, { ...place, keepNext: true }) + signers.join('');
}

function coverOf(cover: CoverBlock, writing: Writing, place: Spot): string {
  const line = (style: StyleName) => (content: CoverBlock['title']) =>
    paragraph(runsOf(content, writing), { style, end: endOf(writing, content) });
  return [
    emblemsOf(cover, writing),
    ...cover.surtitle.map(line('Surtitre')),
    paragraph(runsOf(cover.title, writing), { style: 'Titre', before: COVER_TITLE }),
    ...(cover.subtitle ? [line('Soustitre')(cover.subtitle)] : []),
    ...(cover.mention ? [line('Mention')(cover.mention)] : []),
    blocksOf(cover.blocks, writing, place),
    ...cover.foot.map(line('Surtitre')),
  ].join('');
}
