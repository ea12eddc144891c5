import { VERDICTS } from '../../../catalogue/verdicts.ts';
import type { Etat, LigneEtat } from '../../../suivi/etat.ts';
import { sideName } from '../../../suivi/report/phrases.ts';
import { ligneText } from './textes.ts';

const COLONNES = ['etat', 'collectivites', 'partenaires', 'communs', undefined] as const;

/** The headings of the columns, with the shape of each verdict: it is never said by a colour. */
const PLURIELS: readonly (readonly [keyof typeof VERDICTS, string])[] = [
  ['tenu', 'Tenus'],
  ['en_bonne_voie', 'En bonne voie'],
  ['a_surveiller', 'À surveiller'],
  ['en_retard', 'En retard'],
  ['non_tenu', 'Non tenus'],
  ['en_cours', 'En cours'],
  ['sans_releve', 'Sans relevé'],
];

/** How many commitments of each side have each verdict. The columns that nobody fills are left out, except those that a reader looks for. */
export function buildComptes({ lignes, contrat }: Etat) {
  const live = lignes.filter(({ jugement }) => jugement.verdict !== 'hors_suivi');
  const number = (own: readonly LigneEtat[], verdict: string) =>
    own.filter(({ jugement }) => jugement.verdict === verdict).length;
  const colonnes = PLURIELS.filter(
    ([verdict]) => ['tenu', 'en_retard', 'non_tenu'].includes(verdict) || number(live, verdict) > 0,
  );
  const row = (qui: string, own: readonly LigneEtat[]) => ({
    qui,
    cellules: [own.length, ...colonnes.map(([verdict]) => number(own, verdict))].map(String),
  });
  const sides = COLONNES.flatMap((colonne) => {
    const own = live.filter((one) => one.colonne === colonne);
    const name = colonne === undefined ? 'Sans signataire' : sideName(contrat, colonne);
    return own.length === 0 ? [] : [row(ligneText(name), own)];
  });
  return {
    entetes: ['Nombre', ...colonnes.map(([verdict, mots]) => `${VERDICTS[verdict].signe}\u00a0${mots}`)],
    lignes: sides.length > 1 ? [...sides, row('**En tout**', live)] : sides,
  };
}
