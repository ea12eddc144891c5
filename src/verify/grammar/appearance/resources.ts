import { RefusedUpdate } from '../../pdf/refused-update.ts';
import { isDict, type PdfDict, PdfRef, type PdfValue } from '../../pdf/values.ts';
import {
  anyBoolean,
  anyName,
  anyNumber,
  arrayOf,
  dictionary,
  dictionaryOf,
  directOrIndirect,
  integer,
  name,
  type ValueShape,
} from '../shapes.ts';
import type { UpdateWalk } from '../walk.ts';
import { font } from './fonts.ts';
import { colourSpace } from './images.ts';

const state = dictionary(
  {
    keys: {
      Type: name('ExtGState'),
      LW: anyNumber,
      LC: integer(0, 2),
      LJ: integer(0, 2),
      ML: anyNumber,
      CA: anyNumber,
      ca: anyNumber,
      BM: name('Normal', 'Compatible', 'Multiply'),
      AIS: anyBoolean,
      SA: anyBoolean,
      TK: anyBoolean,
      OP: anyBoolean,
      op: anyBoolean,
      OPM: integer(0, 1),
      SMask: name('None'),
    },
  },
  'un état graphique',
);

const states = directOrIndirect(
  dictionaryOf(directOrIndirect(state, 'état', 'un état graphique')),
  'états',
  'des états graphiques',
);
const fonts = directOrIndirect(dictionaryOf(font), 'polices', 'des polices');
const spaces = directOrIndirect(dictionaryOf(colourSpace), 'espaces', 'des couleurs');

/**
 * The resources that a look may use; `shown` is the shape of the forms and images that it shows, and `owner` names the look, whose own
 * they are. No pattern, shading or property list.
 */
export const resourceDictionary = (shown: ValueShape, owner: string): ValueShape =>
  directOrIndirect(
    dictionary(
      {
        keys: {
          ProcSet: arrayOf(anyName, 0, 10),
          ExtGState: states,
          Font: fonts,
          ColorSpace: spaces,
          XObject: directOrIndirect(dictionaryOf(shown), `dessins ${owner}`, 'des dessins'),
        },
      },
      'les ressources d’un aspect',
    ),
    `ressources ${owner}`,
    'les ressources d’un aspect',
  );

/** What a drawing names in its own checked resources, for each kind; throws Refused when they have no such name. */
export class NamedResources {
  readonly #all: PdfDict;
  readonly #walk: UpdateWalk;

  constructor(value: PdfValue | undefined, walk: UpdateWalk) {
    this.#walk = walk;
    this.#all = this.#dict(value);
  }

  get(kind: 'Font' | 'ExtGState' | 'ColorSpace' | 'XObject', name: string): PdfValue {
    const found = this.#dict(this.#all.get(kind)).get(name);
    // Readers would look for it in the resources of the page.
    if (found === undefined) throw new RefusedUpdate(`un aspect nomme une ressource qu’il n’a pas (${name})`);
    return found;
  }

  #dict(value: PdfValue | undefined): PdfDict {
    const found = value instanceof PdfRef ? this.#walk.after(value.id)?.value : value;
    return isDict(found) ? found : new Map();
  }
}
