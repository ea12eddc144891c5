import { formatDay } from '../../../kernel/french/date.ts';
import { NBSP } from '../../../kernel/french/number.ts';
import type { DocumentMeta } from '../../meta.ts';
import type { DocumentKind } from '../../output-kind.ts';
import type { DonneesSuivi } from './donnees.ts';

/** What the metadata of a document of the follow-up say in place of those of the contract, whose title is given. */
export function suiviMeta(
  piece: DocumentKind,
  titre: string,
  { au, annee, engagements }: DonneesSuivi,
  publique: boolean,
): Pick<DocumentMeta, 'titre' | 'entete' | 'pied' | 'date'> {
  const nom =
    piece === 'bilan'
      ? `Bilan${annee === undefined ? '' : `${NBSP}${annee}`}`
      : engagements?.length === 1
        ? 'Fiche de suivi'
        : 'Fiches de suivi';
  return {
    titre: `${nom} — ${titre}`,
    entete: `${nom} — ${titre}`,
    pied: `${publique ? 'Version publique — ' : ''}Suivi au ${formatDay(au, NBSP)}`,
    date: au,
  };
}
