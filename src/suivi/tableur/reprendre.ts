import { type CellValue, columnName, type ReadSheet } from '../../spreadsheet/index.ts';
import type { Suivi } from '../model.ts';
import { A_NOTER, type ChampSuivi, REGISTRES, type Registre } from './champs.ts';
import type { Empreintes } from './classeur.ts';
import { entreesOf } from './entrees.ts';
import {
  type Ajout,
  type Correction,
  correctionsOf,
  type Filled,
  type Trouvailles,
  type Trouve,
  valuesOf,
} from './lignes.ts';
import { EMPREINTE_CONTRAT, EMPREINTE_SUIVI, ENGAGEMENTS, IDENTIFIANT, MODE_D_EMPLOI, RANG } from './noms.ts';

/** Reads what people added to a workbook, or changed in it. */
export function reprendre(
  sheets: readonly ReadSheet[],
  suivi: Suivi,
  empreintes: Empreintes,
  engagementOf: Trouve,
): Trouvailles {
  const found: Trouvailles = { ajouts: [], corrections: [], refus: [], notes: [] };
  const said = new Map(
    sheets.find(({ nom }) => nom === MODE_D_EMPLOI)?.rows.map(([key, value]) => [key, value]),
  );
  const of = (nom: string) => sheets.find((sheet) => sheet.nom === nom);
  const known = [ENGAGEMENTS, MODE_D_EMPLOI, ...REGISTRES.map(({ nom }) => nom)];
  if (said.has(EMPREINTE_CONTRAT) && said.get(EMPREINTE_CONTRAT) !== empreintes.contrat)
    found.refus.push('Ce classeur est celui d’un autre contrat : l’empreinte n’est pas la même.');
  else if (!sheets.some(({ nom }) => nom !== MODE_D_EMPLOI && known.includes(nom)))
    found.refus.push('Aucune feuille n’est de celles que csi suivi exporter écrit.');
  if (found.refus.length > 0) return found;
  for (const { nom } of sheets)
    if (!known.includes(nom))
      found.notes.push(`La feuille « ${nom} » n’est pas de csi : elle n’est pas lue.`);
  const engagements = of(ENGAGEMENTS);
  if (engagements) readEngagements(engagements, engagementOf, found);
  const isSame = said.get(EMPREINTE_SUIVI) === empreintes.suivi;
  for (const registre of REGISTRES) {
    const sheet = of(registre.nom);
    if (sheet) readRegistre(sheet, { registre, suivi, isSame, engagementOf }, found);
  }
  return { ...found, ajouts: withoutKnown(found, suivi) };
}

// A workbook that is taken twice adds nothing the second time.
function withoutKnown({ ajouts, notes }: Trouvailles, suivi: Suivi): Ajout[] {
  const known = new Set(
    REGISTRES.flatMap((registre) =>
      entreesOf(suivi, registre).map(({ entry }) => signOf(registre.list, entry)),
    ),
  );
  return ajouts.filter(({ lieu, un, list, ajout }) => {
    const sign = signOf(list, ajout);
    if (known.has(sign)) notes.push(`${lieu} : ${un} déjà dans le suivi.`);
    return !known.has(sign) && known.add(sign);
  });
}

const signOf = (list: string, entry: object): string =>
  JSON.stringify([list, ...Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1))], (_, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).sort()
      : value,
  );

interface Rangee {
  ligne: number;
  filled: Filled;
  /** What stands in the first column, by which the row is known. */
  key: CellValue;
}

// The rows that hold something in the columns that are read; a column that is missing is reported. Columns that people added are not read.
function rowsOf(
  { nom, rows }: ReadSheet,
  key: string,
  champs: readonly ChampSuivi[],
  found: Trouvailles,
): Rangee[] {
  const heads = (rows[0] ?? []).map((cell) => (typeof cell === 'string' ? cell.trim() : ''));
  const missing = [key, ...champs.map(({ titre }) => titre)].filter((titre) => !heads.includes(titre));
  for (const titre of missing) found.refus.push(`Feuille « ${nom} » : la colonne « ${titre} » manque.`);
  if (missing.length > 0) return [];
  const cellAt = (row: readonly CellValue[], titre: string) => {
    const cell = row[heads.indexOf(titre)];
    return typeof cell === 'string' && cell.trim() === '' ? undefined : cell;
  };
  return rows.slice(1).map((row, i) => ({
    ligne: i + 2,
    key: cellAt(row, key),
    filled: champs.flatMap((champ) => {
      const cell = cellAt(row, champ.titre);
      return cell === undefined ? [] : [{ champ, cell, column: columnName(heads.indexOf(champ.titre)) }];
    }),
  }));
}

function readEngagements(sheet: ReadSheet, engagementOf: Trouve, found: Trouvailles): void {
  const { nom } = sheet;
  for (const { ligne, key, filled } of rowsOf(sheet, IDENTIFIANT, A_NOTER, found)) {
    if (filled.length === 0) continue;
    const lieu = `${nom}, ligne ${ligne}`;
    const engagement = key === undefined ? undefined : engagementOf(wordOf(key));
    if (engagement === undefined) {
      found.refus.push(
        `${lieu} : le contrat n’a pas d’engagement « ${key === undefined ? '' : wordOf(key)} ».`,
      );
      continue;
    }
    const read = valuesOf(filled, { nom, ligne }, engagementOf, found);
    if (read === undefined) continue;
    const { commentaire, ...others } = read;
    const isReleve = ['realise', 'niveau', 'nombre'].some((figure) => figure in read);
    const text = commentaire === undefined ? {} : { [isReleve ? 'commentaire' : 'texte']: commentaire };
    add(
      found,
      { lieu, un: isReleve ? 'relevé' : 'point', list: isReleve ? 'releves' : 'points' },
      { engagement, ...others, ...text },
    );
  }
}

const wordOf = (cell: Exclude<CellValue, undefined>) =>
  typeof cell === 'object' ? cell.jour : String(cell).trim();

function add(
  found: Trouvailles,
  place: { lieu: string; un: string; list: Registre['list'] },
  ajout: Readonly<Record<string, unknown>>,
): void {
  const key = place.list === 'depenses' ? 'annee' : 'date';
  if (ajout[key] === undefined)
    found.refus.push(`${place.lieu} : il manque ${key === 'annee' ? 'l’année' : 'la date'}.`);
  else found.ajouts.push({ ...place, ajout });
}

interface OfRegistre {
  registre: Registre;
  suivi: Suivi;
  /** The follow-up is the one that was exported. */
  isSame: boolean;
  engagementOf: Trouve;
}

function readRegistre(sheet: ReadSheet, given: OfRegistre, found: Trouvailles): void {
  const { nom } = sheet;
  const { registre, suivi, engagementOf } = given;
  const entrees = new Map(entreesOf(suivi, registre).map((one) => [one.rang, one]));
  for (const { ligne, key, filled } of rowsOf(sheet, RANG, registre.champs, found)) {
    const lieu = `${nom}, ligne ${ligne}`;
    const entree = key === undefined ? undefined : entrees.get(wordOf(key));
    // What is erased in the workbook stays in the follow-up.
    if (entree && filled.length === 0) continue;
    if (entree) {
      const changed = correctionsOf(entree, filled, { registre, nom, ligne }, engagementOf, found);
      const why = changed.length === 0 ? undefined : whyKept(changed, given);
      if (why === undefined) found.corrections.push(...changed);
      else found.refus.push(`${lieu} : ${why}`);
    } else if (key !== undefined)
      found.refus.push(
        `${lieu} : le suivi n’a pas de ${registre.un} n° ${wordOf(key)}. Pour en ajouter, laissez « ${RANG} » vide.`,
      );
    else if (filled.length > 0) {
      const ajout = valuesOf(filled, { nom, ligne }, engagementOf, found);
      if (ajout) add(found, { lieu, un: registre.un, list: registre.list }, ajout);
    }
  }
}

// Why changes of a row that csi wrote are not taken.
function whyKept(changed: readonly Correction[], { registre, isSame }: OfRegistre): string | undefined {
  const keys = changed.map(({ champ }) => `« ${champ.titre} »`).join(', ');
  if (registre.list === 'releves')
    return `${keys} a changé, et un relevé ne se récrit pas. Pour un autre chiffre, ajoutez une ligne à la fin.`;
  if (!isSame)
    return `${keys} n’est pas ce que dit le suivi, qui a changé depuis l’export. Exportez-le à nouveau.`;
  const isOfMeeting = ({ champ, entree }: Correction) =>
    registre.list === 'instances' &&
    (entree.path.length === 2 || ['nom', 'date'].includes(champ.path[0] ?? ''));
  if (changed.some(isOfMeeting))
    return `${keys} est de la réunion elle-même. Corrigez le fichier du suivi ; pour une décision, ajoutez une ligne à la fin.`;
  return undefined;
}
