import { list } from '../../kernel/french/list.ts';
import { departementOf } from '../../model/communes.ts';
import type { Contrat } from '../../model/contrat.ts';
import { UserError } from '../errors.ts';
import { type RequestedPartie, readPartie } from './parties.ts';
import { readCodeInsee, readDepartement, readName, readPeriode, type ValueRead } from './values.ts';

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

/** What is known of the file to write; all the rest stays « à compléter ». */
export interface Answers {
  type: DocumentType | undefined;
  nom: string | undefined;
  codeInsee: string | undefined;
  departements: string[];
  parties: RequestedPartie[];
  debut: string | undefined;
  fin: string | undefined;
}

/** The options as answers; throws a UserError that names the option when a value does not fit or two do not go together. */
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

/** The same answers, the département of the commune added; throws a UserError when they contradict each other. */
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
