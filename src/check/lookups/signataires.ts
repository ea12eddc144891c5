import type { NestedPath } from '../../kernel/path.ts';
import { campOf } from '../../model/camps.ts';
import type { Partie, Representant } from '../../model/contrat.ts';
import type { Context } from './context.ts';

/** A party that signs, and where it stands. */
export interface Signataire {
  partie: Partie;
  path: NestedPath;
}

/** The parties that sign, in the order of the file. */
export function signataires({ contrat }: Context): Signataire[] {
  return contrat.parties
    .map((partie, i) => ({ partie, path: ['parties', i] }))
    .filter(({ partie }) => partie.role === 'signataire');
}

/** The collectivités that sign: each must be allowed to by its assembly; a déclaration d’intention binds nobody. */
export function signingCollectivites(context: Context): Signataire[] {
  if (context.contrat.document.type === 'declaration_intention') return [];
  return signataires(context).filter(({ partie }) => campOf(partie) === 'collectivites');
}

/** Whoever signs for a party, with the party and their own place. */
export function signingRepresentants(context: Context): (Signataire & { representant: Representant })[] {
  return signataires(context).flatMap(({ partie, path }) =>
    (partie.representants ?? []).map((representant, i) => ({
      representant,
      partie,
      path: [path, 'representants', i],
    })),
  );
}
