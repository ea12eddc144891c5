import { bornes } from '../lignes/bornes.ts';
import { FAMILLES, GROUPES, QUI, SORTES } from '../mots.ts';
import type { Par, Portefeuille } from '../portefeuille.ts';
import type { Cellule, ColonneTable, TableDonnees } from '../table.ts';

const colonne = (cle: string, titre: string, type: ColonneTable['type']): ColonneTable => ({
  cle,
  titre,
  type,
});

/** The sums of the groups of one kind as a table: one row for each sum, and one for a group without any. */
export function tableDesGroupes({ groupes }: Portefeuille, par: Par): TableDonnees {
  const rows = groupes[par].flatMap(({ cle, titre, contrats, communes, habitants, engagements, sommes }) => {
    const head: Cellule[] = [
      cle.startsWith('~') ? undefined : cle,
      titre,
      contrats,
      communes,
      habitants,
      engagements,
    ];
    if (sommes.length === 0) return [[...head, ...Array.from({ length: 10 }, () => undefined)]];
    return sommes.map(({ famille, sorte, qui, par: every, total, ferme, conditionnel }) => [
      ...head,
      FAMILLES[famille],
      SORTES[sorte] || undefined,
      QUI[qui],
      every,
      ...bornes({ min: total.plancher ?? total.min, max: total.max }),
      ...bornes(ferme && { min: ferme.plancher ?? ferme.min, max: ferme.max }),
      ...bornes(conditionnel && { min: conditionnel.plancher ?? conditionnel.min, max: conditionnel.max }),
    ]);
  });
  return {
    nom: `par_${par}`,
    titre: `Sommes — ${GROUPES[par]}`,
    colonnes: [
      colonne('cle', 'Clé', 'texte'),
      colonne('groupe', GROUPES[par], 'texte'),
      colonne('contrats', 'Contrats', 'entier'),
      colonne('communes', 'Communes couvertes', 'entier'),
      colonne('habitants', 'Habitants couverts', 'entier'),
      colonne('engagements', 'Engagements', 'entier'),
      colonne('famille', 'Famille', 'texte'),
      colonne('sorte', 'Nature', 'texte'),
      colonne('qui', 'Qui', 'texte'),
      colonne('par', 'Par', 'texte'),
      colonne('minimum', 'Au moins', 'nombre'),
      colonne('maximum', 'Au plus', 'nombre'),
      colonne('ferme_minimum', 'Ferme, au moins', 'nombre'),
      colonne('ferme_maximum', 'Ferme, au plus', 'nombre'),
      colonne('conditionnel_minimum', 'Sous condition, au moins', 'nombre'),
      colonne('conditionnel_maximum', 'Sous condition, au plus', 'nombre'),
    ],
    nombre: rows.length,
    lignes: () => rows,
  };
}
