import { type Difference, differences } from '../compare/differences.ts';
import { readSource } from '../source/index.ts';
import { attachedSource, type Claims, claimsOf, sha256 } from './claims.ts';
import { type Comparison, comparePdf } from './comparison.ts';
import type { Signature } from './grammar/added/signature.ts';
import type { Remark } from './grammar/walk.ts';

const DOCUMENTS = ['contrat', 'tableau'] as const;
export type DocumentKind = (typeof DOCUMENTS)[number];

/** Makes the PDF of a source as `csi render` does; undefined when the source has errors, for which there is none. */
export type MakePdf = (
  source: Uint8Array,
  document: DocumentKind,
) => Promise<{ bytes: Uint8Array; pages: number } | undefined>;

/** Why a PDF is not what csi makes of a source; its keys and values are those of the JSON report. */
export type Reason =
  | {
      raison:
        | 'source-absente'
        | 'source-refusee'
        | 'piece-jointe-remplacee'
        | 'autres-gabarits'
        | 'autres-polices';
    }
  | { raison: 'autre-source'; piece_jointe_exacte: boolean; changements: readonly Difference[] }
  | { raison: 'autre-version'; dite: string }
  | { raison: 'mise-a-jour'; quoi: string }
  | { raison: 'altere'; octet: number; lieu: string };

/** What comparing byte for byte has shown; `dit` is what the PDF says of itself, which proves nothing. */
export interface Verdict {
  exact: boolean;
  document?: DocumentKind;
  pages?: number;
  signatures: readonly Signature[];
  /** What takes nothing from it, and is worth telling. */
  remarques: readonly Remark[];
  raisons: readonly Reason[];
  dit: Claims;
  /** The bytes that csi made, when the PDF begins with them. */
  original?: Uint8Array;
}

interface Attempt {
  document: DocumentKind;
  pages: number;
  comparison: Comparison;
  expected: Uint8Array;
}

/** Whether a PDF is what csi makes of the source given, or else of the one that it carries (of `limit` bytes at most), and if not, why. */
export async function verdictOn(
  pdf: Uint8Array,
  given: Uint8Array | undefined,
  make: MakePdf,
  limit: number,
): Promise<Verdict> {
  const dit = claimsOf(pdf);
  const attached = attachedSource(pdf, limit);
  const source = given ?? attached;
  const verdict = (raisons: Reason[], attempt?: Attempt): Verdict => ({
    exact: false,
    ...(attempt && { document: attempt.document, pages: attempt.pages }),
    ...(attempt && attempt.comparison.is !== 'other' && { original: attempt.expected }),
    signatures: [],
    remarques: [],
    raisons,
    dit,
  });
  if (!source) return verdict([{ raison: 'source-absente' }]);
  const attempt = await closest(pdf, source, dit, make);
  if (attempt?.comparison.is === 'exact') {
    const { signatures, remarques } = attempt.comparison;
    return { ...verdict([], attempt), exact: true, signatures, remarques };
  }
  if (attempt?.comparison.is === 'updated')
    return verdict([{ raison: 'mise-a-jour', quoi: attempt.comparison.why }], attempt);
  if (!given || !attached || Buffer.compare(given, attached) === 0) {
    const raisons: Reason[] = [
      ...(attached ? [] : [{ raison: 'source-absente' } as const]),
      ...reasons(attempt, dit, attached),
    ];
    return verdict(raisons, attempt);
  }
  const own = await closest(pdf, attached, dit, make);
  const changements = await changes(attached, given);
  const other: Reason = {
    raison: 'autre-source',
    piece_jointe_exacte: own?.comparison.is === 'exact',
    changements,
  };
  return verdict([other, ...(own?.comparison.is === 'exact' ? [] : reasons(own, dit, attached))], own);
}

// What a PDF says it is comes first; it may lie, so the rest is tried too.
async function closest(
  pdf: Uint8Array,
  source: Uint8Array,
  dit: Claims,
  make: MakePdf,
): Promise<Attempt | undefined> {
  const order = [...DOCUMENTS].sort((a, b) => Number(b === dit.document) - Number(a === dit.document));
  let first: Attempt | undefined;
  for (const document of order) {
    const made = await make(source, document);
    if (!made) return undefined;
    const attempt = {
      document,
      pages: made.pages,
      comparison: comparePdf(pdf, made.bytes),
      expected: made.bytes,
    };
    if (attempt.comparison.is !== 'other') return attempt;
    first ??= attempt;
  }
  return first;
}

/** Why it differs from what its source makes, the likeliest cause first: other causes hide where the bytes differ. */
function reasons(attempt: Attempt | undefined, dit: Claims, attached: Uint8Array | undefined): Reason[] {
  if (!attempt) return [{ raison: 'source-refusee' }];
  const ours = claimsOf(attempt.expected);
  const found: Reason[] = [];
  if (attached && dit.source !== undefined && dit.source !== sha256(attached))
    found.push({ raison: 'piece-jointe-remplacee' });
  if (dit.version !== undefined && dit.version !== ours.version)
    found.push({ raison: 'autre-version', dite: dit.version });
  if (dit.gabarits !== undefined && dit.gabarits !== ours.gabarits) found.push({ raison: 'autres-gabarits' });
  if (dit.version !== undefined && dit.polices !== ours.polices) found.push({ raison: 'autres-polices' });
  if (found.length === 0 && attempt.comparison.is === 'other')
    found.push({ raison: 'altere', ...attempt.comparison.place });
  return found;
}

async function changes(before: Uint8Array, after: Uint8Array): Promise<Difference[]> {
  const [old, now] = [await readSource('', before), await readSource('', after)];
  return old.ok && now.ok ? differences(old.value.data, now.value.data) : [];
}
