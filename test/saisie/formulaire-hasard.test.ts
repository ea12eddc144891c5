import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexer, parse } from 'yaml';
import type { Path } from '../../src/kernel/path.ts';
import { type Reponse, repondre } from '../../src/saisie/formulaire/ecrire.ts';
import { type ChampSaisi, ficheOf } from '../../src/saisie/formulaire/fiche.ts';
import { sommaireOf } from '../../src/saisie/formulaire/sommaire.ts';
import type { WholeSchema } from '../../src/saisie/schema.ts';
import { list, read } from '../support/files.ts';
import { runs } from '../support/tiers.ts';
import { PETIT } from './petit.ts';

const schema: WholeSchema = JSON.parse(read('schemas/csi.schema.json'));
const REAL = ['examples', 'test/fixtures'].flatMap((folder) =>
  list(`${folder}/`, '.yaml').map((name) => read(`${folder}/${name}`)),
);
/** Mostly a small text, which is read in a millisecond. */
const TEXT = fc.oneof(
  { weight: 30, arbitrary: fc.constant(PETIT) },
  { weight: 1, arbitrary: fc.constantFrom(...REAL) },
);

/** What people leave in files: keys that nobody knows, values of another kind, Windows line ends, remarks. */
const MARKS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/^( +)titre: (.*)$/m, '$1inconnu: [a, b] # gardé\n$1titre: $2'),
  (text) => text.replace(/^( +)porteurs: \[.*\]$/m, '$1porteurs: 12 # faux'),
  (text) => text.replace(/^( +)statut: .*$/m, "$1statut: 'ailleurs'   # faux"),
  (text) => `${text.trimEnd()}\nma_cle: { de: la maison } # gardée`,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\ufeff${text}`,
];

const PHRASE = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'Recruter',
    'L’été : « tout »',
    '2027',
    '2027-T2',
    '2026-12-31',
    'oui',
    '- a',
    '# b',
    '{c',
    'a: b',
    'e\n\nf',
    'l\'"x"',
    'à compléter',
    '\t',
    '<script>',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const NOMBRE = fc.constantFrom(
  '',
  '0',
  '-3',
  '1 000',
  '7,5',
  '12 €',
  'douze',
  '1e9',
  '−4',
  '99999999999999999999',
);

type Data = Record<string | number, unknown>;

/** Sets or removes a place in data, as people mean it; what a removal leaves empty goes too, apart from chapters and their items. */
function expected(data: unknown, path: Path, value: unknown): unknown {
  const copy = structuredClone(data) as Data;
  let at = copy;
  const above: [Data, string | number][] = [];
  path.forEach((step, i) => {
    above.push([at, step]);
    if (i === path.length - 1) return;
    if (at[step] === undefined || at[step] === null) at[step] = typeof path[i + 1] === 'number' ? [] : {};
    at = at[step] as Data;
  });
  const last = path.at(-1) as string;
  if (value !== undefined) at[last] = value;
  else
    for (let i = above.length - 1; i >= 0; i--) {
      const [holder, step] = above[i] as [Data, string | number];
      if (Array.isArray(holder)) holder.splice(Number(step), 1);
      else delete holder[step];
      if (Object.keys(holder).length > 0 || i < 2) break;
    }
  return copy;
}

/** All keys of data in their order, as far as `among` has them too. */
const orders = (data: unknown, among: unknown): unknown =>
  typeof data !== 'object' || data === null || typeof among !== 'object' || among === null
    ? null
    : Object.keys(data)
        .filter((key) => Object.hasOwn(among, key))
        .map((key) => [key, orders((data as Data)[key], (among as Data)[key])]);

const comments = (text: string) => [...new Lexer().lex(text)].filter((token) => token.startsWith('#'));

describe('a form that is filled at random', () => {
  it('changes one place and keeps every other byte, key, order and remark', () => {
    const counts = { made: 0, refused: 0 };
    fc.assert(
      fc.property(
        TEXT,
        fc.constantFrom(...MARKS),
        fc.nat(),
        fc.nat(),
        PHRASE,
        NOMBRE,
        fc.array(fc.nat(), { maxLength: 3 }),
        (...picked) => {
          const [file, mark, line, field, phrase, nombre, some] = picked;
          const text = mark(file);
          const data = parse(text);
          const lines = sommaireOf(data, []);
          const { sorte, path } = lines[line % lines.length] as (typeof lines)[number];
          const { champs } = ficheOf(sorte, path, data, schema);
          const champ = champs[field % champs.length] as ChampSaisi;
          const ids = [
            ...new Set(
              some.map((n) => champ.choix[n % champ.choix.length]?.valeur).filter((one) => one !== undefined),
            ),
          ];
          const reponse: Reponse =
            champ.sorte === 'plusieurs'
              ? ids
              : champ.sorte === 'nombre'
                ? nombre
                : champ.sorte === 'choix'
                  ? (ids[0] ?? '')
                  : phrase;
          const done = repondre(text, data, champ, reponse, schema);
          if (!done.ok) {
            counts.refused += 1;
            expect(done.reason).toMatch(/\p{L}/u);
            return;
          }
          counts.made += 1;
          const now = parse(done.text);
          const value = answered(champ, reponse);
          const meant =
            value === undefined && !has(data, champ.path) ? data : expected(data, champ.path, value);
          expect(now).toEqual(meant);
          // The order of all keys that were there.
          expect(orders(now, data)).toEqual(orders(data, now));
          expect(done.splices.length).toBeLessThanOrEqual(2);
          if (value !== undefined) expect(comments(done.text)).toEqual(comments(text));
          // Put back, the splices give the file as it was.
          expect(undone(done.text, text, done.splices)).toBe(text);
        },
      ),
      { numRuns: runs(300, 2000) },
    );
    expect(counts.made).toBeGreaterThan(counts.refused);
  }, 3_600_000);
});

const has = (data: unknown, path: Path) =>
  path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Data)[step] : undefined),
    data,
  ) !== undefined;

function answered({ sorte }: ChampSaisi, reponse: Reponse): unknown {
  if (typeof reponse !== 'string') return reponse.length > 0 ? reponse : undefined;
  const typed = reponse.replace(/\r\n?/g, '\n').trim();
  if (typed === '') return undefined;
  if (sorte === 'nombre') return Number(typed.replace(/[ €]/g, '').replace(',', '.').replace('−', '-'));
  if (sorte === 'periode' && /^\d{4}$/.test(typed)) return Number(typed);
  return sorte === 'texte' ? typed : typed.replace(/\s*\n\s*/g, ' ');
}

function undone(
  made: string,
  text: string,
  splices: readonly { start: number; end: number; text: string }[],
): string {
  let [at, shift, back] = [0, 0, ''];
  for (const one of splices) {
    back += made.slice(at, one.start + shift) + text.slice(one.start, one.end);
    at = one.start + shift + one.text.length;
    shift += one.text.length - (one.end - one.start);
  }
  return back + made.slice(at);
}
