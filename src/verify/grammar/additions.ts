import {
  Budget,
  type ObjectLookup,
  type Original,
  type PdfObject,
  readIncrementalUpdates,
} from '../pdf/index.ts';
import type { Signature } from './added/index.ts';
import type { Remark } from './remark.ts';
import { checkTrailer } from './trailer.ts';
import { judgeUpdate } from './update.ts';
import { type Role, UpdateWalk } from './walk.ts';

/** What was added to a PDF of csi: its signatures, in order, and what people should know about them. */
export interface Additions {
  signatures: readonly Signature[];
  remarks: readonly Remark[];
}

/** Judges all that follows the bytes of the original file in `bytes`. Throws RefusedUpdate when it does more than sign. */
export function additionsTo(original: Original, bytes: Uint8Array): Additions {
  const found = { signatures: [] as Signature[], remarks: [] as Remark[] };
  const added = new Map<number, PdfObject>();
  const roles = new Map<number, Role>();
  const budget = new Budget();
  const size = original.trailer.get('Size');
  let previous = { xref: original.xref, size: typeof size === 'number' ? size : 0 };
  for (const update of readIncrementalUpdates(bytes, original.bytes.length)) {
    previous = checkTrailer(update, original, previous);
    const before: ObjectLookup = (id) => added.get(id) ?? original.object(id);
    const isOriginal = (id: number) => original.object(id) !== undefined;
    const walk = new UpdateWalk(update.objects, before, isOriginal, roles, budget);
    found.signatures.push(...judgeUpdate(update, walk, original, bytes));
    found.remarks.push(...walk.remarks);
    for (const [id, one] of update.objects) added.set(id, one);
  }
  return found;
}
