import type { NestedPath } from '../../kernel/path.ts';
import { campOf } from '../../model/camps.ts';
import type { Partie, Representant } from '../../model/contrat.ts';
import type { RuleContext } from './context.ts';

// Four exports: those who sign, by kind.

/** A party that signs, and its path. */
export interface Signataire {
  partie: Partie;
  path: NestedPath;
}

/** The parties that sign, in the order of the file. */
export function signataires({ contrat }: RuleContext): Signataire[] {
  return contrat.parties
    .map((partie, i) => ({ partie, path: ['parties', i] }))
    .filter(({ partie }) => partie.role === 'signataire');
}

/** The collectivités that sign, each of which needs a vote of its assembly. None for a déclaration d’intention, which binds nobody. */
export function signingCollectivites(context: RuleContext): Signataire[] {
  if (context.contrat.document.type === 'declaration_intention') return [];
  return signataires(context).filter(({ partie }) => campOf(partie) === 'collectivites');
}

/** The people who sign for each party, with the party and their own path. */
export function signingRepresentants(context: RuleContext): (Signataire & { representant: Representant })[] {
  return signataires(context).flatMap(({ partie, path }) =>
    (partie.representants ?? []).map((representant, i) => ({
      representant,
      partie,
      path: [path, 'representants', i],
    })),
  );
}
