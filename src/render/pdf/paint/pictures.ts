import { hex } from '../../../kernel/bytes/hex.ts';
import { latin1Bytes } from '../../../kernel/bytes/latin1.ts';
import type { Drawing, Picture, RasterPicture } from '../pictures/index.ts';
import { pictureProfile } from './icc.ts';
import { pdfNumber as n, type PdfFile } from './objects.ts';

/** Where a picture goes: lengths in points from the bottom left corner of the page. */
export interface PictureBox {
  x: number;
  bottom: number;
  width: number;
  height: number;
}

/** The pictures of one document: each is embedded once, however often it is drawn. */
export class DocumentPictures {
  readonly #names = new Map<Picture, string>();

  /** The operators that draw a picture stretched over a box: the caller keeps its proportions. */
  draw(picture: Picture, { x, bottom, width, height }: PictureBox): string {
    const name = this.#names.get(picture) ?? `/I${this.#names.size + 1}`;
    this.#names.set(picture, name);
    const place =
      picture.kind === 'raster'
        ? turned(picture, { x, bottom, width, height })
        : `${exact(width / picture.width)} 0 0 ${exact(height / picture.height)} ${n(x)} ${n(bottom)}`;
    return `q ${place} cm ${name} Do Q`;
  }

  /** Writes the pictures that were drawn and returns their part of a resource dictionary, or nothing. */
  embed(file: PdfFile): string {
    const written = [...this.#names]
      .map(([picture, name]) => {
        const id =
          picture.kind === 'raster'
            ? embedRaster(file, picture)
            : embedDrawing(file, picture.drawing, picture, false);
        return `${name} ${id} 0 R`;
      })
      .join('');
    return written && `/XObject<<${written}>>`;
  }
}

// An image fills the unit square, its first row on top; the matrices of the eight orientations of Exif.
function turned({ orientation }: RasterPicture, { x, bottom, width, height }: PictureBox): string {
  const [right, top] = [x + width, bottom + height];
  const matrices = {
    1: [width, 0, 0, height, x, bottom],
    2: [-width, 0, 0, height, right, bottom],
    3: [-width, 0, 0, -height, right, top],
    4: [width, 0, 0, -height, x, top],
    5: [0, -height, -width, 0, right, top],
    6: [0, -height, width, 0, x, top],
    7: [0, height, width, 0, x, bottom],
    8: [0, height, -width, 0, right, bottom],
  } as const;
  return matrices[orientation].map(n).join(' ');
}

function embedRaster(file: PdfFile, picture: RasterPicture): number {
  const { columns, rows, colors, pixels, mask } = picture;
  const size = `/Type/XObject/Subtype/Image/Width ${columns}/Height ${rows}`;
  const soft = mask
    ? `/SMask ${file.add(`${size}/ColorSpace/DeviceGray/BitsPerComponent 8${predictor(1, 8, columns)}`, mask.data)} 0 R`
    : '';
  const space = colorSpace(file, picture);
  if ('jpeg' in pixels) {
    const id = file.reserve();
    file.write(
      id,
      `${size}/ColorSpace${space}/BitsPerComponent 8${soft}/Filter/DCTDecode`,
      pixels.jpeg,
      false,
    );
    return id;
  }
  return file.add(
    `${size}/ColorSpace${space}/BitsPerComponent ${pixels.bits}${soft}${predictor(colors === 'rgb' ? 3 : 1, pixels.bits, columns)}`,
    pixels.data,
  );
}

function predictor(samples: number, bits: number, columns: number): string {
  return `/DecodeParms<</Predictor 15/Colors ${samples}/BitsPerComponent ${bits}/Columns ${columns}>>`;
}

function colorSpace(file: PdfFile, { colors, profile }: RasterPicture): string {
  const device = colors === 'gray' ? '/DeviceGray' : '/DeviceRGB';
  const base = profile
    ? `[/ICCBased ${file.add(`/N ${colors === 'gray' ? 1 : 3}/Alternate${device}`, pictureProfile(profile))} 0 R]`
    : device;
  if (typeof colors === 'string') return base;
  const palette = hex(colors.palette);
  return `[/Indexed${base} ${colors.palette.length / 3 - 1}<${palette}>]`;
}

function embedDrawing(
  file: PdfFile,
  drawing: Drawing,
  size: { width: number; height: number },
  group: boolean,
): number {
  const { operators, opacities, gradients, groups } = drawing;
  const states = opacities.map(
    ({ fill, stroke }, i) => `/G${i}<</Type/ExtGState/ca ${exact(fill)}/CA ${exact(stroke)}>>`,
  );
  const shadings = gradients.map(
    ({ axis, stops }, i) =>
      `/S${i}<</ShadingType 2/ColorSpace/DeviceRGB/Coords[${axis.map(exact).join(' ')}]/Extend[true true]/Function ${blend(stops)}>>`,
  );
  const inner = groups.map((one, i) => `/X${i} ${embedDrawing(file, one, size, true)} 0 R`);
  const resources = [
    states.length > 0 ? `/ExtGState<<${states.join('')}>>` : '',
    shadings.length > 0 ? `/Shading<<${shadings.join('')}>>` : '',
    inner.length > 0 ? `/XObject<<${inner.join('')}>>` : '',
  ].join('');
  return file.add(
    `/Type/XObject/Subtype/Form/BBox[0 0 ${exact(size.width)} ${exact(size.height)}]/Resources<<${resources}>>` +
      (group ? '/Group<</S/Transparency/CS/DeviceRGB/I true>>' : ''),
    latin1Bytes(operators),
  );
}

type Stops = Drawing['gradients'][number]['stops'];

// The colours between stops: one exponential function a pair, stitched (ISO 32000-1, 7.10.3 and 7.10.4).
function blend(stops: Stops): string {
  const parts = stops.slice(1).map((stop, i) => {
    const before = stops[i] ?? stop;
    return `<</FunctionType 2/Domain[0 1]/N 1/C0[${before.color.map(exact).join(' ')}]/C1[${stop.color.map(exact).join(' ')}]>>`;
  });
  const bounds = stops.slice(1, -1).map(({ offset }) => exact(offset));
  return `<</FunctionType 3/Domain[0 1]/Functions[${parts.join('')}]/Bounds[${bounds.join(' ')}]/Encode[${parts.map(() => '0 1').join(' ')}]>>`;
}

/** A number of a matrix or a shading, to a millionth. */
function exact(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
