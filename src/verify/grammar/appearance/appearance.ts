import { dictOf, type PdfObject } from '../../pdf/objects.ts';
import { RefusedUpdate } from '../../pdf/refused-update.ts';
import { isDict, nameOf, PdfRef, type PdfValue } from '../../pdf/values.ts';
import {
  anyBoolean,
  anyName,
  anyString,
  dictionary,
  integer,
  name,
  numbers,
  type ValueShape,
} from '../shapes.ts';
import { checkStream, decoded } from '../streams.ts';
import type { Role, UpdateWalk } from '../walk.ts';
import { readContentStream } from './content-stream.ts';
import { missingFontName } from './fonts.ts';
import { isSingular } from './graphics-state.ts';
import { imageRole, pixelsOf } from './images.ts';
import { NamedResources, resourceDictionary } from './resources.ts';

/** Operators and letters in all, those of a form counted each time that it is shown: real looks have some hundreds. */

const MAX_COST = 10_000;
const [COST_OF_FORM, COST_OF_GROUP, COST_OF_IMAGE] = [5, 100, 200];
/** Pixels that cost as much as an operator. */
const PIXELS_AS_ONE = 2000;
const [SMALLEST_SIDE, LARGEST_SIDE] = [0.1, 20_000];

const FORM = {
  Type: name('XObject'),
  Subtype: name('Form'),
  FormType: integer(1, 1),
  Name: anyName,
  LastModified: anyString,
  BBox: numbers(4),
  Matrix: numbers(6),
  Group: dictionary(
    {
      keys: {
        Type: name('Group'),
        S: name('Transparency'),
        I: anyBoolean,
        K: anyBoolean,
        CS: name('DeviceGray', 'DeviceRGB', 'DeviceCMYK'),
      },
    },
    'un groupe',
  ),
};

/** What shows the signature of a field, and the forms within: each has a box, keeps to itself, and is that field's alone. */
export function appearanceRole(field: string): Role {
  const role: Role = {
    key: `aspect ${field}`,
    words: `l’aspect du champ « ${field} »`,
    check: (object, walk) => checkLook(object, walk, role, field),
  };
  return role;
}

/** A form that nothing shows, as some signers leave behind: it must be empty. */
export const emptyFormRole: Role = {
  key: 'forme vide',
  words: 'une forme vide',
  check(object, walk) {
    checkStream(
      object,
      {
        keys: { ...FORM, Resources: dictionary({ keys: {} }, 'une forme vide') },
        required: ['Subtype', 'BBox'],
      },
      'une forme vide',
      walk,
    );
    const { paints, shown } = readContentStream(decoded(object, walk), 'une forme vide', walk.budget);
    if (paints || shown.length > 0)
      throw new RefusedUpdate(
        `une mise à jour ajoute l’objet ${object.id}, dont aucune signature ne se sert`,
      );
  },
};

function checkLook(object: PdfObject, walk: UpdateWalk, role: Role, field: string): void {
  const value = dictOf(object);
  const where = role.words;
  checkStream(
    object,
    { keys: { ...FORM, Resources: resourceDictionary(shownBy(role), field) }, required: ['Subtype', 'BBox'] },
    where,
    walk,
  );
  const drawing = readContentStream(decoded(object, walk), where, walk.budget);
  const named = new NamedResources(value.get('Resources'), walk);
  for (const one of drawing.states) named.get('ExtGState', one);
  for (const one of drawing.spaces) named.get('ColorSpace', one);
  for (const one of new Set(drawing.fonts))
    noteFont(missingFontName(named.get('Font', one), walk), field, walk);
  let { paints, cost } = drawing;
  if (cost > MAX_COST) throw new RefusedUpdate(`${where} demande trop de dessin`);
  for (const one of drawing.shown) {
    const inner = drawn(named.get('XObject', one), walk, where);
    paints ||= inner.paints;
    cost += inner.cost;
    if (cost > MAX_COST) throw new RefusedUpdate(`${where} demande trop de dessin`);
  }
  if (paints && !isBox(value.get('BBox'))) throw new RefusedUpdate(`${where} dessine sans boîte (BBox)`);
  if (isSingular(value.has('Matrix') ? (value.get('Matrix') as number[]) : [1, 0, 0, 1]))
    throw new RefusedUpdate(`${where} se replie (Matrix)`);
  walk.drawings.set(object.id, { paints, cost: cost + (value.has('Group') ? COST_OF_GROUP : COST_OF_FORM) });
}

const shownBy =
  (role: Role): ValueShape =>
  (value, walk) => {
    if (!(value instanceof PdfRef)) return false;
    const kind = nameOf(dictOf(walk.after(value.id)).get('Subtype'));
    // PostScript, and whatever is neither a form nor an image.
    if (kind !== 'Form' && kind !== 'Image') return false;
    walk.claim(value, kind === 'Form' ? role : imageRole);
    return true;
  };

function drawn(value: PdfValue, walk: UpdateWalk, where: string): { paints: boolean; cost: number } {
  const id = value instanceof PdfRef ? value.id : 0;
  if (walk.roleOf(id) === imageRole)
    return { paints: true, cost: COST_OF_IMAGE + pixelsOf(dictOf(walk.after(id))) / PIXELS_AS_ONE };
  const known = walk.drawings.get(id);
  // Its own drawing is still being read.
  if (!known) throw new RefusedUpdate(`${where} se contient lui-même`);
  return known;
}

function noteFont(police: string | undefined, champ: string, walk: UpdateWalk): void {
  const known = walk.remarks.some((one) => one.police === police && one.champ === champ);
  if (police !== undefined && !known) walk.remarks.push({ remarque: 'police-non-incorporee', champ, police });
}

function isBox(value: PdfValue | undefined): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = Array.isArray(value) ? (value as number[]) : [];
  return [Math.abs(c - a), Math.abs(d - b)].every((side) => side >= SMALLEST_SIDE && side <= LARGEST_SIDE);
}

/** Whether the look that an appearance dictionary leads to paints anything. */
export function appearancePaints(look: PdfValue | undefined, walk: UpdateWalk): boolean {
  const found = look instanceof PdfRef ? walk.after(look.id)?.value : look;
  const normal = isDict(found) ? found.get('N') : undefined;
  return normal instanceof PdfRef && (walk.drawings.get(normal.id)?.paints ?? false);
}
