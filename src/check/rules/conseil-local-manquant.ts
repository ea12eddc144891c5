import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Path } from '../../kernel/path.ts';
import type { Contrat } from '../../model/contrat.ts';
import { printedNumber } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

const COUNCIL = /\bc[lim]spd\b|conseil (?:local|intercommunal|métropolitain) de sécurité/;

/** A commune of more than 5,000 inhabitants, or with a quartier prioritaire, has a local security council or shares one. */
export const conseilLocalManquant: Rule = {
  id: 'conseil-local-manquant',
  description:
    'Une commune de plus de 5 000 habitants, ou qui a un quartier prioritaire, n’a pas de CLSPD ni de CISPD dans le document.',
  pourquoi:
    'La loi demande ce conseil, propre à la commune ou partagé : à ne pas le citer, le document laisse croire qu’il n’y en a pas.',
  source:
    'CSI, art. L. 132-4 et L. 132-13 : CLSPD obligatoire au-delà de 5 000 habitants ou avec un quartier prioritaire, sauf CISPD.',
  severity: ALWAYS_WARNING,
  exemple: `territoire:
  nom: Bourges
  communes:
    - { code_insee: "18033", nom: Bourges, population: 64000 }
⟦→ cadres:
  - { type: clspd, titre: Conseil local de sécurité et de prévention de la délinquance de Bourges, relation: inclut }⟧`,
  check(context, report) {
    if (!context.bindsBothSides) return;
    const { contrat } = context;
    if (contrat.cadres?.some(({ type }) => type === 'clspd' || type === 'cispd')) return;
    const names = [
      ...(contrat.cadres ?? []).map(({ titre }) => titre),
      ...(contrat.gouvernance?.instances ?? []).map(({ nom }) => nom),
    ];
    const obliged = whoNeedsCouncil(contrat.territoire);
    if (!obliged || names.some((text) => COUNCIL.test(text.toLowerCase()))) return;
    const message = `${obliged.who} doit avoir un conseil local (ou intercommunal) de sécurité et de prévention de la délinquance, que le document ne cite pas.`;
    report({
      path: obliged.path,
      message,
      hint: 'Ajoutez-le dans « cadres », avec « type: clspd » ou « type: cispd ».',
    });
  },
};

// The first commune of the territory that must have a council, as the message names it; undefined when the file shows none.
function whoNeedsCouncil({
  communes,
  quartiers_prioritaires,
  population,
  nombre_communes,
}: Contrat['territoire']): { who: string; path: Path } | undefined {
  const i = (communes ?? []).findIndex((commune) => (commune.population ?? 0) > 5000);
  const big = communes?.[i];
  if (big)
    return {
      who: `${cite(big.nom)} (${printedNumber(big.population ?? 0)} habitants)`,
      path: ['territoire', 'communes', i, 'population'],
    };
  const alone = communes?.length === 1 && (nombre_communes ?? 1) === 1;
  if (alone && (population ?? 0) > 5000)
    return {
      who: `Une commune de ${printedNumber(population ?? 0)} habitants`,
      path: ['territoire', 'population'],
    };
  const q = (quartiers_prioritaires ?? []).findIndex(
    ({ nature, code }) => nature === 'qpv' || (nature === undefined && code?.startsWith('QP')),
  );
  const quartier = quartiers_prioritaires?.[q];
  return (
    quartier && {
      who: `La commune du quartier prioritaire ${cite(quartier.nom)}`,
      path: ['territoire', 'quartiers_prioritaires', q, 'nom'],
    }
  );
}
