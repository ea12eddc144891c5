import { Interrupted } from '../errors.ts';
import type { Io, Question } from '../io.ts';
import type { Answers, DocumentType } from './answers.ts';
import { readCodeInsee, readDepartement, readName, readPeriode, type ValueRead } from './values.ts';

const DOCUMENT_TYPES: Readonly<Record<DocumentType, string>> = {
  contrat: 'Contrat de sécurité intégrée',
  charte: 'Charte d’un territoire de sécurité urbain et rural',
  avenant: 'Avenant à un contrat signé',
  declaration_intention: 'Déclaration d’intention',
};

// All questions are asked before the first write.
const NOTHING_WRITTEN = 'Rien n’a été écrit.';

const LATER = 'Entrée pour compléter plus tard';

/** Asks on the terminal for what the command line didn't give; throws Interrupted if the person presses Escape or Ctrl-C. */
export async function complete(known: Answers, io: Io): Promise<Answers> {
  const answers = { ...known };
  const optional = (message: string, reader: (text: string) => ValueRead<string>) =>
    askFor(io, message, reader);
  answers.type ??= await askDocumentType(io);
  answers.nom ??= await optional('Nom du territoire, par exemple Bourges', readName);
  if (!answers.codeInsee && answers.departements.length === 0) {
    if (answers.type === 'charte') {
      const code = await optional('Code du département principal, par exemple 52', readDepartement);
      answers.departements = code ? [code] : [];
    } else answers.codeInsee = await optional('Code INSEE de la commune, par exemple 18033', readCodeInsee);
  }
  answers.debut ??= await optional('Entrée en vigueur : 2026-09-15, 2026-09 ou 2026', readPeriode);
  answers.fin ??= await optional('Dernier jour : 2032-03-31, 2032-03 ou 2032', readPeriode);
  return answers;
}

async function askDocumentType(io: Io): Promise<DocumentType> {
  const choices = Object.entries(DOCUMENT_TYPES).map(([value, label]) => ({ value, label }));
  return (await ask(io, { message: 'Quel document préparez-vous ?', choices })) as DocumentType;
}

async function askFor(
  io: Io,
  message: string,
  reader: (text: string) => ValueRead<string>,
): Promise<string | undefined> {
  const validate = (text: string) => {
    const result = text.trim() === '' ? undefined : reader(text);
    return result && 'refused' in result
      ? [result.refused, result.hint].filter(Boolean).join(' ')
      : undefined;
  };
  const text = await ask(io, { message, placeholder: LATER, validate });
  const result = text.trim() === '' ? undefined : reader(text);
  return result && 'value' in result ? result.value : undefined;
}

async function ask(io: Io, question: Omit<Question, 'onSignal'>): Promise<string> {
  const answer = await io.ask({ ...question, onSignal: NOTHING_WRITTEN });
  if (answer === undefined) throw new Interrupted(NOTHING_WRITTEN);
  return answer;
}
