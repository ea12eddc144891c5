import { WARNING_FROM_ADOPTION } from '../../catalogue/levels.ts';
import { list } from '../../kernel/french/list.ts';
import { siglesOf } from '../../model/sigles.ts';
import { clauseHint, hasClause } from '../lookups/clauses.ts';
import type { Rule } from '../rule.ts';

/** As many acronyms as a reader can still look up. */
const MOST = 4;
const GLOSSARY = /sigles?|glossaire|lexique/;

/** A text that uses many acronyms without spelling them out has a list of them. */
export const siglesSansListe: Rule = {
  id: 'sigles-sans-liste',
  description: 'Le texte emploie de nombreux sigles sans les développer, et n’en donne pas la liste.',
  pourquoi:
    'Le document lie aussi ceux qui n’étaient pas là quand il a été écrit : un habitant, un juge ou un élu nouveau ne connaît pas tous les sigles.',
  severity: WARNING_FROM_ADOPTION,
  signes: /[A-Z]{2}/,
  exemple: `document: { type: contrat, titre: Contrat de sécurité intégrée de Bourges, statut: adopte }
⟦→ clauses_types: [sigles]⟧
preambule: Le CLSPD suit les QPV avec la PJJ, le SPIP et la CAF.`,
  check({ contrat, bindsBothSides }, report) {
    if (!bindsBothSides || hasClause(contrat, 'sigles', GLOSSARY)) return;
    const { inexpliques } = siglesOf(contrat);
    const [first] = inexpliques;
    if (!first || inexpliques.length <= MOST) return;
    const shown = list(inexpliques.slice(0, MOST).map(({ sigle }) => sigle));
    report({
      path: first.path,
      message: `Le texte emploie ${inexpliques.length} sigles qu’il ne développe pas, dont ${shown}.`,
      hint: clauseHint('sigles'),
    });
  },
};
