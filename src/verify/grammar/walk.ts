import { type Budget, type ObjectLookup, type PdfObject, type PdfRef, RefusedUpdate } from '../pdf/index.ts';
import type { Remark } from './remark.ts';

/**
 * What an added object is for: a certificate, a font, the signature of one field. An object has exactly one role, for good, so that no
 * object can be checked as one thing and used as another. Two roles are the same when their keys are.
 */
export interface Role {
  key: string;
  /** Its name in messages: « un certificat ». */
  words: string;
  /** Throws RefusedUpdate unless the object is what this role allows; claims the objects that it refers to. */
  check(object: PdfObject, walk: UpdateWalk): void;
  /** Whether later updates may replace the object; otherwise it is frozen once it has been added. */
  renewable?: true;
}

/** How deeply added objects may refer to one another: an appearance holds forms, which hold fonts, which hold tables. */
const MAX_DEPTH = 40;

/**
 * The judgement of one incremental update. It follows references from the objects that may change to the added objects, and gives each a
 * role; what no reference reaches has no role and is refused in the end.
 */
export class UpdateWalk {
  /** The objects before and after this update. */
  readonly before: ObjectLookup;
  readonly after: ObjectLookup;
  /** Whether csi wrote the object of this number. */
  readonly isOriginal: (id: number) => boolean;
  readonly budget: Budget;
  readonly remarks: Remark[] = [];
  /** Whether each appearance stream of this update paints anything, and what drawing it costs a reader, by object number. */
  readonly appearances = new Map<number, { paints: boolean; cost: number }>();
  readonly #objects: ReadonlyMap<number, PdfObject>;
  readonly #roles: Map<number, Role>;
  #depth = 0;

  /** `roles` is shared by all the updates of a file, and is added to. */
  constructor(
    objects: ReadonlyMap<number, PdfObject>,
    before: ObjectLookup,
    isOriginal: (id: number) => boolean,
    roles: Map<number, Role>,
    budget: Budget,
  ) {
    this.before = before;
    this.after = (id) => objects.get(id) ?? before(id);
    this.isOriginal = isOriginal;
    this.budget = budget;
    this.#objects = objects;
    this.#roles = roles;
  }

  /**
   * Gives the object that something refers to its role, checks it the first time, and returns it. Throws RefusedUpdate when it is missing,
   * when csi wrote it, or when it already has another role.
   */
  claim({ id, generation }: PdfRef, role: Role): PdfObject {
    const object = this.after(id);
    if (!object || object.generation !== generation)
      throw new RefusedUpdate(`${role.words} (objet ${id}) n’est pas dans le fichier`);
    if (this.isOriginal(id))
      throw new RefusedUpdate(`une mise à jour fait d’un objet que csi a écrit (${id}) ${role.words}`);
    this.giveRole(object, role);
    return object;
  }

  /** Does the same for an object at hand, which csi may have written. */
  giveRole(object: PdfObject, role: Role): void {
    const known = this.#roles.get(object.id);
    if (known && known.key !== role.key)
      throw new RefusedUpdate(`l’objet ${object.id} est à la fois ${known.words} et ${role.words}`);
    if (known) return;
    // An earlier update added it without a role: an object stream or a cross-reference stream.
    if (!this.#objects.has(object.id))
      throw new RefusedUpdate(`une mise à jour fait de l’objet ${object.id}, déjà là, ${role.words}`);
    this.#roles.set(object.id, role);
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH)
      throw new RefusedUpdate(`${role.words} (objet ${object.id}) est trop profond`);
    role.check(object, this);
    this.#depth -= 1;
  }

  /** The role that an object was given by this update or an earlier one. */
  roleOf(id: number): Role | undefined {
    return this.#roles.get(id);
  }
}
