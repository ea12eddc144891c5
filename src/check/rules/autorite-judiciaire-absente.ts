import { WARNING_FROM_ADOPTION } from '../../catalogue/levels.ts';
import { autoriteJudiciaire } from '../../clauses/autorite-judiciaire.ts';
import type { NestedPath } from '../../kernel/path.ts';
import { campOf } from '../../model/camps.ts';
import { SIGNATAIRES } from '../exemples.ts';
import { clauseHint, hasClause } from '../lookups/clauses.ts';
import type { RuleContext } from '../lookups/context.ts';
import type { Rule } from '../rule.ts';

const RESERVE =
  /(?:pouvoir|compétence|indépendance|attribution|prérogative|opportunité des poursuites)[^.]{0,60}(?:judiciaire|magistrat|procureur|parquet|justice|poursuites)/;

/** A text that the prosecutor signs, or that speaks for the judiciary, leaves the powers of the judiciary as they are. */
export const autoriteJudiciaireAbsente: Rule = {
  id: 'autorite-judiciaire-absente',
  description: 'La justice signe ou s’engage, et rien ne réserve les pouvoirs de l’autorité judiciaire.',
  pourquoi:
    'La justice est indépendante : un contrat n’engage le parquet que sur son organisation et ses moyens. Sans cette réserve, un engagement peut se lire comme une promesse de poursuivre ou de juger.',
  source: autoriteJudiciaire.source,
  verifie_le: autoriteJudiciaire.verifie_le,
  severity: WARNING_FROM_ADOPTION,
  exemple: `document: { type: contrat, titre: Contrat de sécurité intégrée de Bourges, statut: adopte }
⟦→ clauses_types: [autorite_judiciaire]⟧
${SIGNATAIRES}
  - { id: parquet, type: justice, nom: "L’État, parquet de Bourges", role: signataire, representants: [{ prenom: Lise, nom: Roy, qualite: procureure }] }
preambule: La tranquillité publique demande l’action de tous.`,
  check(context, report) {
    if (!context.bindsBothSides) return;
    const path = whereJusticeBinds(context);
    if (!path || hasClause(context.contrat, 'autorite_judiciaire', RESERVE)) return;
    report({
      path,
      message:
        'La justice s’engage ici, et le document ne réserve pas les pouvoirs de l’autorité judiciaire.',
      hint: clauseHint('autorite_judiciaire'),
    });
  },
};

// The party of the judiciary that signs, or else the first commitment that the State makes for it.
function whereJusticeBinds({ contrat, binding, parties }: RuleContext): NestedPath | undefined {
  const i = contrat.parties.findIndex(({ type, role }) => type === 'justice' && role === 'signataire');
  if (i !== -1) return ['parties', i, 'type'];
  const made = binding.find(({ engagement, axe }) =>
    engagement.porteurs.some((id) => {
      const partie = parties.get(id);
      const volet = engagement.volet ?? axe.volet;
      return partie && (partie.type === 'justice' || (volet === 'justice' && campOf(partie) === 'etat'));
    }),
  );
  return made && [made.path, 'titre'];
}
