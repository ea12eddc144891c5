import { list } from '../../kernel/french/list.ts';
import { departementOf } from '../../model/communes.ts';
import type { Contrat } from '../../model/contrat.ts';
import { UserError } from '../errors.ts';
import { type RequestedPartie, readPartie } from './parties.ts';
import { readCodeInsee, readDepartement, readName, readPeriode, type ValueRead } from './values.ts';

// Five exports: the options and the answers, with their types.

/** The options of `csi init` that describe the document, as they were typed. */
export interface AnswerOptions {
  type?: DocumentType;
  nom?: string;
  codeInsee?: string;
  departement?: string[];
  partie?: string[];
  debut?: string;
  fin?: string;
}

export type DocumentType = Contrat['document']['type'];

/** What is known about the file to write; everything else stays « à compléter ». */
export interface Answers {
  type: DocumentType | undefined;
  nom: string | undefined;
  codeInsee: string | undefined;
  departements: string[];
  parties: RequestedPartie[];
  debut: string | undefined;
  fin: string | undefined;
}

/** The answers that the options give. Throws a UserError, which names the option, for a value that doesn't fit or contradicts another one. */
export function answersFrom(options: AnswerOptions): Answers {
  const answers: Answers = {
    type: options.type,
    nom: read('--nom', readName, options.nom),
    codeInsee: read('--code-insee', readCodeInsee, options.codeInsee),
    departements: (options.departement ?? []).map((text) => read('--departement', readDepartement, text)),
    parties: (options.partie ?? []).map((text) => read('--partie', readPartie, text)),
    debut: read('--debut', readPeriode, options.debut),
    fin: read('--fin', readPeriode, options.fin),
  };
  return coherent(answers);
}

/** The answers with the département of the commune added if none was given; throws a UserError if they contradict each other. */
export function coherent(answers: Answers): Answers {
  const { codeInsee, departements, debut, fin } = answers;
  if (debut && fin && fin < debut.slice(0, fin.length))
    throw new UserError(`La fin (${fin}) vient avant le début (${debut}).`);
  if (!codeInsee) return { ...answers, departements: [...new Set(departements)] };
  const own = departementOf(codeInsee);
  if (departements.length > 0 && !departements.includes(own)) {
    throw new UserError(
      `La commune ${codeInsee} n’est pas dans le département ${list(departements, 'ou')} : son code commence par ${own}.`,
    );
  }
  return { ...answers, departements: [...new Set(departements.length > 0 ? departements : [own])] };
}

function read<T, Text extends string | undefined>(
  option: string,
  reader: (text: string) => ValueRead<T>,
  text: Text,
): T | Extract<Text, undefined> {
  if (text === undefined) return undefined as Extract<Text, undefined>;
  const result = reader(text);
  if ('refused' in result)
    throw new UserError(
      `Option ${option} : ${result.refused.charAt(0).toLowerCase()}${result.refused.slice(1)}`,
      result.hint,
    );
  return result.value;
}
