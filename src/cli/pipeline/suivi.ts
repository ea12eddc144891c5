import { type ContratSuiviLu, checkForme, checkRegles } from '../../check/suivi/index.ts';
import type { PieceCsi } from '../../composition/pieces.ts';
import { count } from '../../kernel/french/list.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { Contrat } from '../../model/contrat.ts';
import { readSource, type Source } from '../../source/index.ts';
import { type Etat, etatOf } from '../../suivi/etat.ts';
import type { Suivi } from '../../suivi/model.ts';
import { publicSuivi } from '../../suivi/publique.ts';
import { UserError } from '../errors.ts';
import { readInput } from '../files/input.ts';
import { isSuiviFile, suiviOf } from '../files/suivi-names.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';
import { shellWord } from '../shell-word.ts';
import { empreinteOf } from './empreinte.ts';
import type { FileReader } from './picture-file.ts';
import { pieceLue } from './piece-lue.ts';

// The signed files that a follow-up names.
interface Pieces {
  signe: PieceCsi;
  avenants: readonly PieceCsi[];
}

/** A follow-up without errors, with its warnings, and its contract. */
export interface SuiviLu {
  file: string;
  bytes: Uint8Array;
  source: Source;
  suivi: Suivi;
  lu: ContratSuiviLu;
  problems: readonly Problem[];
  /** The contract with all its avenants. */
  contrat: Contrat;
  /** The signed contract and its avenants, apart. */
  pieces: Pieces;
  /** The contract with the avenants that are in effect on a day. */
  contratAu(jour: string): Promise<Contrat>;
  /** Where the contract stands on a day; with `publique`, without what is not published. Throws a UserError if a text would give that away. */
  etatAu(jour: string, publique: boolean): Promise<Etat>;
}

// Throws a UserError for a file that cannot be read, or that nobody has signed.
async function piecesOf(io: FileReader, file: string, { contrat }: Suivi): Promise<Pieces> {
  const signe = await pieceLue(io, file, contrat.fichier, 'du suivi');
  const { type, consolidation } = signe.contrat.document;
  if (type === 'avenant' || consolidation)
    throw new UserError(
      `${named(contrat.fichier)} est ${consolidation ? 'une version consolidée' : 'un avenant'} : un suivi part du contrat signé.`,
    );
  const avenants: PieceCsi[] = [];
  for (const one of contrat.avenants ?? []) avenants.push(await pieceLue(io, file, one.fichier, 'du suivi'));
  return { signe, avenants };
}

// The contract with its avenants, as far as they are in effect on a day.
async function enVigueur({ signe, avenants }: Pieces, au?: string): Promise<Contrat> {
  if (avenants.length === 0) return signe.contrat;
  const { consolide } = await import('../../composition/pieces.ts');
  return consolide(signe, avenants, au).contrat;
}

/** What the rules of a follow-up know of its contract. Never throws for files that cannot be read: the answer then says why. */
export async function contratLu(
  io: FileReader,
  file: string,
  suivi: Suivi,
): Promise<ContratSuiviLu & { pieces?: Pieces }> {
  try {
    const pieces = await piecesOf(io, file, suivi);
    return {
      pieces,
      contrat: await enVigueur(pieces),
      empreinte: empreinteOf(pieces.signe.bytes),
      empreintes: pieces.avenants.map(({ bytes }) => empreinteOf(bytes)),
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { refus: error.message };
  }
}

/** Reads the follow-up of a contract, which lies beside it. Throws a UserError for one that has errors: what it says would count for nothing. */
export async function readSuivi(argument: string, io: Io): Promise<SuiviLu> {
  const file = isSuiviFile(argument) ? argument : suiviOf(argument);
  if (file !== argument && io.kind(file) === undefined) {
    readInput(io, argument);
    throw new UserError(
      `${named(argument)} n’a pas de suivi : ${named(file)} n’existe pas.`,
      `Pour l’ouvrir : csi suivi ouvrir ${shellWord(argument)}`,
    );
  }
  const bytes = readInput(io, file);
  const read = await readSource(file, bytes);
  const forme = read.ok ? checkForme(read.value) : read.problems;
  if (!read.ok || forme.length > 0) throw refused(file, forme);
  const suivi = read.value.data as Suivi;
  const lu = await contratLu(io, file, suivi);
  const { kept: problems, etat } = await checkRegles(read.value, lu);
  const erreurs = problems.filter(({ severity }) => severity === 'erreur');
  if ('refus' in lu || !lu.pieces || erreurs.length > 0) throw refused(file, erreurs);
  const { contrat, pieces } = lu;
  const contratAu = (jour: string) => enVigueur(pieces, jour);
  // The rules have made the state of the last day already.
  const etatAu = async (jour: string, publique: boolean) => {
    const current = await contratAu(jour);
    if (publique) return publicEtat(current, suivi, jour);
    return etat?.au === jour && etat.contrat === current ? etat : etatOf(current, suivi, jour);
  };
  return { file, bytes, source: read.value, suivi, lu, contrat, pieces, problems, contratAu, etatAu };
}

// Nobody's e-mail address or phone number, and no text that says what a restricted commitment is.
async function publicEtat(contrat: Contrat, suivi: Suivi, jour: string): Promise<Etat> {
  const { refuseLeak } = await import('./dossier-public.ts');
  const etat = etatOf(contrat, publicSuivi(suivi, contrat), jour, { publique: true });
  const titres = [...etat.lignes, ...etat.aCompleter].map(({ engagement: { titre } }) => titre);
  refuseLeak(contrat, { titres, document: contrat.document.titre, suivi: etat.suivi });
  return etat;
}

function refused(file: string, erreurs: readonly Problem[]): UserError {
  const [first] = erreurs;
  return new UserError(
    `${named(file)} a ${count(erreurs.length, 'erreur')}${first ? ` ; la première, ligne ${first.range.start.line} : ${first.message}` : '.'}`,
    `Le détail : csi validate ${shellWord(file)}`,
  );
}
