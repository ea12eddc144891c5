import { valueAt } from '../../../kernel/path.ts';
import type { YamlChange, YamlValue } from '../../../source/edit/change.ts';
import { edit } from '../../../source/edit/index.ts';
import { readSource } from '../../../source/index.ts';
import type { Suivi } from '../../../suivi/model.ts';
import type { Ajout, Correction } from '../../../suivi/tableur/index.ts';
import { UserError } from '../../errors.ts';
import { named } from '../../named.ts';
import type { SuiviLu } from '../../pipeline/suivi.ts';

/** The text of a follow-up with what a workbook asks for; all other bytes stay. Throws a UserError where the file is written too oddly. */
export async function applied(
  lu: SuiviLu,
  ajouts: readonly Ajout[],
  corrections: readonly Correction[],
): Promise<string> {
  let text = lu.source.text;
  const make = (change: YamlChange) => {
    const made = edit(text, change);
    if (!made.ok) throw new UserError(`${named(lu.file)} : ${made.reason}`);
    text = made.text;
  };
  for (const { entree, champ, value } of corrections) {
    const path = [...entree.path, ...champ.path];
    if (value === undefined) make({ remove: path });
    else if (champ.path.length > 1 && valueAt(lu.suivi, path.slice(0, -1)) === undefined)
      make({ set: path.slice(0, -1), value: { [champ.path.at(-1) ?? '']: value } });
    else make({ set: path, value });
  }
  for (const { list: key, ajout } of ajouts) {
    if (key !== 'instances') make({ append: [key], value: ajout as YamlValue });
    else make(decision(ajout, await suiviIn(lu.file, text)));
  }
  return text;
}

async function suiviIn(file: string, text: string): Promise<Suivi> {
  const read = await readSource(file, new TextEncoder().encode(text));
  if (!read.ok) throw new Error('a splice broke the follow-up');
  return read.value.data as Suivi;
}

// A decision goes to the meeting of its name and day, if there is one.
function decision(
  { nom, date, ...rest }: Readonly<Record<string, unknown>>,
  { instances = [] }: Suivi,
): YamlChange {
  const value = rest as YamlValue;
  const at = instances.findIndex((one) => one.nom === nom && one.date === date);
  const isEmpty = Object.keys(rest).length === 0;
  if (at >= 0 && instances[at]?.decisions && !isEmpty)
    return { append: ['instances', at, 'decisions'], value };
  if (at >= 0 && !isEmpty) return { add: ['instances', at], key: 'decisions', value: [value] };
  return {
    append: ['instances'],
    value: { nom, date, ...(!isEmpty && { decisions: [value] }) } as YamlValue,
  };
}
