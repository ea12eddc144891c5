import { isDict, nameOf, PdfRef, type PdfValue } from '../../pdf/index.ts';
import {
  anyNumber,
  anyString,
  arrayOf,
  checkStream,
  dictionary,
  directOrIndirect,
  either,
  integer,
  name,
  numbers,
  referenceTo,
  type ValueShape,
} from '../shapes/index.ts';
import type { Role, UpdateWalk } from '../walk.ts';

const profile: Role = {
  key: 'profil de couleurs',
  words: 'un profil de couleurs',
  check: (object, walk) =>
    checkStream(
      object,
      { keys: { N: integer(1, 4), Alternate: device, Range: arrayOf(anyNumber, 0, 8) }, required: ['N'] },
      'un profil de couleurs',
      walk,
    ),
};
const device = name('DeviceGray', 'DeviceRGB', 'DeviceCMYK');
const calibrated = dictionary(
  {
    keys: {
      WhitePoint: numbers(3),
      BlackPoint: numbers(3),
      Gamma: either(anyNumber, numbers(3)),
      Matrix: numbers(9),
    },
  },
  'des couleurs',
);
const cieBased: ValueShape = (value, walk) => {
  if (!Array.isArray(value)) return false;
  const [kind, first, ...rest] = value as PdfValue[];
  if (nameOf(kind) === 'ICCBased') return rest.length === 0 && referenceTo(profile)(first ?? null, walk);
  return (
    ['CalGray', 'CalRGB'].includes(nameOf(kind) ?? '') && rest.length === 0 && calibrated(first ?? null, walk)
  );
};
const baseSpace = either(device, cieBased);
const palette: Role = {
  key: 'palette',
  words: 'une palette',
  check: (object, walk) => checkStream(object, { keys: {} }, 'une palette', walk),
};
const indexed: ValueShape = (value, walk) => {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [kind, base, high, table] = value as PdfValue[];
  return (
    nameOf(kind) === 'Indexed' &&
    baseSpace(base ?? null, walk) &&
    integer(0, 255)(high ?? null, walk) &&
    either(anyString, referenceTo(palette))(table ?? null, walk)
  );
};

/** A device, calibrated, ICC-based or indexed colour space (ISO 32000-1, 8.6). */
export const colourSpace: ValueShape = directOrIndirect(
  either(device, cieBased, indexed),
  'couleurs',
  'des couleurs',
);

/** How many components a colour of a checked colour space has. */
export function componentsOf(value: PdfValue | undefined, walk: UpdateWalk): number {
  const space = value instanceof PdfRef ? walk.after(value.id)?.value : value;
  if (Array.isArray(space)) {
    const [kind, first] = space as PdfValue[];
    if (nameOf(kind) === 'CalRGB') return 3;
    const icc = first instanceof PdfRef ? walk.after(first.id)?.value : undefined;
    return nameOf(kind) === 'ICCBased' && isDict(icc) ? Number(icc.get('N')) : 1;
  }
  return { DeviceRGB: 3, DeviceCMYK: 4 }[nameOf(space) ?? ''] ?? 1;
}
