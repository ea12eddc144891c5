import { departementOf } from '../../model/communes.ts';
import { DEPARTEMENTS } from '../../model/departements.ts';
import { DEPARTEMENTS_COG } from '../../model/generated/departements.ts';
import type { ContratChiffre } from '../lu.ts';
import { type Partage, PLUSIEURS, SANS } from './partage.ts';

const regionOf = (departement: string): string => DEPARTEMENTS_COG[departement]?.region || SANS;

/** Groups by the région of the communes. */
export const region: Partage = ofPlace(regionOf, (cle) => cle, 'Sur plusieurs régions');

/** Groups by the département of the communes. */
export const departement: Partage = ofPlace(
  (code) => code,
  (cle) => `${DEPARTEMENTS[cle] ?? cle} (${cle})`,
  'Sur plusieurs départements',
);

function ofPlace(
  keyOf: (departement: string) => string,
  name: (cle: string) => string,
  plusieurs: string,
): Partage {
  const ofContrat = ({ communes }: ContratChiffre): string => {
    const [first, ...others] = new Set(communes.map(({ code }) => keyOf(departementOf(code))));
    if (first === undefined) return SANS;
    return others.length > 0 ? PLUSIEURS : first;
  };
  return {
    ofEngagement: (_, one) => ofContrat(one),
    ofApport: (_, one) => ofContrat(one),
    titre: (cle) =>
      cle === PLUSIEURS ? plusieurs : cle === SANS ? 'Hors région, ou périmètre inconnu' : name(cle),
    ofDepartement: keyOf,
  };
}
