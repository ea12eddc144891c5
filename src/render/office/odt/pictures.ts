import { escaped, tag } from '../../../archive/xml.ts';
import type {
  ChartBlock,
  CoverBlock,
  Inline,
  PictureBlock,
  TrajectoryBlock,
} from '../../pdf/blocks/index.ts';
import { MEDIA_TYPES, type PlacedPicture, placedChart, roomOf, turnOf } from '../pictures.ts';
import { type PageStart, paragraph } from './paragraphs.ts';
import { bare, spansOf } from './runs.ts';
import { pt } from './styles.ts';
import { type OdtWriting, styleNamed } from './writing.ts';

// Three exports: a picture with its legend, a chart, and the emblems of a cover.

/** A picture that stands in a line like a letter, with what it shows in words. */
function pictureIn({ file, width, height, alt }: PlacedPicture, writing: OdtWriting): string {
  const { quarters, mirrored } = turnOf(file);
  const [across, down] = quarters % 2 === 0 ? [width, height] : [height, width];
  writing.frames += 1;
  const style = styleNamed(
    writing,
    'graphic',
    { 'style:parent-style-name': 'Graphics' },
    tag('style:graphic-properties', {
      ...{ 'style:vertical-pos': 'middle', 'style:vertical-rel': 'line' },
      'style:mirror': mirrored ? 'horizontal' : 'none',
    }),
  );
  // LibreOffice turns a picture about its top left corner, anticlockwise.
  const angle = (-quarters * Math.PI) / 2;
  const moved =
    quarters === 0
      ? []
      : [
          `rotate (${angle}) translate (${['0pt 0pt', `${pt(width)} 0pt`, `${pt(width)} ${pt(height)}`, `0pt ${pt(height)}`][quarters]})`,
        ];
  return tag(
    'draw:frame',
    {
      'draw:style-name': style,
      'draw:name': `Image${writing.frames}`,
      'text:anchor-type': 'as-char',
      'svg:width': pt(across),
      'svg:height': pt(down),
      'draw:transform': moved[0],
    },
    image(file.bytes, file.extension, writing),
    // Readers take the first that they know.
    file.metafile && image(file.metafile, 'emf', writing),
    tag('svg:desc', {}, escaped(alt)),
  );
}

function image(bytes: Uint8Array, extension: keyof typeof MEDIA_TYPES, writing: OdtWriting): string {
  return tag('draw:image', {
    'xlink:href': partOf(bytes, extension, writing),
    ...{ 'xlink:type': 'simple', 'xlink:show': 'embed', 'xlink:actuate': 'onLoad' },
    'draw:mime-type': MEDIA_TYPES[extension],
  });
}

/** The path of the part of a picture, which is written once however often it is shown. */
function partOf(bytes: Uint8Array, extension: string, { pictures }: OdtWriting): string {
  for (const [path, known] of pictures) if (known === bytes) return path;
  const path = `Pictures/image${pictures.size + 1}.${extension}`;
  pictures.set(path, bytes);
  return path;
}

/** A picture, or words to be replaced by hand, kept with the lines under it. */
export function pictureOf(block: PictureBlock, writing: OdtWriting, turned: boolean): string {
  const { width, height } = roomOf(writing.look.paper, turned);
  const placed = writing.document.pictures.placed(block, width, height);
  const keepNext = block.caption.length > 0;
  const shown = placed
    ? paragraph(pictureIn(placed, writing), writing, { align: block.figure ? 'center' : undefined, keepNext })
    : paragraph(spansOf(standIn(block.alt), writing), writing, { style: 'Note', keepNext });
  const legend = block.caption.map((line) => paragraph(spansOf(line, writing), writing, { style: 'Note' }));
  return shown + legend.join('');
}

/** A chart, which stands above the table of its figures and is kept with it. Where two documents are compared, the table alone shows both. */
export function chartOf(block: ChartBlock | TrajectoryBlock, writing: OdtWriting, turned: boolean): string {
  if (writing.document.compared) return '';
  const { width } = roomOf(writing.look.paper, turned);
  const drawing = pictureIn(placedChart(block, width, writing.look.style), writing);
  return paragraph(drawing, writing, { keepNext: true });
}

/** The emblems of a cover in one line: the issuer at the left, its partners at the right. */
export function emblemsOf(cover: CoverBlock, writing: OdtWriting, page: PageStart | undefined): string {
  const placed = writing.document.pictures.emblems(cover);
  if (!placed?.length)
    return (cover.emblems?.emblems ?? [])
      .map(({ alt }, at) => {
        const words = spansOf(standIn(alt), writing);
        return paragraph(words, writing, { style: 'Surtitre', page: at === 0 ? page : undefined });
      })
      .join('');
  const [first = '', ...others] = placed.map((one) => pictureIn(one, writing));
  const aside = cover.emblems?.issuer && others.length > 0;
  const content = aside
    ? `${first}${bare('\t')}${others.join(bare('    '))}`
    : [first, ...others].join(bare('    '));
  return paragraph(content, writing, { style: 'Emblemes', page });
}

/** The words that stand for a picture. */
const standIn = (alt: string): Inline => [{ type: 'text', value: `[image\u00a0: ${alt}]` }];
