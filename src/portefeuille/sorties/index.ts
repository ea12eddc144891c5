import type { Portefeuille } from '../portefeuille.ts';
import { csv } from '../report/csv.ts';
import { json } from '../report/json.ts';
import { ods, xlsx } from './classeur.ts';
import { html } from './html.ts';
import { scdlDeliberations, scdlSubventions } from './scdl.ts';

/** A file of the folder that `csi portefeuille -o` writes. */
export interface SortieDePortefeuille {
  /** The name of the file in the folder. */
  fichier: string;
  /** What it is, for the message that names it. */
  titre: string;
  /** Its bytes, in pieces: what is large is never whole in memory. `csi` is the version of the program. */
  ecrire(portefeuille: Portefeuille, csi: string): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Every file of the folder, in the order in which they are written. Adding one is adding a line. */
export const SORTIES: readonly SortieDePortefeuille[] = [
  { fichier: 'index.html', titre: 'la page à lire, à imprimer, à envoyer', ecrire: html },
  { fichier: 'synthese.xlsx', titre: 'les sommes et les tableaux, pour Excel', ecrire: xlsx },
  { fichier: 'synthese.ods', titre: 'les mêmes, pour LibreOffice', ecrire: ods },
  enCsv('contrats', 'un contrat par ligne'),
  enCsv('engagements', 'un engagement par ligne'),
  enCsv('suivi', 'où en est chaque engagement suivi'),
  {
    fichier: 'donnees.parquet',
    titre: 'tous les tableaux, pour DuckDB et ses pareils',
    async *ecrire(portefeuille) {
      const { parquet } = await import('./parquet.ts');
      yield* parquet(portefeuille);
    },
  },
  {
    fichier: 'donnees.json',
    titre: 'tout, pour un programme (csi schema --portefeuille)',
    ecrire: (portefeuille, csi) => encoded(json(portefeuille, csi)),
  },
  {
    fichier: 'scdl-deliberations.csv',
    titre: 'les délibérations, à la forme du SCDL 2.1.5, à compléter',
    ecrire: ({ tables }) => encoded(scdlDeliberations(tables)),
  },
  {
    fichier: 'scdl-subventions.csv',
    titre: 'les subventions acquises, à la forme du SCDL 2.1.1, à compléter',
    ecrire: ({ tables }) => encoded(scdlSubventions(tables)),
  },
];

function enCsv(nom: string, titre: string): SortieDePortefeuille {
  return {
    fichier: `${nom}.csv`,
    titre,
    ecrire: ({ tables }) => {
      const table = tables.find((one) => one.nom === nom);
      return encoded(table ? csv(table) : []);
    },
  };
}

function* encoded(pieces: Iterable<string>): Iterable<Uint8Array> {
  const text = new TextEncoder();
  for (const piece of pieces) yield text.encode(piece);
}
