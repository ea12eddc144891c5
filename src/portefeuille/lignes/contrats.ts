import { departementOf } from '../../model/communes.ts';
import { DEPARTEMENTS_COG } from '../../model/generated/departements.ts';
import { daysOf } from '../../model/periodes.ts';
import type { VerdictSuivi } from '../../suivi/verdict.ts';
import type { ContratChiffre } from '../lu.ts';
import { STATUTS, TYPES } from '../mots.ts';
import type { Cellule } from '../table.ts';

/** One row for the contract. */
export function contrats(one: ContratChiffre): Cellule[][] {
  const { contrat, communes, etat, au } = one;
  const fin = daysOf(contrat.duree?.fin)?.fin;
  const departements = [...new Set(communes.map(({ code }) => departementOf(code)))];
  const regions = [...new Set(departements.flatMap((code) => DEPARTEMENTS_COG[code]?.region ?? []))];
  const jugements = etat?.lignes.map(({ jugement }) => jugement.verdict);
  const jugees = (wanted: VerdictSuivi) => jugements?.filter((verdict) => verdict === wanted).length;
  return [
    [
      ...one.cles,
      contrat.document.titre,
      TYPES[contrat.document.type],
      STATUTS[contrat.document.statut],
      daysOf(contrat.signature?.date)?.debut,
      daysOf(contrat.duree?.debut)?.debut,
      fin,
      au === undefined || fin === undefined ? undefined : fin < au,
      departements.join(', ') || undefined,
      regions.join(', ') || undefined,
      communes.length,
      communes.reduce((sum, { population }) => sum + (population ?? 0), 0),
      contrat.parties.filter(({ role }) => role === 'signataire').length,
      one.avenants,
      one.engagements.length,
      one.restreints,
      etat !== undefined,
      etat?.au,
      jugees('tenu'),
      jugees('non_tenu'),
      jugees('en_retard'),
      jugees('sans_releve'),
    ],
  ];
}
