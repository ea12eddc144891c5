import { partiesById } from '../../model/camps.ts';
import { departementOf } from '../../model/communes.ts';
import { DEPARTEMENTS_COG } from '../../model/generated/departements.ts';
import type { ContratChiffre } from '../lu.ts';
import type { Cellule } from '../table.ts';

// Three exports: the rows about who signs, where, and by what vote.

/** One row for each party, whatever its role. */
export const signataires = ({ cles, contrat }: ContratChiffre): Cellule[][] =>
  contrat.parties.map(({ id, nom, type, role, code_insee, siren }) => [
    ...cles,
    id,
    nom,
    type,
    role,
    code_insee,
    siren,
  ]);

/** One row for each commune that the contract covers. */
export const communes = ({ cles, communes }: ContratChiffre): Cellule[][] =>
  communes.map(({ code, nom, population }) => {
    const departement = departementOf(code);
    return [...cles, code, nom, departement, DEPARTEMENTS_COG[departement]?.region, population];
  });

/** One row for each vote that allows the signature. */
export function deliberations({ cles, contrat }: ContratChiffre): Cellule[][] {
  const parties = partiesById(contrat);
  return (contrat.deliberations ?? []).map(({ partie, numero, date, executoire_le, objet }) => {
    const { nom, siren } = parties.get(partie) ?? {};
    return [...cles, nom, siren, numero, date, executoire_le, objet];
  });
}
