import { isMap, isScalar, isSeq } from 'yaml';
import type { Path } from '../../kernel/path.ts';
import { Refusal, type YamlChange, type YamlValue } from './change.ts';
import { changed, sameData } from './data.ts';
import { type EditTarget, type Opened, open, refuseAlias, refuseShared, targetAt } from './document.ts';
import { entriesOf } from './entries.ts';
import { insertEntry, type NewEntry } from './insert.ts';
import { layoutOf, type YamlLayout } from './layout.ts';
import { removeEntry } from './remove.ts';
import { replaceValue } from './replace.ts';
import { type ScalarStyle, scalarText } from './scalar.ts';
import { type Splice, spliced } from './splices.ts';
import { flowText, itemText, keyOf, pairText } from './write.ts';

/**
 * The splice writer: makes one change to the text of a YAML file and keeps all other bytes.
 *
 *     edit(text, { set: ['document', 'titre'], value: 'Contrat de Bourges' })
 *     // { ok: true, text: '…', splices: [{ start: 42, end: 51, text: 'Contrat de Bourges' }] }
 *     // { ok: false, reason: 'Le repère « &art » reprend cette valeur ailleurs : changez-la à la main.' }
 *
 * It is pure: given a text, a place and a value, it returns the new text, or a French sentence that explains the refusal. It finds the
 * place in the tree of the `yaml` package, writes the change as a few splices in the style of the file (indentation, brackets, quotation
 * marks, line ends), and **reads the result again**: unless the data then differ at that place alone, exactly as asked, the change is
 * refused. So the code below may be wrong about an odd layout without ever damaging a file.
 *
 * It keeps comments (those on a line go with what is removed from it), blank lines, quotation marks, a byte order mark, CRLF, and a last
 * line without a line end. It refuses a text that already has problems, a place that an anchor shares with others, a key or an index that
 * does not exist, and a character that no contract may contain. A group or a list that loses its last entry becomes `{}` or `[]`.
 */
export function edit(text: string, change: YamlChange): Edited {
  return editAll(text, [change]);
}

/**
 * Makes several changes, each as `edit` would after those before it. Changes of places apart from one another are made in one pass, which
 * reads the text twice however many they are.
 */
export function editAll(text: string, changes: readonly YamlChange[]): Edited {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  try {
    const made = inOnePass(text.slice(mark.length), changes);
    const splices = made.splices.map((one) => ({
      ...one,
      start: one.start + mark.length,
      end: one.end + mark.length,
    }));
    return { ok: true, text: mark + made.text, splices };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return changes.length > 1 ? oneByOne(text, changes) : { ok: false, reason: error.message };
  }
}

// One change may stand in what another adds: then they are made one after another.
function oneByOne(text: string, changes: readonly YamlChange[]): Edited {
  let now = text;
  for (const change of changes) {
    const made = edit(now, change);
    if (!made.ok) return made;
    now = made.text;
  }
  return { ok: true, text: now, splices: [{ start: 0, end: text.length, text: now }] };
}

/** The changed text and what was replaced in it, or a French sentence that explains the refusal. */
export type Edited = { ok: true; text: string; splices: readonly Splice[] } | { ok: false; reason: string };

function inOnePass(text: string, changes: readonly YamlChange[]): { text: string; splices: Splice[] } {
  const opened = open(text);
  const expected = changed(opened.data, ...changes);
  const layout = layoutOf(opened.root, text);
  const splices = changes
    .flatMap((change) => splicesOf(opened, change, { ...layout, rows: 'rows' in change }))
    .map((one) => ({ ...one, text: one.text.replaceAll('\n', layout.eol) }));
  const made = spliced(text, splices);
  if (!reads(made, expected))
    throw new Refusal('Cette place est écrite d’une façon trop particulière : changez-la à la main.');
  return { text: made, splices };
}

function reads(text: string, expected: unknown): boolean {
  try {
    return sameData(open(text).data ?? null, expected);
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function splicesOf(opened: Opened, change: YamlChange, layout: YamlLayout): Splice[] {
  if ('set' in change) return set(opened, change.set, change.value, layout);
  if ('add' in change) return add(opened, change, layout);
  if ('append' in change)
    return insert(opened, change.append, Number.POSITIVE_INFINITY, change.value, layout);
  if ('insert' in change)
    return insert(opened, change.insert.slice(0, -1), Number(change.insert.at(-1)), change.value, layout);
  if ('rename' in change) return rename(opened, change.rename, change.key, layout);
  return remove(opened, change.remove, layout);
}

function set(opened: Opened, path: Path, value: YamlValue, layout: YamlLayout): Splice[] {
  const found = targetAt(opened, path);
  if (found) {
    refuseShared(opened, found);
    return replaceValue(opened, found, value, layout);
  }
  // Missing groups on the way to the path are created.
  const [key, place] = [String(path.at(-1)), path.slice(0, -1)];
  const around = targetAt(opened, place);
  if (!around) return set(opened, place, { [key]: value }, layout);
  return add(opened, { add: place, key, value }, layout);
}

function add(
  opened: Opened,
  { add: path, key, value, before }: Extract<YamlChange, { add: Path }>,
  layout: YamlLayout,
): Splice[] {
  const found = targetAt(opened, path);
  refuseAlias(found);
  if (!found || !isMap(found.node)) return set(opened, path, { [key]: value }, layout);
  refuseShared(opened, found, true);
  const at = before === undefined ? Number.POSITIVE_INFINITY : targetAt(opened, [...path, before])?.index;
  if (at === undefined) throw new Refusal('La clé devant laquelle écrire n’existe pas ici.');
  const json = jsonQuote(opened, found);
  const written: NewEntry = {
    block: (column) => pairText(key, value, column, layout),
    flow: () =>
      json
        ? `${scalarText(key, json)}: ${flowText(value, { ...layout, scalars: json })}`
        : `${keyOf(key, layout)}: ${flowText(value, layout)}`,
  };
  return insertEntry(opened, found.node, Math.min(at, found.node.items.length), written, layout);
}

// If all keys of a group are quoted, as in JSON, a new key is quoted too.
function jsonQuote({ text }: Opened, { node }: EditTarget): ScalarStyle | undefined {
  const characters = new Set(node ? entriesOf(node, text).map(({ key }) => text[key?.[0] ?? 0]) : []);
  const [character] = characters;
  return characters.size === 1 && (character === '"' || character === "'")
    ? { quote: character, quoted: true }
    : undefined;
}

// If all texts of a list have the same quotation marks, a new one gets them too.
function listQuote(items: readonly unknown[]): Partial<ScalarStyle> {
  const types = new Set(
    items.flatMap((item) => (isScalar(item) && typeof item.value === 'string' ? [item.type] : [])),
  );
  const [type] = types;
  if (types.size !== 1 || (type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE')) return {};
  return { quoted: true, quote: type === 'QUOTE_DOUBLE' ? '"' : "'" };
}

function insert(opened: Opened, path: Path, index: number, value: YamlValue, layout: YamlLayout): Splice[] {
  const found = targetAt(opened, path);
  refuseAlias(found);
  if (!found || !isSeq(found.node)) return set(opened, path, [value], layout);
  refuseShared(opened, found, true);
  const { node } = found;
  const style: YamlLayout = { ...layout, scalars: { ...layout.scalars, ...listQuote(node.items) } };
  // A new group is written between braces if all the items of the list are.
  const braces =
    typeof value === 'object' &&
    node.items.length > 0 &&
    node.items.every((item) => (isMap(item) || isSeq(item)) && item.flow);
  const written: NewEntry = {
    block: (column) =>
      braces
        ? `- ${flowText(value, layout)}`
        : itemText(value, column, typeof value === 'string' ? style : layout),
    flow: () => flowText(value, typeof value === 'string' ? style : layout),
  };
  return insertEntry(opened, node, Math.min(index, node.items.length), written, layout);
}

function rename(opened: Opened, path: Path, key: string, layout: YamlLayout): Splice[] {
  const around = targetAt(opened, path.slice(0, -1));
  const { entry } = targetAt(opened, path) ?? {};
  if (!entry?.key || !around) throw new Refusal('Cette place n’existe pas dans le fichier.');
  refuseShared(opened, around, true);
  const [start, end] = entry.key;
  const character = opened.text[start];
  const text =
    character === '"' || character === "'"
      ? scalarText(key, { quote: character, quoted: true })
      : keyOf(key, layout);
  return [{ start, end, text }];
}

function remove(opened: Opened, path: Path, layout: YamlLayout): Splice[] {
  const found = targetAt(opened, path);
  if (!found?.parent) throw new Refusal('Cette place n’existe pas dans le fichier.');
  refuseShared(opened, found);
  if (entriesOf(found.parent, opened.text).length > 1) return removeEntry(opened, found);
  const around = targetAt(opened, path.slice(0, -1)) as EditTarget;
  return replaceValue(opened, around, isMap(found.parent) ? {} : [], layout);
}
