import { campOf } from '../../model/camps.ts';
import type { Partie } from '../../model/contrat.ts';
import { DEPARTEMENTS } from '../../model/departements.ts';
import { joinWithEt } from './names.ts';
import { presentation } from './people.ts';

/**
 * A party with what the templates print of it: its side, its representatives on one line, and whether its
 * name already contains its département.
 */
export function buildPartie(partie: Partie) {
  const personnes = (partie.representants ?? []).map(presentation);
  const departement = partie.departement && (DEPARTEMENTS[partie.departement] ?? '');
  return {
    ...partie,
    departement_tu: !departement || partie.nom.includes(departement),
    camp: campOf(partie),
    mandataires: joinWithEt(personnes),
    plusieurs: personnes.length > 1,
  };
}
