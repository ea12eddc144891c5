import { Interrupted } from '../errors.ts';
import type { Io, Question } from '../io.ts';
import type { Answers, Nature } from './answers.ts';
import { lireCodeInsee, lireDepartement, lireNom, lirePeriode, type Read } from './values.ts';

const NATURES: Readonly<Record<Nature, string>> = {
  contrat: 'Contrat de sécurité intégrée',
  charte: 'Charte d’un territoire de sécurité urbain et rural',
  avenant: 'Avenant à un contrat signé',
  declaration_intention: 'Déclaration d’intention',
};

/** All questions come before the first write. */
const LEFT = 'Rien n’a été écrit.';

const LATER = 'Entrée pour compléter plus tard';

/** Asks on the terminal for what the command line did not give; throws Interrupted when the person leaves. */
export async function complete(known: Answers, io: Io): Promise<Answers> {
  const answers = { ...known };
  const optional = (message: string, reader: (text: string) => Read<string>) => askFor(io, message, reader);
  answers.type ??= await askNature(io);
  answers.nom ??= await optional('Nom du territoire, par exemple Bourges', lireNom);
  if (!answers.codeInsee && answers.departements.length === 0) {
    if (answers.type === 'charte') {
      const code = await optional('Code du département principal, par exemple 52', lireDepartement);
      answers.departements = code ? [code] : [];
    } else answers.codeInsee = await optional('Code INSEE de la commune, par exemple 18033', lireCodeInsee);
  }
  answers.debut ??= await optional('Entrée en vigueur : 2026-09-15, 2026-09 ou 2026', lirePeriode);
  answers.fin ??= await optional('Dernier jour : 2032-03-31, 2032-03 ou 2032', lirePeriode);
  return answers;
}

async function askNature(io: Io): Promise<Nature> {
  const choices = Object.entries(NATURES).map(([value, label]) => ({ value, label }));
  return (await ask(io, { message: 'Quel document préparez-vous ?', choices })) as Nature;
}

async function askFor(
  io: Io,
  message: string,
  reader: (text: string) => Read<string>,
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

async function ask(io: Io, question: Omit<Question, 'left'>): Promise<string> {
  const answer = await io.ask({ ...question, left: LEFT });
  if (answer === undefined) throw new Interrupted(LEFT);
  return answer;
}
