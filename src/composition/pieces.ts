import { type AvenantLu, type Consolide, consolider, desordres, Inapplicable } from '../avenant/index.ts';
import { capitalized } from '../kernel/french/typography.ts';
import { UserError } from '../kernel/user-error.ts';
import type { Contrat } from '../model/contrat.ts';

/** A contract or an avenant that was read, from a YAML file or from the source that a PDF of csi carries. */
export interface PieceCsi {
  fichier: string;
  contrat: Contrat;
  texte: string;
  bytes: Uint8Array;
}

/** The contract with its avenants, as far as they are in effect on a day. Throws a UserError where they cannot be consolidated. */
export function consolide(
  base: { texte: string; contrat: Contrat },
  avenants: readonly AvenantLu[],
  au?: string,
): Consolide {
  const [first] = desordres(avenants);
  if (first !== undefined)
    throw new UserError(
      `${capitalized(first)}.`,
      'Donnez les avenants dans l’ordre de leurs numéros et de leurs dates.',
    );
  try {
    return consolider({ texte: base.texte, contrat: base.contrat }, avenants, au);
  } catch (error) {
    if (!(error instanceof Inapplicable)) throw error;
    throw new UserError(`${capitalized(error.message)}.`);
  }
}
