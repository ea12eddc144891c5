import { WARNING_FROM_ADOPTION } from '../../catalogue/levels.ts';
import { annualiteDesCredits } from '../../clauses/annualite-des-credits.ts';
import type { NestedPath } from '../../kernel/path.ts';
import { inAxe } from '../exemples.ts';
import { clauseHint, hasClause } from '../lookups/clauses.ts';
import type { RuleContext } from '../lookups/context.ts';
import type { Rule } from '../rule.ts';

const RESERVE =
  /annualité|annuité budgétaire|lois? de finances|vote (?:du budget|des budgets|des crédits)|(?:inscription|ouverture|disponibilité) (?:annuelle )?(?:des|de) crédits|crédits (?:ouverts|votés|disponibles|inscrits)/;

/** Money that is promised beyond the year depends on credits that are voted each year. */
export const annualiteAbsente: Rule = {
  id: 'annualite-absente',
  description:
    'De l’argent est promis pour plusieurs années, et rien ne dit qu’il dépend des crédits votés chaque année.',
  pourquoi:
    'Un budget se vote chaque année. Sans cette réserve, qui signe promet des crédits que son assemblée, ou le Parlement, n’a pas votés.',
  source: annualiteDesCredits.source,
  verifie_le: annualiteDesCredits.verifie_le,
  severity: WARNING_FROM_ADOPTION,
  cles: ['financements', 'cout_global', 'cout'],
  exemple: `document: { type: contrat, titre: Contrat de sécurité intégrée de Bourges, statut: adopte }
⟦→ clauses_types: [annualite_des_credits]⟧
${inAxe(`- id: mediation
  titre: Financer deux postes de médiateur
  porteurs: [etat]
  financements: [{ source: FIPD, partie: etat, montant: 60000, par: an }]`)}`,
  check(context, report) {
    const { contrat, bindsBothSides } = context;
    if (!bindsBothSides) return;
    const [first] = beyondOneYear(context);
    if (!first || hasClause(contrat, 'annualite_des_credits', RESERVE)) return;
    report({
      path: first,
      message:
        'De l’argent est promis pour plusieurs années, sans réserve du vote des crédits de chaque année.',
      hint: clauseHint('annualite_des_credits'),
    });
  },
};

// What is paid every year or month, or in several years. What has a condition about credits is left out.
function beyondOneYear({ binding, contrat }: RuleContext): NestedPath[] {
  const found: NestedPath[] = [];
  const dated: { annee: number; path: NestedPath }[] = [];
  for (const { engagement, path } of binding) {
    const { cout, financements = [], condition = '' } = engagement;
    if (RESERVE.test(condition.toLowerCase())) continue;
    if (cout?.par) found.push([path, 'cout']);
    for (const [i, { par, annee }] of financements.entries()) {
      if (par) found.push([path, 'financements', i]);
      if (annee !== undefined) dated.push({ annee, path: [path, 'financements', i] });
    }
  }
  if (contrat.cout_global?.par) found.push(['cout_global']);
  const [first] = dated;
  const other = dated.find(({ annee }) => annee !== first?.annee);
  return other ? [...found, other.path] : found;
}
