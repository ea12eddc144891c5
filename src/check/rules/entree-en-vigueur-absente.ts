import { WARNING_FROM_ADOPTION } from '../../catalogue/levels.ts';
import { clauseHint, hasClause } from '../lookups/clauses.ts';
import { textesOf } from '../lookups/textes.ts';
import type { Rule } from '../rule.ts';

const EFFECT = /prend(?:ra)? effet|(?:entre|entrera|entrée) en vigueur|date d.effet|à compter d/;

/** An avenant says from when on it changes the document; a contract without a term has chapitre-manquant. */
export const entreeEnVigueurAbsente: Rule = {
  id: 'entree-en-vigueur-absente',
  description: 'Un avenant voté ou à signer ne dit pas à quelle date il prend effet.',
  pourquoi:
    'Jusqu’à quelle date vaut l’ancien texte ? Un avenant dont la date d’effet n’est pas écrite laisse en discuter.',
  severity: WARNING_FROM_ADOPTION,
  cles: ['avenant'],
  exemple: `document: { type: avenant, titre: Avenant n° 1, statut: adopte }
avenant:
  numero: 1
  objet: Ajout d’un engagement
  contrat: { titre: Contrat de sécurité intégrée de Bourges, date_signature: 2024-09-15 }
⟦→ clauses_types: [entree_en_vigueur]⟧
⟦→ duree: { debut: 2026-09-15, fin: 2032-03-31 }⟧
⟦# et plus loin, pas de clé : duree →⟧`,
  check({ contrat }, report) {
    const { document, avenant, duree } = contrat;
    if (document.type !== 'avenant' || !avenant || duree) return;
    if (hasClause(contrat, 'entree_en_vigueur', EFFECT)) return;
    if (textesOf(avenant).some(({ texte }) => EFFECT.test(texte.toLowerCase()))) return;
    report({
      path: ['avenant'],
      on: 'key',
      message: 'L’avenant ne dit pas à quelle date il prend effet.',
      hint: `${clauseHint('entree_en_vigueur').replace(/\.$/, '')} ; ou donnez « duree ».`,
    });
  },
};
