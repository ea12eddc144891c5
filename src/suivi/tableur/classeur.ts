import type { Workbook, Worksheet } from '../../spreadsheet/index.ts';
import type { Etat } from '../etat.ts';
import type { Suivi } from '../model.ts';
import { cellsOf } from './cellules.ts';
import { A_NOTER, columnOf, REGISTRES, type Registre } from './champs.ts';
import { COLONNES, rangeeOf } from './engagements.ts';
import { entreesOf } from './entrees.ts';
import { EMPREINTE_CONTRAT, EMPREINTE_SUIVI, ENGAGEMENTS, MODE_D_EMPLOI, RANG } from './noms.ts';

/** The fingerprints that tell, when the workbook comes back, of which files it is. */
export interface Empreintes {
  contrat: string;
  suivi: string;
}

/** A follow-up as a workbook: its commitments with their verdicts, where people note, then each of its lists. */
export function classeurOf(etat: Etat, suivi: Suivi, empreintes: Empreintes): Workbook {
  const ids = new Set([...etat.lignes, ...etat.aCompleter].map(({ engagement }) => engagement.id));
  return {
    titre: `Suivi : ${etat.contrat.document.titre}`,
    sheets: [
      engagements(etat),
      ...REGISTRES.map((registre) => feuille(registre, suivi, ids)),
      modeDEmploi(etat, empreintes),
    ],
  };
}

function engagements(etat: Etat): Worksheet {
  return {
    nom: ENGAGEMENTS,
    frozen: 2,
    columns: [...COLONNES, ...A_NOTER.map(columnOf)],
    rows: etat.lignes.map((ligne) => rangeeOf(ligne, etat)),
  };
}

// Entries that speak of a commitment that is left out are left out too.
function feuille(registre: Registre, suivi: Suivi, ids: ReadonlySet<string>): Worksheet {
  const shown = entreesOf(suivi, registre).filter(
    ({ entry }) => !('engagement' in entry) || ids.has(String(entry.engagement)),
  );
  return {
    nom: registre.nom,
    columns: [{ titre: RANG, width: 6 }, ...registre.champs.map(columnOf)],
    rows: shown.map(({ rang, entry }) => [rang, ...cellsOf(entry, registre.champs)]),
  };
}

const CONSEILS = [
  `Pour noter : dans la feuille « ${ENGAGEMENTS} », remplissez les colonnes au titre jaune, sur la ligne de l’engagement. Un chiffre, et un seul : réalisé, niveau ou nombre. Sans chiffre, c’est un point, en mots.`,
  `Plusieurs chiffres pour un engagement, des dépenses, des décisions : ajoutez des lignes à la fin des feuilles qui suivent, sans « ${RANG} ».`,
  'Un relevé ne se récrit pas : un autre, plus récent, le suit. Points, dépenses et décisions se corrigent.',
  'Une ligne effacée ici reste dans le suivi.',
  'Les dates : 31/12/2026, ou 2026-12 pour un mois, 2026-T4 pour un trimestre, 2026-S2 pour un semestre, 2026 pour une année.',
  'Pour reprendre le classeur : csi suivi importer, puis le contrat et ce fichier.',
];

function modeDEmploi({ contrat, au }: Etat, empreintes: Empreintes): Worksheet {
  return {
    nom: MODE_D_EMPLOI,
    columns: [
      { titre: MODE_D_EMPLOI, width: 30 },
      { titre: '', width: 100 },
    ],
    rows: [
      ['Contrat', contrat.document.titre],
      ['État au', { jour: au }],
      [EMPREINTE_CONTRAT, empreintes.contrat],
      [EMPREINTE_SUIVI, empreintes.suivi],
      ...CONSEILS.map((conseil, i) => [`${i + 1}.`, conseil]),
    ],
  };
}
