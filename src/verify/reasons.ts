import type { Difference } from '../compare/index.ts';
import type { Attempt } from './attempt.ts';
import { type Claims, claimsOf, sha256 } from './claims.ts';

/** Why a PDF is not what csi makes from a source. Keys and values are those of the JSON report. */
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

/**
 * Why a PDF differs from what csi makes from its source. The place of the first difference is a reason only when no claim of the PDF
 * explains why its bytes differ.
 */
export function reasonsOf(
  attempt: Attempt | undefined,
  claims: Claims,
  attached: Uint8Array | undefined,
): Reason[] {
  if (!attempt) return [{ raison: 'source-refusee' }];
  const ours = claimsOf(attempt.expected);
  const found: Reason[] = [];
  if (attached && claims.source !== undefined && claims.source !== sha256(attached))
    found.push({ raison: 'piece-jointe-remplacee' });
  if (claims.version !== undefined && claims.version !== ours.version)
    found.push({ raison: 'autre-version', dite: claims.version });
  if (claims.gabarits !== undefined && claims.gabarits !== ours.gabarits)
    found.push({ raison: 'autres-gabarits' });
  if (claims.version !== undefined && claims.polices !== ours.polices)
    found.push({ raison: 'autres-polices' });
  if (found.length === 0 && attempt.comparison.is === 'other')
    found.push({ raison: 'altere', ...attempt.comparison.place });
  return found;
}
