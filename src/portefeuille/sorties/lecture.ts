import type { Worksheet } from '../../spreadsheet/index.ts';
import { methode } from '../methode.ts';
import type { Portefeuille } from '../portefeuille.ts';

/** The last sheet: how the others are to be read, and what is in none of them. */
export function lecture(portefeuille: Portefeuille): Worksheet {
  const { fichiers, nonComptes, alertes } = portefeuille;
  return {
    nom: 'À lire',
    columns: [
      { titre: 'Quoi', width: 30 },
      { titre: 'Ce qu’il faut savoir', width: 120 },
    ],
    rows: [
      ...methode(portefeuille).map(({ titre, texte }) => [titre, texte]),
      ...alertes.map(({ severite, message }) => [
        severite === 'erreur' ? 'Erreur' : 'Avertissement',
        message,
      ]),
      ...nonComptes.map(({ accorde, nombre, exemples }) => [
        'Non compté',
        `${nombre} : ${accorde}${exemples.length > 0 ? ` (${exemples.join(', ')})` : ''}`,
      ]),
      ...fichiers.map(({ fichier, raison, commande }) => [
        `Fichier : ${fichier}`,
        `${raison}${commande === undefined ? '' : ` (${commande})`}`,
      ]),
    ],
  };
}
