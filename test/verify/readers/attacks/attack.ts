import { SEQUENCE } from '../hidden.ts';
import type { Field, Honest } from '../honest.ts';
import { appendSigned, look, type Signing, signing } from '../sign.ts';
import { written } from '../syntax.ts';
import { append, nextOf, type Part, streamBody, type Update } from '../update.ts';

/** The six kinds of PDFs built to deceive `verify`; the second of looks, which unwinds the graphics state, is apart. */
export type Family =
  | 'behind the end'
  | 'numbers'
  | 'table'
  | 'look without a box'
  | 'look unwound'
  | 'changed later'
  | 'shared look'
  | 'endless look';

export interface Attack {
  family: Family;
  name: string;
  /** The readers that show another page than before the last update, by name; none for what no reader minds, which is refused all the same. */
  readers: readonly string[];
  /** It makes readers rebuild their table, which only shows where stale objects stand in the file (`withTrap`). */
  trap?: true;
  /** The file after each update. What shows in a field that the last one signs is not looked at. */
  make(honest: Honest, from: Buffer): { files: Buffer[]; signs?: Field };
}

export const FORM = '/Type/XObject/Subtype/Form/BBox[0 0 200 60]/Resources<<>>';

/** The field of a number. */
export function fieldOf(honest: Honest, rank = 0): Field {
  const field = honest.fields[rank];
  if (!field) throw new Error(`the contract has no field number ${rank}`);
  return field;
}

/** An attack that signs the first field: with such a look, such further objects, numbered from the number given on, and so written. */
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

/** The objects that add certificates to a document, which needs no key: `list` is what stands in their array. */
export const store = (honest: Honest, id: number, list: string, more: readonly Part[] = []): Part[] => [
  { id: honest.root, body: written(honest.keys(honest.root), { DSS: `${id} 0 R` }) },
  { id, body: `<</Type/DSS/Certs ${list}>>` },
  ...more,
];

/** An attack that adds one certificate, made of some bytes, under some number. */
export function stored(
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
      const objects = store(honest, next, `[${id} 0 R]`, [{ id, body: streamBody('', certificate) }]);
      return { files: [append(from, honest, { objects, ...how })] };
    },
  };
}

/** A look with such keys and such a content. */
export const lookOf = (content: string, keys = FORM): Signing => ({ look: look(keys, content) });
