/** ICC profiles made in code, with the few tags that matter. */

type Kind = 'srgb' | 'wide' | 'gray' | 'gray-srgb' | 'table' | 'cmyk';

/** Red, green and blue of Display P3 and of sRGB, adapted to D50. */
const WIDE = [0.5151, 0.2412, -0.0011, 0.292, 0.6922, 0.0419, 0.1571, 0.0666, 0.7841];
const SRGB = [0.4361, 0.2225, 0.0139, 0.3851, 0.7169, 0.0971, 0.1431, 0.0606, 0.7141];

const fixed = (...values: number[]): Buffer => {
  const out = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) out.writeInt32BE(Math.round(value * 65536), i * 4);
  return out;
};
const xyz = (values: number[]): Buffer => Buffer.concat([Buffer.from('XYZ \0\0\0\0'), fixed(...values)]);
/** The curve of sRGB as a formula with five numbers. */
const PARAMETRIC = Buffer.concat([
  Buffer.from('para\0\0\0\0\0\x03\0\0'),
  fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045),
]);
/** A gamma of 1.8. */
const GAMMA = Buffer.from('curv\0\0\0\0\0\0\0\x01\x01\xcd\0\0', 'latin1');

/** A profile: of sRGB, of a wider space, of grey, of tables, of inks. */
export function iccProfile(kind: Kind): Buffer {
  const gray = kind === 'gray' || kind === 'gray-srgb';
  const primaries = kind === 'srgb' ? SRGB : WIDE;
  const curve = kind === 'gray' ? GAMMA : PARAMETRIC;
  const tags: [string, Buffer][] = gray
    ? [['kTRC', curve]]
    : [
        ...['r', 'g', 'b'].map((one, i): [string, Buffer] => [
          `${one}XYZ`,
          xyz(primaries.slice(i * 3, i * 3 + 3)),
        ]),
        ...['r', 'g', 'b'].map((one): [string, Buffer] => [`${one}TRC`, curve]),
      ];
  if (kind === 'table') tags.push(['A2B0', Buffer.alloc(64)]);
  let at = 132 + tags.length * 12;
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  for (const [i, [name, data]] of tags.entries()) {
    table.write(name, 4 + i * 12, 'latin1');
    table.writeUInt32BE(at, 8 + i * 12);
    table.writeUInt32BE(data.length, 12 + i * 12);
    at += data.length;
  }
  const head = Buffer.alloc(128);
  head.writeUInt32BE(at, 0);
  head.write(`mntr${gray ? 'GRAY' : kind === 'cmyk' ? 'CMYK' : 'RGB '}XYZ `, 12, 'latin1');
  head.write('acsp', 36, 'latin1');
  return Buffer.concat([head, table, ...tags.map(([, data]) => data)]);
}
