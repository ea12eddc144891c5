import { type Difference, differences } from '../compare/index.ts';
import { sameBytes } from '../kernel/bytes/join.ts';
import { sha256 } from '../kernel/digest.ts';
import { readSource } from '../source/index.ts';
import { attachedFiles } from './attached-files.ts';
import { type Attempt, closestAttempt } from './attempt.ts';
import { type Claims, claimsOf } from './claims.ts';
import { type MadeDocument, type MakePdf, MissingSupplement } from './documents.ts';
import type { Remark, Signature } from './grammar/index.ts';
import { type Reason, reasonsOf } from './reasons.ts';
import { isSigningRecord } from './signing-record.ts';

type Exact = Extract<Attempt['comparison'], { is: 'exact' }>;

/** The result for one PDF. Names are those of the JSON report. */
export interface Verdict {
  exact: boolean;
  /** Whether the source that it carries is that of a public version, which leaves a part of the contract out. */
  publique?: boolean;
  /** The day of the consolidated text that a public version was made from, as YYYY-MM-DD; empty where the text gives none. */
  consolidee?: string;
  document?: MadeDocument;
  pages?: number;
  signatures: readonly Signature[];
  /** What people should know although the PDF is exact. */
  remarques: readonly Remark[];
  raisons: readonly Reason[];
  /** When the given file is the record of signature of the one that the PDF carries: what it changes, its status and its date. */
  constat?: readonly Difference[];
  /** When it is exact, the files that it carries besides its source and that it is made from. */
  jointes?: readonly { nom: string; octets: number; empreinte: string }[];
  /** What the PDF claims about itself, which proves nothing. */
  dit: Claims;
  /** The bytes that csi makes, when the PDF begins with all of them. */
  original?: Uint8Array;
}

/**
 * Whether a PDF is exactly what csi makes from the source `given`, or else from the one that it carries (`limit` bytes at most), apart from
 * signatures; and if not, why. A file that only records the signature of the one that the PDF carries counts as that one.
 */
export async function verdictOn(
  pdf: Uint8Array,
  given: Uint8Array | undefined,
  make: MakePdf,
  limit: number,
): Promise<Verdict> {
  const claims = claimsOf(pdf);
  const files = attachedFiles(pdf, limit);
  const { source: attached, supplements } = files;
  const source = given ?? attached;
  const verdict = (raisons: Reason[], attempt?: Attempt): Verdict => ({
    exact: false,
    ...(attempt && { document: attempt.document, pages: attempt.pages }),
    ...(attempt && attempt.comparison.is !== 'other' && { original: attempt.expected }),
    signatures: [],
    remarques: [],
    raisons,
    dit: claims,
  });
  const exact = (attempt: Attempt, { signatures, remarques }: Exact): Verdict => ({
    ...verdict([], attempt),
    exact: true,
    signatures,
    remarques,
    ...(supplements.size > 0 && { jointes: listed(supplements) }),
  });
  if (!source) return verdict([{ raison: 'source-absente' }]);
  const made = await closestAttempt(pdf, source, supplements, claims, make);
  const attempt = made instanceof MissingSupplement ? undefined : made;
  if (attempt?.comparison.is === 'exact') return exact(attempt, attempt.comparison);
  if (attempt?.comparison.is === 'updated')
    return verdict([{ raison: 'mise-a-jour', quoi: attempt.comparison.why }], attempt);
  if (!given || !attached || sameBytes(given, attached)) {
    const raisons: Reason[] = [
      ...(attached ? [] : [{ raison: 'source-absente' } as const]),
      ...reasonsOf(made, claims, files),
    ];
    return verdict(raisons, attempt);
  }
  const remade = await closestAttempt(pdf, attached, supplements, claims, make);
  const own = remade instanceof MissingSupplement ? undefined : remade;
  const changements = await differencesBetween(attached, given);
  if (own?.comparison.is === 'exact' && isSigningRecord(changements))
    return { ...exact(own, own.comparison), constat: changements };
  const other: Reason = {
    raison: 'autre-source',
    piece_jointe_exacte: own?.comparison.is === 'exact',
    changements,
  };
  return verdict([other, ...(own?.comparison.is === 'exact' ? [] : reasonsOf(remade, claims, files))], own);
}

const listed = (supplements: ReadonlyMap<string, Uint8Array>) =>
  [...supplements].map(([nom, bytes]) => ({ nom, octets: bytes.length, empreinte: sha256(bytes) }));

async function differencesBetween(before: Uint8Array, after: Uint8Array): Promise<Difference[]> {
  const [old, now] = [await readSource('', before), await readSource('', after)];
  return old.ok && now.ok ? differences(old.value.data, now.value.data) : [];
}
