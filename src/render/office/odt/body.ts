import type { Block, CoverBlock, Inline, SignaturesBlock, TableBlock } from '../../pdf/blocks/index.ts';
import type { DocumentPart } from '../../pdf/layout/parts.ts';
import { type Revision, wholeRevision } from '../../revision.ts';
import { chartTable, keyFiguresTable, timelineTable } from '../as-tables.ts';
import { signatureLine } from '../signatures.ts';
import { COVER_TITLE, type StyleName } from '../styles.ts';
import { belongsToHeading } from '../together.ts';
import { contentsOf } from './contents.ts';
import {
  detailsOf,
  entriesOf,
  headingOf,
  listOf,
  type OdtAround,
  type PageStart,
  paragraph,
  paragraphOf,
} from './paragraphs.ts';
import { chartOf, emblemsOf, pictureOf } from './pictures.ts';
import { bare, spansOf } from './runs.ts';
import { framed, tableOf } from './tables.ts';
import type { OdtWriting } from './writing.ts';

/** Where the blocks that are written stand. */
interface OdtPlace extends OdtAround {
  turned: boolean;
  /** Set where the next block begins a page. */
  page?: PageStart | undefined;
}

/** The body of a document: its parts, each with the orientation of its pages. */
export function bodyOf(writing: OdtWriting): string {
  const { parts } = writing.document;
  const turned = parts[0]?.landscape ?? false;
  const place: OdtPlace = { turned, page: parts[0]?.cover ? 'Couverture' : turned ? 'Paysage' : undefined };
  return parts
    .map((part) => {
      if (part.landscape !== place.turned) {
        place.turned = part.landscape;
        place.page = part.landscape ? 'Paysage' : 'Standard';
      }
      return partOf(part, writing, place);
    })
    .join('');
}

function partOf(part: DocumentPart, writing: OdtWriting, place: OdtPlace): string {
  if (part.cover) {
    const cover = coverOf(part.cover, writing, place);
    place.page = 'same';
    return cover;
  }
  if (part.contents) {
    const contents = contentsOf(writing, place.page);
    if (contents) place.page = 'same';
    return contents;
  }
  return blocksOf(part.blocks, writing, place);
}

function blocksOf(blocks: readonly Block[], writing: OdtWriting, place: OdtPlace): string {
  const kept = place.keepNext ?? false;
  const written = blocks.map((block, at) => {
    place.keepNext = kept || belongsToHeading(blocks, at);
    return blockOf(block, writing, place);
  });
  place.keepNext = kept;
  return written.join('');
}

function blockOf(block: Block, writing: OdtWriting, place: OdtPlace): string {
  if (block.kind === 'page-break') {
    place.page ??= 'same';
    return '';
  }
  if (block.kind === 'commitment') return blocksOf(block.blocks, writing, place);
  const { page } = place;
  place.page = undefined;
  if (block.kind === 'heading') return headingOf(block, writing, page);
  const before = page ? paragraph('', writing, { style: 'Coupure', page }) : '';
  return before + contentOf(block, writing, place);
}

function contentOf(
  block: Exclude<Block, { kind: 'heading' | 'page-break' | 'commitment' }>,
  writing: OdtWriting,
  place: OdtPlace,
): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphOf(block, writing, place);
    case 'list':
      return listOf(block, writing, place);
    case 'details':
      return (
        detailsOf(block, writing) +
        cut(writing, wholeRevision(...block.items.flatMap(({ label, value }) => [label, value])))
      );
    case 'entries':
      return entriesOf(block, writing);
    case 'table':
      return tableIn(block, writing, place);
    case 'chart':
      return (
        chartOf(block, writing, place.turned) +
        tableIn(chartTable(block), writing, place) +
        noteOf(block.notes, writing, place)
      );
    case 'trajectory':
      return (
        (block.moments.length > 0 ? chartOf(block, writing, place.turned) : '') +
        tableIn(block.table, writing, place) +
        noteOf(block.notes, writing, place)
      );
    case 'timeline':
      return tableIn(timelineTable(block), writing, place);
    case 'picture':
      return pictureOf(block, writing, place.turned);
    case 'key-figures':
      return tableIn(keyFiguresTable(block), writing, place);
    case 'note':
      return noteOf(block.blocks, writing, place);
    case 'callout': {
      const { wash, main } = writing.look.color;
      const inside = blocksOf(block.blocks, writing, place) + cut(writing);
      return framed(inside, writing, { fill: wash, bar: main }) + cut(writing);
    }
    case 'mention':
      return paragraph(spansOf(block.content, writing), writing, { style: 'Mention' });
    case 'signatures':
      return signaturesOf(block, writing, place);
    case 'cover':
    case 'table-of-contents':
      throw new Error(`a block with pages of its own inside a flow: ${block.kind}`);
  }
}

/** A line of no height, which keeps two tables apart; it comes or goes with the paragraphs before it. */
const cut = (writing: OdtWriting, revision?: Revision): string =>
  paragraph('', writing, { style: 'Coupure', revision });

const tableIn = (block: TableBlock, writing: OdtWriting, { turned }: OdtPlace) =>
  tableOf(block, writing, turned) + cut(writing);

const noteOf = (blocks: readonly Block[], writing: OdtWriting, place: OdtPlace) =>
  blocksOf(blocks, writing, { ...place, style: 'Note' });

// Kept with what introduces them, in the order of the protocol, one below the other: each has room for a signature by hand, above the name of who signs.
function signaturesOf({ before, boxes }: SignaturesBlock, writing: OdtWriting, place: OdtPlace): string {
  const signers = boxes.map(({ lines }) => {
    const texts = lines.map((line) => paragraph(spansOf(line, writing), writing, { style: 'Signataire' }));
    const line = paragraph(bare(signatureLine(lines)), writing, { style: 'Signature' });
    return framed(texts.join('') + line, writing, {}) + cut(writing);
  });
  return blocksOf(before, writing, { ...place, keepNext: true }) + signers.join('');
}

function coverOf(cover: CoverBlock, writing: OdtWriting, place: OdtPlace): string {
  const line = (style: StyleName) => (content: Inline) => {
    const { page } = place;
    place.page = undefined;
    return paragraph(spansOf(content, writing), writing, { style, page });
  };
  const emblems = emblemsOf(cover, writing, place.page);
  if (emblems) place.page = undefined;
  const above = [emblems, ...cover.surtitle.map(line('Surtitre'))];
  const { page } = place;
  place.page = undefined;
  return [
    ...above,
    paragraph(spansOf(cover.title, writing), writing, { style: 'Titre', before: COVER_TITLE, page }),
    ...(cover.subtitle ? [line('Soustitre')(cover.subtitle)] : []),
    ...(cover.mention ? [line('Mention')(cover.mention)] : []),
    blocksOf(cover.blocks, writing, place),
    ...cover.foot.map(line('Surtitre')),
  ].join('');
}
