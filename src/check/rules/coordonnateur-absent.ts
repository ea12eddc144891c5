import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { grandesCommunes } from '../lookups/grandes-communes.ts';
import type { Rule } from '../rule.ts';

const COORDINATOR = /coordonn?at|coordinat|chargée? (?:du suivi|de mission|de la coordination|de prévention)/;

/** In a commune of more than 15,000 inhabitants, somebody is put in charge of the work of the local security council. */
export const coordonnateurAbsent: Rule = {
  id: 'coordonnateur-absent',
  description:
    'Une commune de plus de 15 000 habitants, et le document ne cite pas de coordonnateur du CLSPD.',
  pourquoi:
    'La loi demande au maire de confier à quelqu’un l’animation du conseil local : à ne pas le citer, le document laisse croire que personne n’en est chargé.',
  source:
    'CSI, art. L. 132-4 (version du 23 mars 2024) : au-delà de 15 000 habitants, le maire charge un élu ou un agent territorial du suivi, de l’animation et de la coordination du CLSPD ; à défaut, le représentant de l’État désigne un agent.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  cles: ['population'],
  exemple: `territoire:
  nom: Bourges
  communes: [{ code_insee: "18033", nom: Bourges, population: 64000 }]
cadres:
  - { type: clspd, titre: Conseil local de sécurité et de prévention de la délinquance, relation: inclut }
gouvernance:
  instances: [{ nom: Comité de pilotage, frequence: annuelle }]
  referents: [{ partie: ville, fonction: ⟦directeur de la tranquillité publique → coordonnateur du CLSPD⟧ }]`,
  check(context, report) {
    if (!context.bindsBothSides) return;
    const big = grandesCommunes(context.contrat.territoire, 15_000);
    // An intercommunal council makes the local one optional, and with it its coordinator.
    if (!big || context.contrat.cadres?.some(({ type }) => type === 'cispd')) return;
    if (context.textes.some(({ texte }) => COORDINATOR.test(texte.toLowerCase()))) return;
    report({
      path: big.path,
      message: `${big.who} : le maire ${big.count > 1 ? 'de chacune' : 'y'} charge un élu ou un agent de coordonner le conseil local de sécurité, et le document ne cite personne.`,
      hint: 'Citez-le dans « gouvernance », parmi les « referents », par sa fonction : « coordonnateur du CLSPD ».',
    });
  },
};
