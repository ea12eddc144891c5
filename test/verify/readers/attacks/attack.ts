import { SEQUENCE } from '../hidden.ts';
import type { Field, Honest } from '../honest.ts';
import { appearance, appendSigned, type Signing, signing } from '../sign.ts';
import { written } from '../syntax.ts';
import { append, nextOf, type Part, streamBody, type Update } from '../update.ts';

/** The kinds of attacks on `verify`. */
export type Family =
  | 'after the end'
  | 'numbers'
  | 'table'
  | 'unconfined appearance'
  | 'unbalanced appearance'
  | 'changed later'
  | 'shared appearance'
  | 'costly appearance';

export interface Attack {
  family: Family;
  name: string;
  /** The readers that the attack deceives: they show another page than before the last update. May be empty; it must be refused all the same. */
  readers: readonly string[];
  /** It makes readers rebuild the cross-reference table, which only shows in a file with hidden objects (`withTrap`). */
  trap?: true;
  /** The file after each update. The field that the last update signs (`signs`) is left out of the comparison. */
  make(honest: Honest, from: Buffer): { files: Buffer[]; signs?: Field };
}

export const FORM = '/Type/XObject/Subtype/Form/BBox[0 0 200 60]/Resources<<>>';

/** The field of this index; throws when there is none. */
export function fieldOf(honest: Honest, rank = 0): Field {
  const field = honest.fields[rank];
  if (!field) throw new Error(`the contract has no field number ${rank}`);
  return field;
}

/** An attack that signs the first field; `of` gives its signature, and further objects with numbers from `free` on. */
export function signed(
  family: Family,
  name: string,
  readers: readonly string[],
  of: (honest: Honest, free: number) => Signing & { objects?: Part[]; how?: Partial<Update> },
): Attack {
  return {
    family,
    name,
    readers,
    make(honest, from) {
      const next = nextOf(from, honest);
      const { objects = [], how, ...as } = of(honest, next + 2);
      const signs = fieldOf(honest);
      return {
        files: [
          appendSigned(from, honest, { objects: [...signing(honest, signs, next, as), ...objects], ...how }),
        ],
        signs,
      };
    },
  };
}

/** The objects that add a Document Security Store, which needs no key; `list` is the value of its Certs. */
export const dss = (honest: Honest, id: number, list: string, more: readonly Part[] = []): Part[] => [
  { id: honest.root, body: written(honest.keys(honest.root), { DSS: `${id} 0 R` }) },
  { id, body: `<</Type/DSS/Certs ${list}>>` },
  ...more,
];

/** An attack that adds one certificate, whose number and bytes `of` may choose. */
export function withCertificate(
  family: Family,
  name: string,
  readers: readonly string[],
  of: (honest: Honest, free: number) => { id?: number; certificate?: string; how?: Partial<Update> },
): Attack {
  return {
    family,
    name,
    readers,
    make(honest, from) {
      const next = nextOf(from, honest);
      const { id = next + 1, certificate = SEQUENCE, how } = of(honest, next);
      const objects = dss(honest, next, `[${id} 0 R]`, [{ id, body: streamBody('', certificate) }]);
      return { files: [append(from, honest, { objects, ...how })] };
    },
  };
}

/** A signature whose appearance has this content and these keys. */
export const appearanceOf = (content: string, keys = FORM): Signing => ({
  appearance: appearance(keys, content),
});
