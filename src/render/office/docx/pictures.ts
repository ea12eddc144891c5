import { tag } from '../../../archive/xml.ts';
import type {
  ChartBlock,
  CoverBlock,
  Inline,
  PictureBlock,
  TrajectoryBlock,
} from '../../pdf/blocks/index.ts';
import { type MEDIA_TYPES, type PlacedPicture, placedChart, roomOf, turnOf } from '../pictures.ts';
import { paragraph } from './paragraphs.ts';
import { run, runsOf } from './runs.ts';
import type { Writing } from './writing.ts';

// Three exports: a picture with its legend, a chart, and the emblems of a cover.

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
/** The extension of Word 2016 in which a picture has an SVG besides. */
const SVG = {
  uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}',
  namespace: 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
} as const;

/** Points in the unit of DrawingML. */
const emu = (points: number): number => Math.round(points * 12_700);

/** A picture that stands in a line like a letter, with what it shows in words. */
function drawingRun({ file, width, height, alt }: PlacedPicture, writing: Writing): string {
  writing.drawings += 1;
  const id = writing.drawings;
  const name = `Image ${id}`;
  const { quarters, mirrored } = turnOf(file);
  const [across, down] = quarters % 2 === 0 ? [width, height] : [height, width];
  const size = { cx: emu(across), cy: emu(down) };
  const first = file.metafile
    ? relationOf(file.metafile, 'emf', writing)
    : relationOf(file.bytes, file.extension, writing);
  const outlines =
    file.metafile &&
    tag(
      'a:extLst',
      {},
      tag(
        'a:ext',
        { uri: SVG.uri },
        tag('asvg:svgBlip', {
          'xmlns:asvg': SVG.namespace,
          'r:embed': relationOf(file.bytes, file.extension, writing),
        }),
      ),
    );
  const picture = tag(
    'pic:pic',
    { 'xmlns:pic': `${DRAWING}/picture` },
    tag('pic:nvPicPr', {}, tag('pic:cNvPr', { id, name, descr: alt }), tag('pic:cNvPicPr')),
    tag(
      'pic:blipFill',
      {},
      tag('a:blip', { 'r:embed': first }, outlines),
      tag('a:stretch', {}, tag('a:fillRect')),
    ),
    tag(
      'pic:spPr',
      {},
      tag(
        'a:xfrm',
        { rot: quarters ? quarters * 5_400_000 : undefined, flipH: mirrored ? 1 : undefined },
        tag('a:off', { x: 0, y: 0 }),
        tag('a:ext', size),
      ),
      tag('a:prstGeom', { prst: 'rect' }, tag('a:avLst')),
    ),
  );
  const inline = tag(
    'wp:inline',
    { 'xmlns:wp': `${DRAWING}/wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0 },
    tag('wp:extent', size),
    tag('wp:docPr', { id, name, descr: alt }),
    tag('wp:cNvGraphicFramePr'),
    tag(
      'a:graphic',
      { 'xmlns:a': `${DRAWING}/main` },
      tag('a:graphicData', { uri: `${DRAWING}/picture` }, picture),
    ),
  );
  return tag('w:r', {}, tag('w:drawing', {}, inline));
}

/** A picture, or words to be replaced by hand, with the lines under it. */
export function pictureOf(block: PictureBlock, writing: Writing, turned: boolean): string {
  const { width, height } = roomOf(writing.look.paper, turned);
  const placed = writing.document.pictures.placed(block, width, height);
  const keepNext = block.caption.length > 0;
  const shown = placed
    ? paragraph(drawingRun(placed, writing), { keepNext, align: block.figure ? 'center' : undefined })
    : paragraph(runsOf(standIn(block.alt), writing), { style: 'Note', keepNext });
  return shown + block.caption.map((line) => paragraph(runsOf(line, writing), { style: 'Note' })).join('');
}

/** A chart, which stands above the table of its figures and is kept with it. Where two documents are compared, the table alone shows both. */
export function chartOf(block: ChartBlock | TrajectoryBlock, writing: Writing, turned: boolean): string {
  if (writing.document.compared) return '';
  const { width } = roomOf(writing.look.paper, turned);
  return paragraph(drawingRun(placedChart(block, width, writing.look.style), writing), { keepNext: true });
}

/** The emblems of a cover in one line: the issuer at the left, its partners at the right. */
export function emblemsOf(cover: CoverBlock, writing: Writing): string {
  const placed = writing.document.pictures.emblems(cover);
  if (!placed?.length)
    return (cover.emblems?.emblems ?? [])
      .map(({ alt }) => paragraph(runsOf(standIn(alt), writing), { style: 'Surtitre' }))
      .join('');
  const [first = '', ...others] = placed.map((one) => drawingRun(one, writing));
  const aside = cover.emblems?.issuer && others.length > 0 ? run('\t') : '';
  const runs = others.map((one, at) => (at > 0 || !aside ? run('    ') : '') + one);
  return paragraph(first + aside + runs.join(''), { style: 'Emblemes' });
}

/** The words that stand for a picture. */
const standIn = (alt: string): Inline => [{ type: 'text', value: `[image\u00a0: ${alt}]` }];

// The relation of the part of a picture, which is written once however often it is shown.
function relationOf(bytes: Uint8Array, extension: keyof typeof MEDIA_TYPES, { pictures }: Writing): string {
  const known = [...pictures.values()].indexOf(bytes);
  if (known >= 0) return `image${known + 1}`;
  pictures.set(`media/image${pictures.size + 1}.${extension}`, bytes);
  return `image${pictures.size}`;
}
