import type { Difference } from '../compare/index.ts';
import { sha256 } from '../kernel/digest.ts';
import type { AttachedFiles } from './attached-files.ts';
import type { Attempt } from './attempt.ts';
import { type Claims, claimsOf, picturesDigest, suiviDigest, THEME_FILE } from './claims.ts';
import { MissingSupplement } from './documents.ts';

/** Why a PDF is not what csi makes from a source. Keys and values are those of the JSON report. */
export type Reason =
  | {
      raison:
        | 'source-absente'
        | 'source-refusee'
        | 'piece-jointe-remplacee'
        | 'images-remplacees'
        | 'theme-remplace'
        | 'suivi-remplace'
        | 'autres-gabarits'
        | 'autres-polices';
    }
  | { raison: 'autre-source'; piece_jointe_exacte: boolean; changements: readonly Difference[] }
  | { raison: 'image-absente'; fichier: string }
  | { raison: 'autre-version'; dite: string }
  | { raison: 'mise-a-jour'; quoi: string }
  | { raison: 'altere'; octet: number; lieu: string };

/**
 * Why a PDF differs from what csi makes from its source. The place of the first difference is a reason only when no claim of the PDF
 * explains why its bytes differ.
 */
export function reasonsOf(
  attempt: Attempt | MissingSupplement | undefined,
  claims: Claims,
  attached: AttachedFiles,
): Reason[] {
  const found = replacedIn(attached, claims);
  // A picture or a theme that was replaced may be what csi refuses, rather than the source.
  const others = found.filter(({ raison }) => raison !== 'piece-jointe-remplacee');
  if (!attempt) return others.length > 0 ? others : [{ raison: 'source-refusee' }];
  if (attempt instanceof MissingSupplement)
    return [...found, { raison: 'image-absente', fichier: attempt.fichier }];
  const ours = claimsOf(attempt.expected);
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

// The attached files that aren't those whose digests the PDF gives; a PDF that gives no version gives no digests either.
function replacedIn({ source, supplements }: AttachedFiles, claims: Claims): Reason[] {
  if (claims.version === undefined) return [];
  const theme = supplements.get(THEME_FILE);
  return [
    ...(source && claims.source !== undefined && claims.source !== sha256(source)
      ? [{ raison: 'piece-jointe-remplacee' } as const]
      : []),
    ...(claims.images !== picturesDigest(supplements) ? [{ raison: 'images-remplacees' } as const] : []),
    ...(claims.theme !== (theme && sha256(theme)) ? [{ raison: 'theme-remplace' } as const] : []),
    ...(claims.suivi !== suiviDigest(supplements) ? [{ raison: 'suivi-remplace' } as const] : []),
  ];
}
