import { communesNamed, nomComparable, nomme } from '../../../cog/noms.ts';
import type { Cog, CommuneCog } from '../../../cog/table.ts';
import { count } from '../../../kernel/french/list.ts';
import { formatNumber } from '../../../kernel/french/number.ts';
import { sentence } from '../../../kernel/french/typography.ts';
import { nearest } from '../../../kernel/nearest.ts';
import { departementOf } from '../../../model/communes.ts';
import { DEPARTEMENTS } from '../../../model/departements.ts';
import { cog } from '../../cog.ts';
import { UserError } from '../../errors.ts';
import { readDepartement } from '../../init/values.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { printNote } from '../../print.ts';
import { shellWord } from '../../shell-word.ts';

interface CommuneOptions {
  departement?: string;
  format: 'texte' | 'json';
}

// Names that begin alike are many: « Saint » begins those of four thousand communes.
const MOST = 40;

/** Prints the communes of a name, of an INSEE code or of a postal code, one a line. Returns 0; throws a UserError if there is none. */
export function commune(words: readonly string[], options: CommuneOptions, io: Io): number {
  const text = words.join(' ').trim();
  if (text === '') throw new UserError('csi commune attend un nom, un code INSEE ou un code postal.');
  const table = cog();
  const departements = asked(options.departement, table);
  const found = search(table, text, departements);
  if (found.length === 0) throw unknown(table, text, departements, options.departement);
  const shown = found.slice(0, MOST);
  if (options.format === 'json') {
    io.out.write(`${JSON.stringify(json(table, found), null, 2)}\n`);
    return 0;
  }
  io.out.write(sentence(`${lines(table, shown, io.out.isTTY ? io.out.width : undefined).join('\n')}\n`));
  if (found.length > shown.length)
    printNote(io, `Et ${count(found.length - shown.length, 'autre')} : précisez le nom, ou --departement.`);
  printNote(
    io,
    `Code officiel géographique ${table.annee}, populations municipales de ${table.anneePopulation} (Insee).`,
  );
  return 0;
}

function asked(text: string | undefined, table: Cog): readonly string[] {
  if (text === undefined) return table.departements;
  const read = readDepartement(text);
  if ('refused' in read) throw new UserError(read.refused, read.hint);
  return [read.value];
}

// An INSEE code, a postal code, a whole name, else the beginning of names.
function search(table: Cog, text: string, departements: readonly string[]): CommuneCog[] {
  const code = text.toUpperCase();
  if (/^\d[\dAB]\d{3}$/.test(code)) {
    const own = table.commune(code);
    const all = departements.flatMap((key) => table.communesOf(key));
    const postal = all.filter((one) => one.postaux.includes(code) && one.code !== code);
    return [...(own && departements.includes(departementOf(code)) ? [own] : []), ...postal];
  }
  const whole = communesNamed(table, text, departements);
  if (whole.length > 0) return whole;
  const start = nomComparable(text);
  if (start === '') return [];
  return departements.flatMap((key) =>
    table.communesOf(key).filter(({ nom }) => nomComparable(nom).startsWith(start)),
  );
}

// One line a commune; on a terminal that is too narrow for them, the intercommunalité has a line of its own.
function lines(table: Cog, found: readonly CommuneCog[], width: number | undefined): string[] {
  const rows = found.map((one) => {
    const departement = departementOf(one.code);
    const epci = one.epci === undefined ? undefined : table.epci(one.epci);
    return {
      cells: [
        one.code,
        one.nom,
        `${DEPARTEMENTS[departement] ?? ''} (${departement})`,
        one.population === undefined ? 'non comptée' : `${formatNumber(one.population)} hab.`,
      ],
      epci: epci ? `${epci.nom}, ${epci.siren}` : 'sans intercommunalité',
      postaux: postauxText(one.postaux),
    };
  });
  const widest = (i: number) => Math.max(...rows.map(({ cells }) => cells[i]?.length ?? 0));
  const firsts = rows.map(({ cells }) =>
    cells.map((cell, i) => (i === POPULATION ? cell.padStart(widest(i)) : cell.padEnd(widest(i)))).join('  '),
  );
  const whole = rows.map(({ epci, postaux }, i) => `${firsts[i]}  ${epci}  ${postaux}`.trimEnd());
  if (whole.every((line) => line.length <= (width ?? Infinity))) return whole;
  return rows.flatMap(({ epci, postaux }, i) => [`${firsts[i]}  ${postaux}`.trimEnd(), `       ${epci}`]);
}

// A large town has many, in a row: the first and the last say enough.
function postauxText(postaux: readonly string[]): string {
  if (postaux.length <= 4) return postaux.join(' ');
  return `${postaux[0]} à ${postaux.at(-1)} (${postaux.length} codes postaux)`;
}

/** The column whose figures are aligned on their last digit. */
const POPULATION = 3;

function json(table: Cog, found: readonly CommuneCog[]): object {
  return {
    version: 1,
    cog: table.annee,
    annee_population: table.anneePopulation,
    communes: found.map(({ code, nom, population, epci, postaux }) => ({
      code_insee: code,
      nom,
      departement: departementOf(code),
      population: population ?? null,
      codes_postaux: postaux,
      epci: epci === undefined ? null : { siren: epci, nom: table.epci(epci)?.nom ?? null },
    })),
  };
}

function unknown(
  table: Cog,
  text: string,
  departements: readonly string[],
  departement: string | undefined,
): UserError {
  const [other] = table.autres(text.toUpperCase());
  const successor = other && table.commune(other.commune);
  if (other && successor)
    return new UserError(
      other.nature === 'ancien'
        ? `${named(text)} n’est plus le code d’une commune : celle qui lui a succédé est ${successor.nom}, ${successor.code}.`
        : `${other.nom} (${other.code}) n’est qu’une partie de la commune de ${named(successor.nom)}, ${successor.code}.`,
    );
  const part = departements
    .flatMap((key) => table.autresOf(key))
    .find((one) => one.nom !== '' && nomme(text, one.nom));
  const whole = part && table.commune(part.commune);
  if (part && whole)
    return new UserError(
      `${part.nom} (${part.code}) n’est qu’une partie de la commune de ${named(whole.nom)}, ${whole.code}.`,
    );
  const elsewhere = departement === undefined ? [] : communesNamed(table, text);
  const where = departement === undefined ? '' : ` dans le département ${departements.join(', ')}`;
  if (elsewhere.length > 0)
    return new UserError(
      `Aucune commune ne s’appelle ${named(text)}${where}.`,
      `Il y en a ailleurs : csi commune ${shellWord(text)}`,
    );
  const names = departements.flatMap((key) => table.communesOf(key).map(({ nom }) => nom));
  const near = /\d/.test(text) ? undefined : nearest(text, names);
  return new UserError(
    `Aucune commune ne s’appelle ${named(text)}${where}, et ce n’est le code d’aucune.`,
    near === undefined ? undefined : `Vouliez-vous dire ${named(near)} ?`,
  );
}
