import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import type { Rule } from '../rule.ts';

/** The contract that an avenant names can be read beside it: otherwise what the avenant says of it is not checked, and this says so. */
export const contratModifieIllisible: Rule = {
  id: 'contrat-modifie-illisible',
  description: 'Le contrat que l’avenant nomme ne peut pas être relu.',
  pourquoi:
    'csi compare chaque texte ancien, chaque place et chaque identifiant à ceux du contrat. Sans le fichier, une erreur de copie passerait dans l’avenant signé.',
  severity: ALWAYS_WARNING,
  cles: ['avenant'],
  exemple: `document: { type: avenant, titre: Avenant n° 1, statut: projet }
avenant: { numero: 1, objet: Prorogation, contrat: { titre: Contrat de Bourges, fichier: ⟦../contrat.yaml → contrat.yaml⟧ } }
# et plus loin, pas de clé : articles`,
  check({ base, contrat: { avenant } }, report) {
    const placed = avenant?.modifications?.some(({ porte_sur }) => porte_sur !== undefined);
    if (!base && placed && avenant?.contrat.fichier === undefined)
      report({
        path: ['avenant', 'contrat'],
        message:
          'Le fichier du contrat modifié n’est pas nommé. Les textes anciens, les places et les identifiants du contrat n’ont pas été vérifiés.',
        hint: 'Ajoutez « fichier », le nom du fichier du contrat signé, copié à côté de l’avenant.',
      });
    if (!base || !('refus' in base)) return;
    report({
      path: ['avenant', 'contrat', 'fichier'],
      message: `${base.refus} Les textes anciens, les places et les identifiants du contrat n’ont pas été vérifiés.`,
      hint: 'Copiez le fichier du contrat signé à côté de l’avenant, et ses avenants antérieurs.',
    });
  },
};
