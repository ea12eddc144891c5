import { DEPARTEMENTS_COG } from '../../src/model/generated/departements.ts';
import { ENTETES } from '../../src/portefeuille/colonnes.ts';
import type { GroupeDeSommes, Portefeuille, Somme } from '../../src/portefeuille/portefeuille.ts';
import { type Cellule, Rangement, type TableDonnees } from '../../src/portefeuille/table.ts';

/** Rows are kept as they are. */
const TEL_QUEL = { serrer: (octets: Uint8Array) => octets, rendre: (octets: Uint8Array) => octets };

type Nom = keyof typeof ENTETES;
type Rangee = Readonly<Record<string, Cellule>>;

/** The tables of a portfolio, with rows by the keys of their columns; the others are empty. */
export function tablesOf(rows: Partial<Record<Nom, readonly Rangee[]>>): TableDonnees[] {
  return (Object.keys(ENTETES) as Nom[]).map((nom) => {
    const table = new Rangement(ENTETES[nom], TEL_QUEL);
    table.ajouter((rows[nom] ?? []).map((row) => ENTETES[nom].colonnes.map(({ cle }) => row[cle])));
    return table;
  });
}

const exact = (n: number) => ({ min: n, max: n });
const part = (territoire: string, n: number, realise = 0) => ({ territoire, valeur: exact(n), realise });

const SOMMES: Somme[] = [
  {
    ...{ famille: 'postes', sorte: 'forces', qui: 'etat', par: undefined, contrats: 12 },
    ...{ total: { min: 263, max: 313 }, ferme: exact(223), conditionnel: { min: 40, max: 90 } },
    parts: [part('Toulouse', 111), part('Nantes', 70), part('Dijon', 42, 20)],
  },
  {
    ...{ famille: 'cameras', sorte: '', qui: 'collectivites', par: undefined, contrats: 1 },
    ...{ total: { min: 100, max: Number.POSITIVE_INFINITY, plus: true }, conditionnel: undefined },
    ferme: { min: 100, max: Number.POSITIVE_INFINITY, plus: true },
    parts: [part('Toulouse', 100)],
  },
  {
    ...{ famille: 'euros', sorte: 'promis', qui: 'etat', par: 'an', contrats: 1 },
    ...{ total: exact(1_250_000.5), ferme: exact(1_250_000.5), conditionnel: undefined },
    parts: [part('Nantes', 1_250_000.5)],
  },
];

/** Four territories: one in Corsica, one that no square of the map stands for. */
const TERRITOIRES = [
  ['Toulouse', '31', 'signé', 514_819],
  ['Nantes', '44', 'adopté', 327_734],
  ['Ajaccio', '2A', 'projet', 76_320],
  ['Saint-Martin', '978', 'signé', 31_160],
] as const;

const cles = (nom: string) => ({ fichier: `${nom}.yaml`, territoire: nom, empreinte: 'sha256:0' });

function groupe(cle: string, titre: string): GroupeDeSommes {
  return {
    cle,
    titre,
    contrats: 1,
    communes: 1,
    habitants: 1000,
    engagements: 2,
    sommes: SOMMES.slice(0, 2),
  };
}

/** A portfolio whose names are those of real towns and whose figures are made up. */
export const ESSAI: Portefeuille = {
  ...{ au: '2026-11-30', interne: false, cog: { annee: 2026, anneePopulation: 2023 }, contrats: 4 },
  ...{ avenants: 1, suivis: 1, engagements: 8, restreints: 3, sommes: SOMMES },
  statuts: { signe: 2, a_signer: 0, adopte: 1, projet: 1 },
  fichiers: [
    {
      ...{ fichier: 'nimes.yaml', nature: 'refuse', commande: 'csi validate nimes.yaml' },
      raison: '3 erreurs ; la première, ligne 4 : il manque « parties »',
    },
  ],
  couverture: {
    ...{ communes: 40, habitants: 950_033, sansUnion: 1_464_852, sansPopulation: 0, inconnus: [] },
    doubles: [
      { code: '31555', nom: 'Toulouse', population: 514_819, territoires: ['Toulouse', 'Métropole'] },
    ],
  },
  groupes: {
    region: [groupe('Occitanie', 'Occitanie')],
    departement: TERRITOIRES.map(([, code]) => groupe(code, `${DEPARTEMENTS_COG[code]?.nom} (${code})`)),
    axe: [groupe('securite', 'Sécurité')],
    annee: [groupe('2026', '2026'), { ...groupe('', 'sans échéance'), sommes: [] }],
    partie: [groupe('etat', 'État')],
  },
  nonComptes: [
    {
      motif: 'nombre périodique, sans première ni dernière année',
      accorde: 'nombre périodique, sans première ni dernière année',
      nombre: 1,
      exemples: ['Bourges 2.3'],
    },
  ],
  verdicts: {
    ...{ non_tenu: 1, en_retard: 0, a_surveiller: 0, en_bonne_voie: 0 },
    ...{ en_cours: 1, sans_releve: 2, tenu: 3, hors_suivi: 1 },
  },
  alertes: [
    { regle: 'contrat-echu', severite: 'avertissement', message: 'Toulouse : fini le 31 mars 2026.' },
    { regle: 'portefeuille-doublon', severite: 'erreur', message: 'b.yaml est le même contrat que a.yaml.' },
  ],
  echeances: [],
  tables: tablesOf({
    contrats: TERRITOIRES.map(([nom, code, statut, habitants], i) => ({
      ...cles(nom),
      ...{ titre: `Contrat de ${nom}`, statut, departements: code, habitants, communes: 1, engagements: 2 },
      ...(i === 0 && { fin: '2026-03-31', echu: true, suivi: true, tenus: 3, non_tenus: 1, en_retard: 0 }),
      regions: DEPARTEMENTS_COG[code]?.region,
      signature: '2021-10-02',
    })),
    suivi: [
      {
        ...{ ...cles('Toulouse'), numero: '1.2', titre: 'Renforcer la police nationale', qui: 'État' },
        ...{
          verdict: 'non tenu',
          detail: 'non tenu, 13 sur 111',
          fait: 13,
          promis: 111,
          echeance: '2021-12-31',
        },
      },
      { ...cles('Toulouse'), numero: '1.3', titre: 'Tenir parole', verdict: 'tenu' },
    ],
    echeances: [
      {
        ...cles('Nantes'),
        jour: '2027-01-31',
        nature: 'engagement',
        numero: '1.1',
        texte: 'Porter à 250',
        passee: false,
      },
      {
        ...cles('Ajaccio'),
        jour: '2026-12-31',
        nature: 'évaluation',
        texte: 'Rendre le bilan',
        passee: false,
      },
      { ...cles('Toulouse'), jour: '2021-12-31', nature: 'engagement', texte: 'Passé', passee: true },
    ],
  }),
};
