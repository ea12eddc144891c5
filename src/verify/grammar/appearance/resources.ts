import { isDict, type PdfDict, PdfRef, type PdfValue, RefusedUpdate } from '../../pdf/index.ts';
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
} from '../shapes/index.ts';
import type { UpdateWalk } from '../walk.ts';
import { colourSpace } from './colour-spaces.ts';
import { font } from './fonts.ts';

const graphicsState = dictionary(
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

const graphicsStates = directOrIndirect(
  dictionaryOf(directOrIndirect(graphicsState, 'état', 'un état graphique')),
  'états',
  'des états graphiques',
);
const fonts = directOrIndirect(dictionaryOf(font), 'polices', 'des polices');
const colourSpaces = directOrIndirect(dictionaryOf(colourSpace), 'espaces', 'des couleurs');

/**
 * The resource dictionary of an appearance stream (ISO 32000-1, 7.8.3): fonts, colour spaces, graphics states, and external objects of the
 * shape `xObject`. Patterns, shadings and property lists are refused. `owner` is the field: resources are not shared between fields.
 */
export const resourceDictionary = (xObject: ValueShape, owner: string): ValueShape =>
  directOrIndirect(
    dictionary(
      {
        keys: {
          ProcSet: arrayOf(anyName, 0, 10),
          ExtGState: graphicsStates,
          Font: fonts,
          ColorSpace: colourSpaces,
          XObject: directOrIndirect(dictionaryOf(xObject), `dessins ${owner}`, 'des dessins'),
        },
      },
      'les ressources d’un aspect',
    ),
    `ressources ${owner}`,
    'les ressources d’un aspect',
  );

/** Looks up what a content stream names in its own resource dictionary, which has been checked. */
export class NamedResources {
  readonly #all: PdfDict;
  readonly #walk: UpdateWalk;

  constructor(value: PdfValue | undefined, walk: UpdateWalk) {
    this.#walk = walk;
    this.#all = this.#dict(value);
  }

  /** Throws RefusedUpdate when there is no such resource. */
  get(kind: 'Font' | 'ExtGState' | 'ColorSpace' | 'XObject', name: string): PdfValue {
    const found = this.#dict(this.#all.get(kind)).get(name);
    // Some readers then search the resources of the page.
    if (found === undefined) throw new RefusedUpdate(`un aspect nomme une ressource qu’il n’a pas (${name})`);
    return found;
  }

  #dict(value: PdfValue | undefined): PdfDict {
    const found = value instanceof PdfRef ? this.#walk.after(value.id)?.value : value;
    return isDict(found) ? found : new Map();
  }
}
