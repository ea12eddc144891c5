// Six exports: each step of filling a contract.

import { checkContrat, type Examined } from '../../../check/index.ts';
import { checkSchema } from '../../../check/schema/index.ts';
import { voisins } from '../../../composition/beside.ts';
import { DonneesError } from '../../../donnees/erreur.ts';
import { type PerimetreDeCompte, perimetreOf } from '../../../donnees/perimetre.ts';
import { valueAt } from '../../../kernel/path.ts';
import type { Contrat } from '../../../model/contrat.ts';
import type { YamlChange } from '../../../source/edit/change.ts';
import { editAll } from '../../../source/edit/index.ts';
import { readSource } from '../../../source/index.ts';
import { cog } from '../../cog.ts';
import { Refused, UserError } from '../../errors.ts';
import { readInput } from '../../files/input.ts';
import { isSuiviFile, suiviOf } from '../../files/suivi-names.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { besideSource } from '../../pipeline/beside.ts';
import { shellWord } from '../../shell-word.ts';
import type { ContratARemplir } from './a-remplir.ts';
import type { DiagnosticOptions } from './options.ts';

/** Reads a contract. Throws Refused with what is wrong in the places that are needed. */
export async function lireContrat(file: string, io: Io): Promise<ContratARemplir> {
  if (isSuiviFile(file)) return (await import('./suivi.ts')).lireSuivi(file, io);
  const bytes = readInput(io, file);
  return luDe(file, bytes);
}

/** Throws a UserError for a contract that is followed: it is signed, and its follow-up knows it by its bytes. */
export function refuseSuivi({ file }: ContratARemplir, { sortie, aBlanc }: DiagnosticOptions, io: Io): void {
  const suivi = suiviOf(file);
  if (isSuiviFile(file) || sortie !== undefined || aBlanc || io.kind(suivi) === undefined) return;
  throw new UserError(
    `${named(file)} a un suivi : il est signé, et ne change plus.`,
    `Donnez le suivi, qui reçoit les chiffres d’après la signature : csi diagnostic ${shellWord(suivi)} --depuis …`,
  );
}

async function luDe(file: string, bytes: Uint8Array): Promise<ContratARemplir> {
  const read = await readSource(file, bytes);
  if (!read.ok) throw new Refused([{ file, text: read.text, problems: read.problems }]);
  const source = read.value;
  const problems = checkSchema(source).filter(
    ({ path }) => path.length === 0 || ['territoire', 'diagnostic', 'parties'].includes(String(path[0])),
  );
  if (problems.length > 0 || typeof valueAt(source.data, ['territoire']) !== 'object') {
    if (problems.length === 0)
      throw new UserError(`${named(file)} n’a pas de territoire : rien ne dit quels chiffres prendre.`);
    throw new Refused([{ file, text: read.text, problems }]);
  }
  return { file, bytes, source, contrat: source.data as Contrat };
}

/** The places whose figures are counted. */
export function perimetreDuContrat(
  { file, contrat }: ContratARemplir,
  pour: readonly string[],
): PerimetreDeCompte {
  try {
    return perimetreOf(contrat.territoire, cog(), pour);
  } catch (error) {
    if (error instanceof DonneesError) throw new UserError(`${named(file)} : ${error.message}.`, error.hint);
    throw error;
  }
}

/** The contract with some changes, each made by itself; every other byte stays. Throws a UserError where the file is written too oddly. */
export async function change(lu: ContratARemplir, changes: readonly YamlChange[]): Promise<ContratARemplir> {
  if (changes.length === 0) return lu;
  const made = editAll(lu.source.text, changes);
  if (!made.ok) throw new UserError(`${named(lu.file)} : ${made.reason}`);
  // The text of a source has no byte order mark.
  const mark = lu.bytes[0] === 0xef && !made.text.startsWith('\ufeff') ? '\ufeff' : '';
  const bytes = new TextEncoder().encode(mark + made.text);
  return lu.signe ? (await import('./suivi.ts')).suiviLu(lu.file, bytes, lu.signe) : luDe(lu.file, bytes);
}

/** Throws a UserError if a contract has errors that it did not have before. */
export async function refuseErreurs(avant: ContratARemplir, apres: ContratARemplir, io: Io): Promise<void> {
  if (avant.signe) return (await import('./suivi.ts')).refuseErreursDuSuivi(apres, io);
  const examine = async ({ file, bytes }: ContratARemplir): Promise<Examined> =>
    checkContrat(file, bytes, voisins(besideSource(io, file)));
  const known = new Set((await examine(avant)).problems.map(({ rule, message }) => `${rule} ${message}`));
  const { problems } = await examine(apres);
  const fresh = problems.find(
    ({ severity, rule, message, path }) =>
      severity === 'erreur' && path[0] === 'diagnostic' && !known.has(`${rule} ${message}`),
  );
  if (fresh)
    throw new UserError(
      `Rien n’est écrit, parce que le contrat aurait une erreur : ${fresh.message}`,
      fresh.hint,
    );
}

/** The key before which a diagnostic is added: the first of those that follow it in a contract. */
export const cleSuivante = ({ contrat, signe }: ContratARemplir): string | undefined =>
  signe
    ? undefined
    : ['axes', 'engagements', 'cadres', 'gouvernance', 'evaluation', 'revision', 'publication'].find(
        (key) => key in contrat,
      );
