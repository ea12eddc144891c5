import { boundedSize } from '../bounds.ts';
import { PictureError } from '../error.ts';
import { damaged, type JpegSegment, MARKER } from './segments.ts';

/** The frame of a JPEG (ITU-T T.81, B.2.2): its size and its components. */
export interface JpegFrame {
  progressive: boolean;
  columns: number;
  rows: number;
  components: { id: number; across: number; down: number; table: number }[];
}

const REFUSED: readonly (readonly [markers: readonly number[], what: string])[] = [
  [[0xc3, 0xc7, 0xcb, 0xcf, 0xf7, 0xf8], 'est un JPEG sans perte'],
  [[0xc9, 0xca, 0xcc, 0xcd, 0xce], 'est un JPEG à codage arithmétique'],
  [[0xc5, 0xc6, 0xde, 0xdf], 'est un JPEG hiérarchique'],
  [[0xdc], 'est un JPEG qui ne dit pas sa hauteur'],
];

const KNOWN: ReadonlySet<number> = new Set(Object.values(MARKER));

/** The one frame of a file: baseline, extended or progressive, of 8 bits, in grey or in three components. */
export function frameOf(segments: readonly JpegSegment[]): JpegFrame {
  for (const [markers, what] of REFUSED)
    if (segments.some(({ marker }) => markers.includes(marker)))
      throw new PictureError(`${what} : enregistrez l’image en JPEG ordinaire ou en PNG`);
  if (segments.some(({ marker }) => !KNOWN.has(marker) && marker < 0xe0)) throw damaged();
  const frames = segments.filter(
    ({ marker }) => marker === MARKER.sof0 || marker === MARKER.sof1 || marker === MARKER.sof2,
  );
  const [frame] = frames;
  if (!frame || frames.length > 1) throw damaged();
  const { data, marker } = frame;
  const [bits = 0, , , , , count = 0] = data;
  if (data.length < 6 || data.length !== 6 + count * 3) throw damaged();
  if (bits !== 8) throw new PictureError(`est un JPEG de ${bits} bits : enregistrez l’image sur 8 bits`);
  if (count === 4)
    throw new PictureError(
      'est un JPEG en CMJN : convertissez l’image en RVB, profil sRVB (sRGB), et enregistrez-la à nouveau',
    );
  if (count !== 1 && count !== 3) throw damaged();
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const [rows, columns] = [view.getUint16(1), view.getUint16(3)];
  boundedSize(columns, rows);
  const components = Array.from({ length: count }, (_, i) => {
    const [id = 0, sampling = 0, table = 0] = data.subarray(6 + i * 3);
    return { id, across: sampling >> 4, down: sampling & 15, table };
  });
  const ids = new Set(components.map(({ id }) => id));
  const sound = components.every(
    ({ across, down, table }) => across >= 1 && across <= 4 && down >= 1 && down <= 4 && table <= 3,
  );
  // A scan of all components holds ten blocks a unit at most (ITU-T T.81, B.2.3).
  const blocks = components.reduce((sum, { across, down }) => sum + across * down, 0);
  if (ids.size !== count || !sound || blocks > 10) throw damaged();
  return { progressive: marker === MARKER.sof2, columns, rows, components };
}
