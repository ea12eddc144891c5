import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Rule } from '../rule.ts';

/** A measure under statistical secrecy (`non_diffuse`) has no figure in the file. */
export const nonDiffuseChiffre: Rule = {
  id: 'non-diffuse-chiffre',
  description: 'Une mesure non diffusée porte pourtant un chiffre.',
  pourquoi:
    'Le fichier circule, et csi le joint au PDF : le chiffre s’y lirait, et un petit nombre peut désigner des personnes.',
  source:
    'Loi n° 51-711 du 7 juin 1951 sur l’obligation, la coordination et le secret en matière de statistiques, art. 6 : le secret des renseignements individuels.',
  verifie_le: '2026-11',
  severity: ERROR_AT_SIGNATURE,
  exception: 'avant-signature',
  cles: ['etat'],
  exemple: `diagnostic:
  indicateurs:
    - id: vols
      libelle: Vols violents
      unite: infraction
      serie: [{ annee: 2025⟦, nombre: 3 →⟧, etat: non_diffuse }]`,
  check({ contrat }, report) {
    for (const [i, { libelle, serie }] of (contrat.diagnostic?.indicateurs ?? []).entries()) {
      for (const [j, { etat, annee, nombre, taux }] of (serie ?? []).entries()) {
        if (etat !== 'non_diffuse' || (nombre === undefined && taux === undefined)) continue;
        const path = ['diagnostic', 'indicateurs', i, 'serie', j, nombre === undefined ? 'taux' : 'nombre'];
        const message = `${cite(libelle)} n’est pas diffusé pour ${annee}, mais le fichier en donne le chiffre.`;
        report({ path, message, hint: 'Retirez le chiffre, ou « etat: non_diffuse » s’il est public.' });
      }
    }
  },
};
