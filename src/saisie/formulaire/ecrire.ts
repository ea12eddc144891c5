import { type Path, valueAt } from '../../kernel/path.ts';
import type { YamlChange, YamlValue } from '../../source/edit/change.ts';
import { type Edited, edit } from '../../source/edit/index.ts';
import { schemaAt, type WholeSchema } from '../schema.ts';
import type { ChampSaisi } from './fiche.ts';

/** What is answered: a text, or the checked answers of a question with several. */
export type Reponse = string | readonly string[];

/**
 * The text of the file after an answer: one splice at the place of the question, and nothing else. An empty answer removes the key, and the groups that
 * it leaves empty. Refused, in a French sentence, for what is no answer to the question, and where the file doesn’t allow it.
 */
export function repondre(
  text: string,
  data: unknown,
  { path, sorte, question, dansLeTexte }: Pick<ChampSaisi, 'path' | 'sorte' | 'question' | 'dansLeTexte'>,
  reponse: Reponse,
  schema: WholeSchema,
): Edited {
  if (dansLeTexte)
    return refused(
      `« ${question} » est écrit ici d’une façon que le formulaire ne montre pas : changez-le dans le texte.`,
    );
  const value = valeurOf(sorte, reponse);
  if (value instanceof Wrong) return refused(value.why);
  if (value !== undefined) return edit(text, changeFor(data, path, value, schema));
  const removed = emptied(data, path);
  return removed ? edit(text, { remove: removed }) : { ok: true, text, splices: [] };
}

const refused = (reason: string): Edited => ({ ok: false, reason });

class Wrong {
  readonly why: string;
  constructor(why: string) {
    this.why = why;
  }
}

function valeurOf(sorte: ChampSaisi['sorte'], reponse: Reponse): YamlValue | undefined | Wrong {
  if (typeof reponse !== 'string') return reponse.length === 0 ? undefined : [...reponse];
  const typed = reponse.replace(/\r\n?/g, '\n').trim();
  if (typed === '') return undefined;
  if (sorte === 'nombre') return nombreOf(typed);
  if (sorte === 'texte') return typed;
  const line = onOneLine(typed);
  // The year alone is a number, as people write it in YAML.
  return sorte === 'periode' && /^\d{4}$/.test(line) ? Number(line) : line;
}

const onOneLine = (typed: string): string =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

// French people write « 1 400 000 » and « 7,5 », with or without the unit that the question says.
function nombreOf(typed: string): number | Wrong {
  const plain = typed
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/[−–]/, '-')
    .replace(',', '.')
    .replace(/€$/, '');
  if (/^[-+]?\d{1,15}(?:\.\d{1,6})?$/.test(plain)) return Number(plain);
  return new Wrong(
    `« ${typed.slice(0, 40)} » n’est pas un nombre : écrivez-le en chiffres. Une fourchette s’écrit dans le texte.`,
  );
}

// The first place on the way that does not exist yet is added among its neighbours in the order of the schema; what exists is replaced.
function changeFor(data: unknown, path: Path, value: YamlValue, schema: WholeSchema): YamlChange {
  let depth = 0;
  while (depth < path.length && present(data, path.slice(0, depth + 1))) depth += 1;
  if (depth === path.length) return { set: path, value };
  const [around, key] = [path.slice(0, depth), path[depth]];
  const whole = wrapped(path.slice(depth + 1), value);
  if (typeof key === 'number') return { append: around, value: whole };
  const before = following(data, around, String(key), schema);
  return { add: around, key: String(key), value: whole, ...(before !== undefined && { before }) };
}

const present = (data: unknown, path: Path): boolean => {
  const value = valueAt(data, path);
  return value !== undefined && (value !== null || valueAt(data, path.slice(0, -1)) !== undefined);
};

const wrapped = (path: Path, value: YamlValue): YamlValue =>
  path.reduceRight<YamlValue>(
    (inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }),
    value,
  );

// The key of the group that comes first after this one in the order of the schema.
function following(data: unknown, around: Path, key: string, schema: WholeSchema): string | undefined {
  const order = Object.keys(schemaAt(schema, around)?.properties ?? {});
  const group = valueAt(data, around);
  if (typeof group !== 'object' || group === null) return undefined;
  return order.slice(order.indexOf(key) + 1).find((other) => Object.hasOwn(group, other));
}

// The widest place that holds nothing else than this answer: a group is not left empty behind it. Never a thing with an id, nor a chapter.
function emptied(data: unknown, path: Path): Path | undefined {
  if (valueAt(data, path) === undefined) return undefined;
  let widest = path;
  while (widest.length > 2) {
    const around = valueAt(data, widest.slice(0, -1));
    if (typeof around !== 'object' || around === null || Object.keys(around).length !== 1) break;
    widest = widest.slice(0, -1);
  }
  return widest;
}
