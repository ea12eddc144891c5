import type { Budget } from '../pdf/budget.ts';
import type { PdfObject } from '../pdf/objects.ts';
import { RefusedUpdate } from '../pdf/refused-update.ts';
import type { PdfRef } from '../pdf/values.ts';

/** The objects of a PDF as they are at some moment. */
export type ObjectLookup = (id: number) => PdfObject | undefined;

/** What an added object may be: its name in French, and what must hold of it. Two roles are the same when their keys are. */
export interface Role {
  key: string;
  /** « un certificat » */
  words: string;
  check(object: PdfObject, walk: UpdateWalk): void;
  /** Later updates may write it again; what has no such role is frozen as soon as it is there. */
  renewable?: true;
}

/** What people are told of an added signature that takes nothing from the document. */
export interface Remark {
  remarque: 'signature-invisible' | 'horodatage' | 'police-non-incorporee';
  /** The field that it is about. */
  champ: string;
  /** The font, of one that is not embedded. */
  police?: string;
}

/** Objects within one another: a look holds forms, fonts and their tables. */
const MAX_DEPTH = 40;

/** The roles that objects have been given since csi wrote the file. An object has one, for ever. */
export type Ledger = Map<number, Role>;

/** One update as it is walked through from what leads to its objects; each is claimed in one role. */
export class UpdateWalk {
  readonly before: ObjectLookup;
  readonly after: ObjectLookup;
  readonly budget: Budget;
  readonly remarks: Remark[] = [];
  /** What the checked looks of this update draw, by object number. */
  readonly drawings = new Map<number, { paints: boolean; cost: number }>();
  readonly #objects: ReadonlyMap<number, PdfObject>;
  readonly #ledger: Ledger;
  readonly isOriginal: (id: number) => boolean;
  #depth = 0;

  constructor(
    objects: ReadonlyMap<number, PdfObject>,
    before: ObjectLookup,
    isOriginal: (id: number) => boolean,
    ledger: Ledger,
    budget: Budget,
  ) {
    this.before = before;
    this.after = (id) => objects.get(id) ?? before(id);
    this.budget = budget;
    this.#objects = objects;
    this.#ledger = ledger;
    this.isOriginal = isOriginal;
  }

  /**
   * Gives an object the role in which something refers to it, and checks it once; throws Refused when it has another, when csi wrote it, or
   * when it is not there.
   */
  claim({ id, generation }: PdfRef, role: Role): PdfObject {
    const object = this.after(id);
    if (!object || object.generation !== generation)
      throw new RefusedUpdate(`${role.words} (objet ${id}) n’est pas dans le fichier`);
    if (this.isOriginal(id))
      throw new RefusedUpdate(`une mise à jour fait d’un objet que csi a écrit (${id}) ${role.words}`);
    this.take(object, role);
    return object;
  }

  /** The same for an object itself, which csi may have written. */
  take(object: PdfObject, role: Role): void {
    const known = this.#ledger.get(object.id);
    if (known && known.key !== role.key)
      throw new RefusedUpdate(`l’objet ${object.id} est à la fois ${known.words} et ${role.words}`);
    if (known) return;
    // An earlier update brought it as something else: what holds objects, or is a table.
    if (!this.#objects.has(object.id))
      throw new RefusedUpdate(`une mise à jour fait de l’objet ${object.id}, déjà là, ${role.words}`);
    this.#ledger.set(object.id, role);
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH)
      throw new RefusedUpdate(`${role.words} (objet ${object.id}) est trop profond`);
    role.check(object, this);
    this.#depth -= 1;
  }

  roleOf(id: number): Role | undefined {
    return this.#ledger.get(id);
  }
}
