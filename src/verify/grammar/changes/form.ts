import { dictOf, type PdfDict, RefusedUpdate } from '../../pdf/index.ts';
import { addsOnlyTimestamps } from '../added/index.ts';
import { font } from '../appearance/index.ts';
import {
  defaultAppearance,
  dictionary,
  dictionaryOf,
  directOrIndirect,
  integer,
  type ValueShape,
} from '../shapes/index.ts';
import type { UpdateWalk } from '../walk.ts';
import { changedKeys, type ObjectChange } from './changed-keys.ts';

const fonts = directOrIndirect(dictionaryOf(font), 'polices', 'des polices');
const formResources = directOrIndirect(
  dictionary({ keys: { Font: fonts } }, 'les ressources du formulaire'),
  'ressources du formulaire',
  'les ressources du formulaire',
);

const SHAPES: Readonly<Record<string, ValueShape>> = {
  SigFlags: integer(0, 3),
  DA: defaultAppearance,
  DR: formResources,
};

/** The interactive form (ISO 32000-1, 12.7.2): it may get time stamps after its fields, flags for signatures, and fonts. */
export const changeForm: ObjectChange = (before, after, walk) =>
  checkForm(dictOf(before), dictOf(after), walk);

/** The same check for the form as a dictionary, which the catalog may hold directly. */
export function checkForm(old: PdfDict, now: PdfDict, walk: UpdateWalk): void {
  for (const key of changedKeys(old, now, [...Object.keys(SHAPES), 'Fields'], 'la liste des champs')) {
    const value = now.get(key) ?? null;
    const isAllowed =
      key === 'Fields' ? addsOnlyTimestamps(old.get('Fields'), value, walk) : SHAPES[key]?.(value, walk);
    if (!isAllowed) throw new RefusedUpdate(`une mise à jour change la liste des champs (${key})`);
  }
}
