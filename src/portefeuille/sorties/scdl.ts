import { csv } from '../report/csv.ts';
import type { Cellule, ColonneTable, TableDonnees } from '../table.ts';

// Two exports: the shapes of the socle commun des données locales, as schema.data.gouv.fr publishes them (délibérations 2.1.5, subventions 2.1.1).

/** A column of a shape, and the column of ours that fills it; a column that a contract cannot fill stays empty, to be completed. */
type Forme = readonly (readonly [nom: string, source?: string])[];

const DELIBERATIONS: Forme = [
  ['COLL_NOM', 'collectivite'],
  ['COLL_SIRET'],
  ['DELIB_ID', 'numero'],
  ['DELIB_DATE', 'date'],
  ['DELIB_MATIERE_CODE'],
  ['DELIB_MATIERE_NOM'],
  ['DELIB_OBJET', 'objet'],
  ['BUDGET_ANNEE'],
  ['BUDGET_NOM'],
  ['PREF_ID'],
  ['PREF_DATE'],
  ['VOTE_EFFECTIF'],
  ['VOTE_REEL'],
  ['VOTE_POUR'],
  ['VOTE_CONTRE'],
  ['VOTE_ABSTENTION'],
  ['DELIB_URL'],
];

const SUBVENTIONS: Forme = [
  ['nomAttribuant', 'attribuant'],
  ['idAttribuant'],
  ['dateConvention', 'date'],
  ['referenceDecision', 'reference'],
  ['nomBeneficiaire', 'beneficiaire'],
  ['idBeneficiaire'],
  ['rnaBeneficiaire'],
  ['objet', 'objet'],
  ['montant', 'montant'],
  ['nature', 'nature'],
  ['conditionsVersement'],
  ['datesPeriodeVersement', 'versement'],
  ['idRAE'],
  ['notificationUE'],
  ['pourcentageSubvention', 'part'],
  ['dispositifAide'],
];

/** The table of the votes in the shape of the SCDL. A SIRET is left to be written: a contract knows a SIREN at most. */
export const scdlDeliberations = (tables: readonly TableDonnees[]): Iterable<string> =>
  shaped('deliberations', DELIBERATIONS, tables);

/** The table of the money that is granted in the shape of the SCDL. */
export const scdlSubventions = (tables: readonly TableDonnees[]): Iterable<string> =>
  shaped('subventions', SUBVENTIONS, tables);

function shaped(nom: string, forme: Forme, tables: readonly TableDonnees[]): Iterable<string> {
  const table = tables.find((one) => one.nom === nom);
  const places = forme.map(([, source]) => table?.colonnes.findIndex(({ cle }) => cle === source) ?? -1);
  const colonnes = forme.map(([nom]): ColonneTable => ({ cle: nom, titre: nom, type: 'texte' }));
  return csv(
    { colonnes, lignes: () => rows(table, places) },
    { separateur: ',', decimale: '.', marque: false },
  );
}

function* rows(table: TableDonnees | undefined, places: readonly number[]): Iterable<readonly Cellule[]> {
  for (const ligne of table?.lignes() ?? []) yield places.map((at) => ligne[at]);
}
