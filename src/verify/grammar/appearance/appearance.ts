import {
  dictOf,
  isDict,
  nameOf,
  type PdfObject,
  PdfRef,
  type PdfValue,
  RefusedUpdate,
} from '../../pdf/index.ts';
import {
  anyBoolean,
  anyName,
  anyString,
  checkStream,
  decoded,
  dictionary,
  integer,
  name,
  numbers,
  type ValueShape,
} from '../shapes/index.ts';
import type { Role, UpdateWalk } from '../walk.ts';
import { readContentStream } from './content-stream.ts';
import { missingFontName } from './fonts.ts';
import { imageRole, pixelsOf } from './images.ts';
import { isSingular } from './matrix.ts';
import { NamedResources, resourceDictionary } from './resources.ts';

/** The most that an appearance may cost a reader, in operators, forms counted each time they are shown. Real ones cost some hundreds. */
const MAX_COST = 10_000;
const [COST_OF_FORM, COST_OF_GROUP, COST_OF_IMAGE] = [5, 100, 200];
/** How many pixels of an image cost as much as an operator. */
const PIXELS_PER_OPERATOR = 2000;
/** The sides of a bounding box that paints, in points. */
const [SMALLEST_SIDE, LARGEST_SIDE] = [0.1, 20_000];

/** The keys of a form XObject (ISO 32000-1, table 95) besides its resources. */
const FORM_KEYS = {
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
const REQUIRED = ['Subtype', 'BBox'];

/** The appearance stream of a field, and the forms in it. They belong to that field alone. */
export function appearanceRole(field: string): Role {
  const role: Role = {
    key: `aspect ${field}`,
    words: `l’aspect du champ « ${field} »`,
    check: (object, walk) => checkAppearance(object, walk, role, field),
  };
  return role;
}

/** A form that nothing shows, which some signing programs leave in the file: it must not paint. */
export const emptyFormRole: Role = {
  key: 'forme vide',
  words: 'une forme vide',
  check(object, walk) {
    const keys = { ...FORM_KEYS, Resources: dictionary({ keys: {} }, 'une forme vide') };
    checkStream(object, { keys, required: REQUIRED }, 'une forme vide', walk);
    const { paints, shown } = readContentStream(decoded(object, walk), 'une forme vide', walk.budget);
    if (paints || shown.length > 0)
      throw new RefusedUpdate(
        `une mise à jour ajoute l’objet ${object.id}, dont aucune signature ne se sert`,
      );
  },
};

/** Whether the normal appearance in the AP entry of an annotation paints anything; false when there is none. */
export function appearancePaints(entry: PdfValue | undefined, walk: UpdateWalk): boolean {
  const appearances = entry instanceof PdfRef ? walk.after(entry.id)?.value : entry;
  const normal = isDict(appearances) ? appearances.get('N') : undefined;
  return normal instanceof PdfRef && (walk.appearances.get(normal.id)?.paints ?? false);
}

function checkAppearance(object: PdfObject, walk: UpdateWalk, role: Role, field: string): void {
  const form = dictOf(object);
  const where = role.words;
  const keys = { ...FORM_KEYS, Resources: resourceDictionary(xObjectOf(role), field) };
  checkStream(object, { keys, required: REQUIRED }, where, walk);
  const content = readContentStream(decoded(object, walk), where, walk.budget);
  const resources = new NamedResources(form.get('Resources'), walk);
  for (const one of content.states) resources.get('ExtGState', one);
  for (const one of content.spaces) resources.get('ColorSpace', one);
  for (const one of new Set(content.fonts))
    noteFont(missingFontName(resources.get('Font', one), walk), field, walk);
  let { paints, cost } = content;
  if (cost > MAX_COST) throw new RefusedUpdate(`${where} demande trop de dessin`);
  for (const one of content.shown) {
    const inner = costOfXObject(resources.get('XObject', one), walk, where);
    paints ||= inner.paints;
    cost += inner.cost;
    if (cost > MAX_COST) throw new RefusedUpdate(`${where} demande trop de dessin`);
  }
  if (paints && !isVisibleBox(form.get('BBox')))
    throw new RefusedUpdate(`${where} dessine sans boîte (BBox)`);
  if (isSingular(form.has('Matrix') ? (form.get('Matrix') as number[]) : [1, 0, 0, 1]))
    throw new RefusedUpdate(`${where} se replie (Matrix)`);
  const own = form.has('Group') ? COST_OF_GROUP : COST_OF_FORM;
  walk.appearances.set(object.id, { paints, cost: cost + own });
}

/** A reference to a form of the same appearance or to an image. PostScript XObjects and any others are refused. */
const xObjectOf =
  (role: Role): ValueShape =>
  (value, walk) => {
    if (!(value instanceof PdfRef)) return false;
    const kind = nameOf(dictOf(walk.after(value.id)).get('Subtype'));
    if (kind !== 'Form' && kind !== 'Image') return false;
    walk.claim(value, kind === 'Form' ? role : imageRole);
    return true;
  };

function costOfXObject(value: PdfValue, walk: UpdateWalk, where: string): { paints: boolean; cost: number } {
  const id = value instanceof PdfRef ? value.id : 0;
  if (walk.roleOf(id) === imageRole)
    return { paints: true, cost: COST_OF_IMAGE + pixelsOf(dictOf(walk.after(id))) / PIXELS_PER_OPERATOR };
  const form = walk.appearances.get(id);
  // A form is recorded once it has been checked: this one is still being checked, so it shows itself.
  if (!form) throw new RefusedUpdate(`${where} se contient lui-même`);
  return form;
}

function noteFont(police: string | undefined, champ: string, walk: UpdateWalk): void {
  const known = walk.remarks.some((one) => one.police === police && one.champ === champ);
  if (police !== undefined && !known) walk.remarks.push({ remarque: 'police-non-incorporee', champ, police });
}

function isVisibleBox(value: PdfValue | undefined): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = Array.isArray(value) ? (value as number[]) : [];
  return [Math.abs(c - a), Math.abs(d - b)].every((side) => side >= SMALLEST_SIDE && side <= LARGEST_SIDE);
}
