import type { Place } from '../../kernel/path.ts';
import { campDe } from '../../model/camps.ts';
import type { Partie, Representant } from '../../model/contrat.ts';
import type { Contexte } from './contexte.ts';

/** A party that signs, and where it stands. */
export interface Signataire {
  partie: Partie;
  path: Place;
}

/** The parties that sign, in the order of the file. */
export function signataires({ contrat }: Contexte): Signataire[] {
  return contrat.parties
    .map((partie, i) => ({ partie, path: ['parties', i] }))
    .filter(({ partie }) => partie.role === 'signataire');
}

/** The collectivités that sign: each must be allowed to by its assembly; a déclaration d’intention binds nobody. */
export function collectivitesSignataires(contexte: Contexte): Signataire[] {
  if (contexte.contrat.document.type === 'declaration_intention') return [];
  return signataires(contexte).filter(({ partie }) => campDe(partie) === 'collectivites');
}

/** Whoever signs for a party, with the party and their own place. */
export function representantsSignataires(
  contexte: Contexte,
): (Signataire & { representant: Representant })[] {
  return signataires(contexte).flatMap(({ partie, path }) =>
    (partie.representants ?? []).map((representant, i) => ({
      representant,
      partie,
      path: [path, 'representants', i],
    })),
  );
}
