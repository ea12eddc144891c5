import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { type Camp, campsOf } from '../../model/camps.ts';
import { inAxe } from '../exemples.ts';
import type { Rule } from '../rule.ts';

const SIDES: readonly (readonly [Camp, string])[] = [
  ['etat', 'l’État (préfet, justice ou éducation nationale)'],
  ['collectivites', 'une collectivité'],
];

/** Both sides, the State and the collectivités, promise something. */
export const engagementUnilateral: Rule = {
  id: 'engagement-unilateral',
  description: 'L’État, ou les collectivités, ne s’engagent à rien dans tout le document.',
  pourquoi:
    'Le document s’annonce comme un échange et n’en montrerait qu’une moitié : celui qui promet ne recevrait rien en retour.',
  source: 'Circulaire n° 6258-SG du 16 avril 2021 (NOR : PRMX2119950C) : les engagements sont réciproques.',
  verifie_le: '2026-11',
  severity: ERROR_AT_SIGNATURE,
  exemple: inAxe(`- { id: renfort, titre: Affecter dix policiers, porteurs: [etat] }
⟦→ - { id: cameras, titre: Installer vingt caméras, porteurs: [ville] }⟧`),
  check(context, report) {
    if (!context.bindsBothSides) return;
    for (const [camp, who] of SIDES) {
      const hint = 'Un contrat lie les deux : écrivez ce que chacun promet, avec ses « porteurs ».';
      if (!context.binding.some(({ engagement }) => campsOf(engagement, context.parties).includes(camp)))
        report({ path: ['axes'], on: 'key', message: `Aucun engagement n’est porté par ${who}.`, hint });
    }
  },
};
