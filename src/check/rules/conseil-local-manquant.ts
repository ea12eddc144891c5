import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { list } from '../../kernel/french/list.ts';
import { cite } from '../../kernel/french/quote.ts';
import { plain } from '../../kernel/nearest.ts';
import type { Path } from '../../kernel/path.ts';
import type { Contrat } from '../../model/contrat.ts';
import { grandesCommunes } from '../lookups/grandes-communes.ts';
import type { Rule, RuleProblem } from '../rule.ts';

const COUNCIL = /\bc[lim]m?spd\b|conseils? (?:loca(?:l|ux)|intercommuna(?:l|ux)|métropolitains?) de sécurité/;
const SHARED = /\bc(?:i|m|im)spd\b|conseils? (?:intercommuna|métropolitain)|conseils locaux|chaque commune/;

/** A commune of more than 5,000 inhabitants, or with a quartier prioritaire, has a local security council or shares one. */
export const conseilLocalManquant: Rule = {
  id: 'conseil-local-manquant',
  description:
    'Une commune de plus de 5 000 habitants, ou qui a un quartier prioritaire, n’a ni CLSPD ni CISPD dans le document.',
  pourquoi:
    'La loi demande ce conseil, propre à la commune ou partagé : à ne pas le citer, le document laisse croire qu’il n’y en a pas.',
  source:
    'CSI, art. L. 132-4 (version du 23 mars 2024) : CLSPD obligatoire au-delà de 5 000 habitants ou avec un quartier prioritaire, facultatif si un CISPD existe (art. L. 132-13).',
  verifie_le: '2026-11',
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
    const councils = councilsOf(contrat);
    if (councils.isShared) return;
    if (councils.local.length > 0) {
      const lack = withoutCouncil(contrat.territoire, councils);
      if (lack) report(lack);
      return;
    }
    const obliged = whoNeedsCouncil(contrat.territoire);
    if (!obliged) return;
    const message = `${obliged.who} ${obliged.count > 1 ? 'doivent avoir chacune' : 'doit avoir'} un conseil local (ou intercommunal) de sécurité et de prévention de la délinquance, que le document ne cite pas.`;
    report({
      path: obliged.path,
      message,
      hint: 'Ajoutez-le dans « cadres », avec « type: clspd » ou « type: cispd ».',
    });
  },
};

interface Councils {
  /** True if one of them is shared by communes, or the text speaks of those of each commune. */
  isShared: boolean;
  /** The names of those of one commune; a council that is both a « cadre » and an instance is there once. */
  local: readonly string[];
}

function councilsOf({ cadres, gouvernance }: Contrat): Councils {
  const written = (cadres ?? []).filter(
    ({ type, titre }) => type === 'clspd' || type === 'cispd' || COUNCIL.test(titre.toLowerCase()),
  );
  const instances = (gouvernance?.instances ?? []).flatMap(({ nom }) =>
    COUNCIL.test(nom.toLowerCase()) ? nom : [],
  );
  const names = written.map(({ titre, description }) => `${titre} ${description ?? ''}`);
  return {
    isShared:
      written.some(({ type }) => type === 'cispd') ||
      [...names, ...instances].some((name) => SHARED.test(name.toLowerCase())),
    local: names.length >= instances.length ? names : instances,
  };
}

// Several communes that each need a council, and fewer councils: what is reported. A council that names a commune is that one’s.
function withoutCouncil({ communes }: Contrat['territoire'], { local }: Councils): RuleProblem | undefined {
  const big = (communes ?? [])
    .map((commune, i) => ({ ...commune, i }))
    .filter(({ population }) => (population ?? 0) > 5000);
  if (big.length <= local.length) return undefined;
  const isOf = (council: string, nom: string) => plain(council).includes(plain(nom));
  const unnamed = local.filter((council) => !big.some(({ nom }) => isOf(council, nom)));
  const lacking = big.filter(({ nom }) => !local.some((council) => isOf(council, nom)));
  const last = lacking.at(-1);
  if (!last || lacking.length <= unnamed.length) return undefined;
  return {
    path: ['territoire', 'communes', last.i, 'population'],
    message: `${list(
      big.map(({ nom }) => cite(nom)),
      'et',
    )} doivent avoir chacune un conseil local de sécurité et de prévention de la délinquance, et le document n’en cite que ${local.length}.`,
    hint: 'Ajoutez les autres dans « cadres », avec le nom de la commune dans « titre », ou le conseil intercommunal (« type: cispd »).',
  };
}

// The communes of the territory that must have a council; undefined when the file shows none.
function whoNeedsCouncil(
  territoire: Contrat['territoire'],
): { who: string; count: number; path: Path } | undefined {
  const big = grandesCommunes(territoire, 5000);
  if (big) return big;
  const { quartiers_prioritaires = [] } = territoire;
  const q = quartiers_prioritaires.findIndex(
    ({ nature, code }) => nature === 'qpv' || (nature === undefined && /^Q[PN]/.test(code ?? '')),
  );
  const quartier = quartiers_prioritaires[q];
  return (
    quartier && {
      who: `La commune du quartier prioritaire ${cite(quartier.nom)}`,
      count: 1,
      path: ['territoire', 'quartiers_prioritaires', q, 'nom'],
    }
  );
}
