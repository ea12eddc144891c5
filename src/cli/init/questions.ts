import type { Cog } from '../../cog/table.ts';
import { Interrupted, UserError } from '../errors.ts';
import type { Io, Question } from '../io.ts';
import type { Answers, DocumentType } from './answers.ts';
import { homonymes, lieuAvecCode, withLieu } from './lieu.ts';
import { type RequestedPartie, readPartie } from './parties.ts';
import { namedAsCommune, withDe } from './territory-names.ts';
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
export async function complete(known: Answers, io: Io, cog: Cog): Promise<Answers> {
  const answers = { ...known };
  const optional = (message: string, reader: (text: string) => ValueRead<string>) =>
    askFor(io, message, reader);
  answers.type ??= await askDocumentType(io);
  answers.nom ??= await optional('Nom du territoire, par exemple Bourges', readName);
  if (!answers.codeInsee && answers.departements.length === 0) {
    if (answers.type === 'charte') {
      const code = await optional('Code du département principal, par exemple 52', readDepartement);
      answers.departements = code ? [code] : [];
    } else await askCommune(answers, io, cog);
  }
  if (
    answers.parties.length === 0 &&
    (answers.type === 'contrat' || answers.type === 'declaration_intention')
  )
    answers.parties = await askParties(answers.nom, io);
  answers.debut ??= await optional('Entrée en vigueur : 2026-09-15, 2026-09 ou 2026', readPeriode);
  const { debut } = answers;
  answers.fin ??= await optional('Dernier jour : 2032-03-31, 2032-03 ou 2032', (text) => after(debut, text));
  return answers;
}

// The scaffold has four parties: only others are asked for, one after another until an empty answer.
async function askParties(nom: string | undefined, io: Io): Promise<RequestedPartie[]> {
  const others: RequestedPartie[] = [];
  const read = (text: string): ValueRead<string> => {
    const partie = readPartie(text);
    return 'refused' in partie ? partie : { value: text };
  };
  for (;;) {
    const text = await askFor(io, others.length === 0 ? FIRST_PARTIE : 'Encore une partie', read);
    const partie = text === undefined ? undefined : readPartie(text);
    if (!partie || 'refused' in partie) break;
    others.push(partie.value);
  }
  if (others.length === 0) return [];
  const commune = nom && namedAsCommune(nom) ? `Commune ${withDe(nom)}` : 'à compléter';
  return [
    { type: 'etat', role: 'signataire', nom: 'État' },
    { type: 'justice', role: 'signataire', nom: 'à compléter : parquet du tribunal judiciaire' },
    {
      type: 'education',
      role: 'signataire',
      nom: 'à compléter : services départementaux de l’éducation nationale',
    },
    ...(others.some(({ type }) => type === 'commune')
      ? []
      : [{ type: 'commune', role: 'signataire', nom: commune } as const]),
    ...others,
  ];
}

const FIRST_PARTIE =
  'Une partie de plus que l’État, le parquet, l’éducation nationale et la commune, par exemple bailleur/associe:Val de Berry';

// The name alone is enough where one commune bears it; without a code, the département is asked for.
async function askCommune(answers: Answers, io: Io, cog: Cog): Promise<void> {
  const found = homonymes(cog, answers);
  if (found.length === 1) return;
  if (found.length > 1) {
    const choices = [
      ...found.map((one) => ({ value: one.code, label: lieuAvecCode(one) })),
      { value: '', label: 'Une autre, ou plus tard' },
    ];
    const code = await ask(io, { message: 'Plusieurs communes portent ce nom. Laquelle est-ce ?', choices });
    if (code !== '') answers.codeInsee = code;
    return;
  }
  const read = (text: string) => readCommune(text, answers.nom, cog);
  answers.codeInsee = await askFor(io, 'Code INSEE de la commune, par exemple 18033', read);
  if (answers.codeInsee !== undefined) return;
  const departement = await askFor(io, 'Code du département, par exemple 18', readDepartement);
  answers.departements = departement === undefined ? [] : [departement];
}

function readCommune(text: string, nom: string | undefined, cog: Cog): ValueRead<string> {
  const read = readCodeInsee(text);
  if ('refused' in read) return read;
  try {
    withLieu(cog, { ...NO_ANSWER, nom, codeInsee: read.value });
    return read;
  } catch (error) {
    if (error instanceof UserError)
      return { refused: error.message, ...(error.hint && { hint: error.hint }) };
    throw error;
  }
}

function after(debut: string | undefined, text: string): ValueRead<string> {
  const read = readPeriode(text);
  if ('refused' in read || debut === undefined || read.value >= debut.slice(0, read.value.length))
    return read;
  return { refused: `Ce jour vient avant le début (${debut}).` };
}

const NO_ANSWER: Answers = {
  type: undefined,
  nom: undefined,
  codeInsee: undefined,
  departements: [],
  parties: [],
  debut: undefined,
  fin: undefined,
};

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
