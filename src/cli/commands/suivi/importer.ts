import { count, list } from '../../../kernel/french/list.ts';
import { printedEngagements } from '../../../model/engagements.ts';
import { EditedFileError, type ReadSheet, readWorkbook } from '../../../spreadsheet/index.ts';
import { type Ajout, type Correction, reprendre } from '../../../suivi/tableur/index.ts';
import { UserError } from '../../errors.ts';
import { fileError } from '../../file-errors.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { empreinteOf } from '../../pipeline/empreinte.ts';
import { readSuivi, type SuiviLu } from '../../pipeline/suivi.ts';
import { printNote } from '../../print.ts';
import { shellWord } from '../../shell-word.ts';
import { applied } from './appliquer.ts';
import { checkedSuivi, replaceSuivi } from './ecrire.ts';

/** The options of `csi suivi importer`. */
export interface ImporterOptions {
  aBlanc?: true;
}

/** The largest workbook that is read, in bytes. */
const MAX_BYTES = 50_000_000;

/**
 * Takes back what people added to a workbook that csi made: all of it, or nothing. Every other byte of the follow-up stays. Returns 0, or 1
 * when the workbook holds something that cannot be taken.
 */
export async function importer(
  mots: readonly string[],
  { aBlanc }: ImporterOptions,
  io: Io,
): Promise<number> {
  const [contrat, file, other] = mots;
  if (contrat === undefined || file === undefined || other !== undefined)
    throw new UserError(
      'csi suivi importer attend le contrat et le classeur.',
      'Par exemple : csi suivi importer contrat.yaml contrat.suivi.xlsx',
    );
  const lu = await readSuivi(contrat, io);
  const { contrat: empreinte } = lu.suivi;
  const found = reprendre(
    sheetsOf(file, io),
    lu.suivi,
    { contrat: empreinte.empreinte, suivi: empreinteOf(lu.bytes) },
    engagementsOf(lu),
  );
  const { ajouts, corrections, refus, notes } = found;
  if (refus.length > 0) {
    printNote(
      io,
      ...refus,
      ...notes,
      `${named(file)} a ${count(refus.length, 'défaut')} : rien n’a été écrit.`,
    );
    return 1;
  }
  if (ajouts.length + corrections.length === 0) {
    printNote(io, ...notes, `${named(file)} n’ajoute rien au suivi : rien n’a été écrit.`);
    return 0;
  }
  const text = await applied(lu, ajouts, corrections);
  const { warnings } = await checkedSuivi(text, lu);
  if (!aBlanc) await replaceSuivi(text, lu, io);
  printNote(
    io,
    ...notes,
    ...ajouts.map(({ lieu, un, ajout }) => `${lieu} : ${un}${ofWhom(ajout)}.`),
    ...corrections.map(
      ({ lieu, champ, value }) =>
        `${lieu} : « ${champ.titre} » ${value === undefined ? 'retiré' : 'changé'}.`,
    ),
    ...warnings.map(({ message, hint }) => (hint === undefined ? message : `${message} ${hint}`)),
    `${aBlanc ? 'Serait repris' : 'Repris'} dans ${named(lu.file)} : ${totals(ajouts, corrections)}.${
      aBlanc ? '' : ` Pour en voir l’effet : csi suivi ${shellWord(contrat)}`
    }`,
  );
  return 0;
}

function sheetsOf(file: string, io: Io): ReadSheet[] {
  try {
    const bytes = io.readFile(file, MAX_BYTES);
    if (bytes.length > MAX_BYTES) throw new EditedFileError('pèse plus de 50 Mo');
    return readWorkbook(bytes);
  } catch (error) {
    if (error instanceof EditedFileError) throw new UserError(`${named(file)} ${error.message}.`);
    throw fileError(error, 'lire', file);
  }
}

// By id, or by the number that the document prints.
function engagementsOf({ contrat }: SuiviLu): (wanted: string) => string | undefined {
  const all = printedEngagements(contrat);
  const byNumero = new Map(all.map(({ numero, engagement }) => [numero, engagement.id]));
  const ids = new Set(all.map(({ engagement }) => engagement.id));
  return (wanted) => (ids.has(wanted) ? wanted : byNumero.get(wanted));
}

const ofWhom = ({ engagement, date, annee, nom }: Readonly<Record<string, unknown>>): string =>
  [engagement === undefined ? nom : named(String(engagement)), date ?? annee]
    .filter((one) => one !== undefined)
    .map((one) => `, ${one}`)
    .join('');

function totals(ajouts: readonly Ajout[], corrections: readonly Correction[]): string {
  const kinds = [...new Set(ajouts.map(({ un }) => un))];
  return list([
    ...kinds.map((kind) => count(ajouts.filter(({ un }) => un === kind).length, kind)),
    ...(corrections.length === 0 ? [] : [count(corrections.length, 'correction')]),
  ]);
}
