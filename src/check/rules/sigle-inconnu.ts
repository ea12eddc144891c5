import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { siglesOf } from '../../model/sigles.ts';
import { inAxe } from '../exemples.ts';
import type { Rule } from '../rule.ts';

/** The list of acronyms has only those whose meaning is known: the others are reported. */
export const sigleInconnu: Rule = {
  id: 'sigle-inconnu',
  description:
    'La liste des sigles est demandée, et un sigle du texte n’y est pas : ni le texte ni csi n’en donnent le sens.',
  pourquoi:
    'csi n’invente pas le sens d’un sigle. Qui lira le document dans six ans ne le connaîtra pas forcément.',
  severity: ALWAYS_WARNING,
  cles: ['clauses_types'],
  exemple: `clauses_types: [sigles]
visas: [l’avis du CLSPD]
${inAxe('- { id: groupe, titre: Réunir ⟦le GTSP → le groupe territorial de sécurité du quotidien (GTSQ)⟧, porteurs: [etat, ville] }')}`,
  check({ contrat }, report) {
    if (!contrat.clauses_types?.includes('sigles')) return;
    for (const { sigle, path } of siglesOf(contrat).inconnus)
      report({
        path,
        message:
          sigle === 'CSI'
            ? 'Le sigle « CSI » désigne ici le contrat ou le code : il n’est pas dans la liste des sigles.'
            : `Le sens du sigle ${cite(sigle)} n’est pas connu : il n’est pas dans la liste des sigles.`,
        hint: `Écrivez-le une fois en toutes lettres, suivi du sigle entre parenthèses : « … (${sigle}) ».`,
      });
  },
};
