import { type Path, valueAt } from '../../kernel/path.ts';
import { identifiantsPour } from '../identifiants.ts';
import { schemaAt, type WholeSchema } from '../schema.ts';
import type { QuestionPosee } from './question.ts';
import { QUESTIONS, type SorteFiche } from './questions.ts';

// Three exports: one thing as the form shows it, its fields, and how it is made.

/** A field of the form: a question about one place of the contract, and what the file answers. */
export interface ChampSaisi extends Omit<QuestionPosee, 'cle'> {
  path: Path;
  /** The answer as it is shown; texts, because people type texts. */
  reponse: string;
  /** The answers that are checked, for a question with several. */
  coches: readonly string[];
  /** What may be answered, for a question with a list. */
  choix: readonly { valeur: string; titre: string }[];
  /** True for a value that the form can’t show, such as a range: it is changed in the text. */
  dansLeTexte: boolean;
}

/** One thing of the contract as the form shows it. */
export interface Fiche {
  sorte: SorteFiche;
  path: Path;
  champs: readonly ChampSaisi[];
  /** The keys that it has besides, which are changed in the text. */
  autres: readonly string[];
}

/** The form for one thing, from the data of the file, whatever they are. */
export function ficheOf(sorte: SorteFiche, path: Path, data: unknown, schema: WholeSchema): Fiche {
  const questions: readonly QuestionPosee[] = QUESTIONS[sorte];
  const asked = new Set(questions.map(({ cle }) => cle[0]));
  const group = valueAt(data, path);
  const keys = typeof group === 'object' && group !== null && !Array.isArray(group) ? Object.keys(group) : [];
  return {
    sorte,
    path,
    champs: questions.map((question) => champOf(question, path, data, schema)),
    autres: keys.filter((key) => key !== 'id' && !asked.has(key)),
  };
}

function champOf(
  { cle, ...question }: QuestionPosee,
  from: Path,
  data: unknown,
  schema: WholeSchema,
): ChampSaisi {
  const path = [...from, ...cle];
  const value = valueAt(data, path);
  const coches = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  const simple =
    value === undefined || value === null || ['string', 'number', 'boolean'].includes(typeof value);
  const shown =
    question.sorte === 'plusieurs'
      ? Array.isArray(value)
        ? coches.length === value.length
        : simple && value == null
      : simple;
  return {
    ...question,
    path,
    reponse: simple && value != null ? String(value) : '',
    coches,
    choix: choixOf(question, path, data, schema),
    dansLeTexte: !shown || !reachable(data, path),
  };
}

// Whether what leads to a place is made of groups and lists, or is not there yet.
function reachable(data: unknown, path: Path): boolean {
  return path.every((step, i) => {
    const around = valueAt(data, path.slice(0, i));
    if (around === undefined || around === null) return true;
    return typeof around === 'object' && Array.isArray(around) === (typeof step === 'number');
  });
}

function choixOf(
  { sorte }: Pick<QuestionPosee, 'sorte'>,
  path: Path,
  data: unknown,
  schema: WholeSchema,
): ChampSaisi['choix'] {
  if (sorte === 'plusieurs')
    return identifiantsPour(data, path).map(({ id, titre }) => ({ valeur: id, titre: titre || id }));
  const { enum: words = [], markdownEnumDescriptions = [] } =
    (sorte === 'choix' && schemaAt(schema, path)) || {};
  return words.map((valeur, i) => ({ valeur, titre: markdownEnumDescriptions[i] ?? valeur }));
}
