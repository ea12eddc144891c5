import { WARNING_FROM_ADOPTION } from '../../catalogue/levels.ts';
import { donneesPersonnelles } from '../../clauses/donnees-personnelles.ts';
import { inAxe } from '../exemples.ts';
import { clauseHint, hasClause } from '../lookups/clauses.ts';
import { startingWith } from '../lookups/noms.ts';
import { textesOf } from '../lookups/textes.ts';
import type { Rule } from '../rule.ts';

const SHARES =
  /(?:échang|partag|transm|communiqu|croise)[a-zé]*[^.;]{0,40}(?:informations|données|renseignements|signalements|images|fiches)(?! (?:au public|publiques|statistiques|générales))/;
const PERSONAL =
  /nominati(?:f|ve)|données (?:à caractère )?personnel|situations? individuelles?|suivi individuel|cellule de (?:veille|suivi|citoyenneté)|groupes? de travail et d.échange|(?:déport|renvoi)[a-z]* (?:d.|des )images/;
const RULED =
  /données (?:à caractère )?personnel|protection des données|rgpd|2016\/679|confidentiel|secret professionnel|132-5/;

/** Commitments to share information about people, or images, stand under a clause about personal data. */
export const donneesSansClause: Rule = {
  id: 'donnees-sans-clause',
  description: 'Un engagement fait échanger des informations sur des personnes, et rien n’en fixe le cadre.',
  pourquoi:
    'Échanger des noms ou des images sans cadre expose les agents au secret professionnel et les parties à la CNIL.',
  source: donneesPersonnelles.source,
  verifie_le: donneesPersonnelles.verifie_le,
  severity: WARNING_FROM_ADOPTION,
  exemple: `document: { type: contrat, titre: Contrat de sécurité intégrée de Bourges, statut: adopte }
⟦→ clauses_types: [donnees_personnelles]⟧
${inAxe('- { id: veille, titre: Échanger des informations nominatives sur les mineurs suivis, porteurs: [ville] }')}`,
  check({ contrat, bindsBothSides, binding }, report) {
    if (!bindsBothSides) return;
    const placed = binding.find(({ engagement: { titre, description, actions } }) =>
      textesOf({ titre, description, actions }).some(({ texte }) => {
        const lower = texte.toLowerCase();
        return SHARES.test(lower) || PERSONAL.test(lower);
      }),
    );
    if (!placed || hasClause(contrat, 'donnees_personnelles', RULED)) return;
    report({
      path: [placed.path, 'titre'],
      message: `${startingWith(placed)} fait échanger des informations ou des images, et le document n’en fixe pas le cadre.`,
      hint: clauseHint('donnees_personnelles'),
    });
  },
};
