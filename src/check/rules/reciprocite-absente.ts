import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { type Camp, campsOf } from '../../model/camps.ts';
import { NATIONAL_VOLETS, VOLET_TITLES, type Volet } from '../../model/volets.ts';
import type { Rule } from '../rule.ts';

/** In each national volet that has commitments, both sides commit. */
export const reciprociteAbsente: Rule = {
  id: 'reciprocite-absente',
  description: 'Un seul camp, l’État ou les collectivités, s’engage dans un volet de la circulaire.',
  pourquoi:
    'Dans ce volet, un camp promet sans que l’autre donne rien : mieux vaut que ce soit voulu, car un lecteur le verra dans le tableau.',
  source: 'Circulaire n° 6258-SG du 16 avril 2021 (NOR : PRMX2119950C) : les engagements sont réciproques.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  exemple: `axes:
  - id: securite
    volet: securite_interieure
    titre: Sécurité intérieure
    engagements:
      - { id: renfort, titre: Affecter dix policiers, porteurs: [etat] }
      - { id: cameras, titre: Installer vingt caméras, porteurs: [ville] }
  - id: justice
    volet: justice
    titre: Justice
    engagements:
      - { id: delegues, titre: Nommer deux délégués du procureur, porteurs: [etat] }
      ⟦→ - { id: tig, titre: Ouvrir trente places de travail d’intérêt général, porteurs: [ville] }⟧`,
  check(context, report) {
    if (!context.bindsBothSides) return;
    const camps = new Map<Volet | undefined, Set<Camp>>();
    for (const { engagement, axe } of context.binding) {
      const volet = engagement.volet ?? axe.volet;
      const found = camps.get(volet) ?? new Set();
      if (found.size === 0) camps.set(volet, found);
      for (const camp of campsOf(engagement, context.parties)) found.add(camp);
    }
    const all = new Set([...camps.values()].flatMap((found) => [...found]));
    // A document in which only one side commits is reported once, by engagement-unilateral.
    if (!all.has('etat') || !all.has('collectivites')) return;
    const seen = new Set<Volet>();
    for (const [i, { volet }] of context.contrat.axes.entries()) {
      const found = camps.get(volet);
      if (!volet || !found || seen.has(volet) || !NATIONAL_VOLETS.includes(volet)) continue;
      seen.add(volet);
      if (found.has('etat') === found.has('collectivites')) continue;
      const absent = found.has('etat') ? 'aucune collectivité' : 'pas l’État';
      const message = `Dans le volet ${cite(VOLET_TITLES[volet])}, ${found.has('etat') ? 'l’État s’engage' : 'les collectivités s’engagent'}, mais ${absent}.`;
      const hint = 'Ajoutez ce que l’autre promet, ou faites de l’un des engagements un engagement commun.';
      report({ path: ['axes', i, 'volet'], message, hint });
    }
  },
};
