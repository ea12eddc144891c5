import type { Partie, Representant } from '../../model/contrat.ts';
import { missingMark } from './missing.ts';
import { officeText } from './office.ts';
import { partyName } from './party-name.ts';
import { fullName } from './people.ts';

/** One signature block: who signs, in what office, for which party. */
export interface SignatureBloc {
  partie: string;
  nom: string;
  qualite: string;
  personne: string;
}

/**
 * One block for each representative of each signatory, in the order of the file, which is the order of
 * protocol. A party without representative gets one block with blanks to fill in.
 */
export function buildSignatureBlocs(parties: readonly Partie[]): SignatureBloc[] {
  return parties
    .filter((partie) => partie.role === 'signataire')
    .flatMap((partie) =>
      (partie.representants ?? [{}]).map((representant: Representant) => ({
        partie: partie.id,
        nom: `Pour ${partyName(partie).nom},`,
        qualite: representant.qualite === undefined ? missingMark('qualité') : officeText(representant),
        personne: fullName(representant),
      })),
    );
}
