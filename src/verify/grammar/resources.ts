import { Refused } from '../pdf/refused.ts';
import { type Dict, isDict, Ref, type Value } from '../pdf/values.ts';
import { font } from './fonts.ts';
import { colours } from './images.ts';
import { anyName, dict, dictOfAll, flag, here, listOf, name, number, type Shape, whole } from './shapes.ts';
import type { Walk } from './walk.ts';

const state = dict(
  {
    keys: {
      Type: name('ExtGState'),
      LW: number,
      LC: whole(0, 2),
      LJ: whole(0, 2),
      ML: number,
      CA: number,
      ca: number,
      BM: name('Normal', 'Compatible', 'Multiply'),
      AIS: flag,
      SA: flag,
      TK: flag,
      OP: flag,
      op: flag,
      OPM: whole(0, 1),
      SMask: name('None'),
    },
  },
  'un état graphique',
);

const states = here(dictOfAll(here(state, 'état', 'un état graphique')), 'états', 'des états graphiques');
const fonts = here(dictOfAll(font), 'polices', 'des polices');
const spaces = here(dictOfAll(colours), 'espaces', 'des couleurs');

/**
 * The resources that a look may use; `shown` is the shape of the forms and images that it shows, and `owner` names the look, whose own
 * they are. No pattern, shading or property list.
 */
export const resources = (shown: Shape, owner: string): Shape =>
  here(
    dict(
      {
        keys: {
          ProcSet: listOf(anyName, 0, 10),
          ExtGState: states,
          Font: fonts,
          ColorSpace: spaces,
          XObject: here(dictOfAll(shown), `dessins ${owner}`, 'des dessins'),
        },
      },
      'les ressources d’un aspect',
    ),
    `ressources ${owner}`,
    'les ressources d’un aspect',
  );

/** What a drawing names in its own checked resources, for each kind; throws Refused when they have no such name. */
export class Named {
  readonly #all: Dict;
  readonly #walk: Walk;

  constructor(value: Value | undefined, walk: Walk) {
    this.#walk = walk;
    this.#all = this.#dict(value);
  }

  get(kind: 'Font' | 'ExtGState' | 'ColorSpace' | 'XObject', name: string): Value {
    const found = this.#dict(this.#all.get(kind)).get(name);
    // Readers would look for it in the resources of the page.
    if (found === undefined) throw new Refused(`un aspect nomme une ressource qu’il n’a pas (${name})`);
    return found;
  }

  #dict(value: Value | undefined): Dict {
    const found = value instanceof Ref ? this.#walk.after(value.id)?.value : value;
    return isDict(found) ? found : new Map();
  }
}
