import type { Workbook } from '../../spreadsheet/index.ts';
import type { Etat } from '../etat.ts';
import { pageOf } from '../report/page.ts';
import { cellsOf } from './cellules.ts';
import { REGISTRES } from './champs.ts';
import { COLONNES, rangeeOf } from './engagements.ts';
import { entreesOf } from './entrees.ts';

/** A state as a workbook to read: the commitments with their verdicts, how many promises each side has kept, and what the follow-up holds until that day. */
export function classeurDEtat(etat: Etat): Workbook {
  const { titre, phrases } = pageOf(etat);
  return {
    titre,
    sheets: [
      {
        nom: 'État',
        frozen: 2,
        columns: COLONNES,
        rows: [...etat.lignes, ...etat.aCompleter].map((ligne) => rangeeOf(ligne, etat)),
      },
      {
        nom: 'Bilan',
        columns: [{ titre, width: 110 }],
        rows: [
          ...phrases.map((phrase) => [phrase]),
          ['Ce classeur se lit. Pour en avoir un à remplir : csi suivi exporter'],
        ],
      },
      ...REGISTRES.map((registre) => ({
        nom: registre.nom,
        columns: registre.champs.map(({ titre, width }) => ({ titre, width })),
        rows: entreesOf(etat.suivi, registre).map(({ entry }) => cellsOf(entry, registre.champs)),
      })).filter(({ rows }) => rows.length > 0),
    ],
  };
}
