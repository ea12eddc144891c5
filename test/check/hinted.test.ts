import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ETAPES } from '../../src/catalogue/etapes.ts';
import { wrongAndRight } from '../../src/catalogue/exemple.ts';
import { checkContrat } from '../../src/check/index.ts';
import { RULES } from '../../src/check/rules/index.ts';
import { cog } from '../../src/cli/cog.ts';
import type { Problem } from '../../src/kernel/problem.ts';
import { casesIn, whole } from './cases.ts';
import { empreintesOf, picturesOf } from './pictures.ts';
import { baseOf } from './signed.ts';

const cases = casesIn(join(import.meta.dirname, 'rules'));

/** Why some problems of a rule have no hint. */
const WITHOUT: Readonly<Record<string, string>> = {
  'a-completer': 'the message already says what to do: write what is missing',
  'image-illisible': 'the message says what is wrong with the file and what to do about it',
};

/** A hint that spells out a value at its end: « écrivez « pourcentage: -10 ». », « Écrivez « en_cours ». ». */
const ADVICE = /[éÉ]crivez «\u00a0(?:([a-z_]+): )?([\w.-]+)\u00a0»\.$/;
// An example about a missing key names it in a comment, and the base file is then used without this key.
const contract = (example: string) =>
  whole(example.replace(/^# et plus loin, pas de clé : (.*)$/m, 'sauf: [$1]'));
const problemsAt = async (text: string, etape: (typeof ETAPES)[number]) =>
  (
    await checkContrat('cas.yaml', new TextEncoder().encode(text), {
      etape,
      images: picturesOf,
      base: baseOf,
      empreintes: empreintesOf,
      cog,
    })
  ).problems;

describe('every rule', () => {
  it('says how to solve each of its problems, or has a reason for not saying', async () => {
    const silent = new Set<string>();
    for (const [id, all] of cases)
      for (const { text } of all)
        for (const { rule, hint, message } of await problemsAt(whole(text), 'signature'))
          if (rule === id && !hint) silent.add(id in WITHOUT ? id : `${id} : ${message}`);
    expect([...silent]).toEqual(Object.keys(WITHOUT));
  });

  it('advises a value that solves the problem, where it spells one out', async () => {
    let tried = 0;
    for (const [id, all] of cases)
      for (const { text } of all) {
        const file = whole(text);
        const before = await problemsAt(file, 'signature');
        for (const problem of before) {
          const [, key, value] = ADVICE.exec(problem.hint ?? '') ?? [];
          if (
            problem.rule !== id ||
            value === undefined ||
            (key ?? problem.path.at(-1)) !== problem.path.at(-1)
          )
            continue;
          tried++;
          const after = await problemsAt(written(file, problem, value), 'signature');
          const same = (list: readonly Problem[]) => list.filter(({ rule }) => rule === id).length;
          expect(same(after), `${id}: ${problem.message} → ${problem.hint}`).toBeLessThan(same(before));
        }
      }
    expect(tried).toBeGreaterThan(2);
  });

  it.each(RULES)('$id has at each stage the severity that csi regles prints', async (rule) => {
    const { faux } = wrongAndRight(rule.exemple);
    for (const etape of ETAPES) {
      const found = (await problemsAt(contract(faux), etape)).filter(({ rule: id }) => id === rule.id);
      const expected = rule.severity[etape];
      expect([...new Set(found.map(({ severity }) => severity))], etape).toEqual(
        expected === 'aucune' ? [] : [expected],
      );
    }
  });
});

// The file with another value where the problem is, which stands on one line.
function written(file: string, { range: { start, end } }: Problem, value: string): string {
  const lines = file.split('\n');
  const line = lines[start.line - 1] ?? '';
  lines[start.line - 1] = line.slice(0, start.column - 1) + value + line.slice(end.column - 1);
  return lines.join('\n');
}

describe('advice about other keys', () => {
  const bases = (one: string, other: string) => `axes:
  - id: a
    titre: A
    engagements:
      - { id: x, titre: X, porteurs: [ville], quantite: { grandeur: caméras, unite: caméra, reference: { valeur: 52, date: 2026 }, cible: 81 } }
      - { id: y, titre: Y, porteurs: [ville], ${one}quantite: { ${other}, cible: 81 } }
`;
  const SAME = 'grandeur: caméras, unite: caméra, reference: { valeur: 60, date: 2026 }';
  const rulesOf = async (text: string) => (await problemsAt(whole(text), 'projet')).map(({ rule }) => rule);

  it('of two bases is true: a date, places or another thing counted set them apart', async () => {
    expect(await rulesOf(bases('', SAME))).toContain('base-contradictoire');
    for (const [one, other] of [
      ['', SAME.replace('2026', '2025')],
      ['lieux: [Gare], ', SAME],
      ['', SAME.replace('caméras', 'caméras de la gare')],
    ] as const)
      expect(await rulesOf(bases(one, other))).not.toContain('base-contradictoire');
  });

  it('of a plural that prints nothing is true: the unit, or no plural', async () => {
    const text = bases('', 'grandeur: p, unite_pluriel: postes, reference: { valeur: 60, date: 2026 }');
    const [problem] = (await problemsAt(whole(text), 'projet')).filter(
      ({ rule }) => rule === 'champ-sans-effet',
    );
    expect(problem?.hint?.replaceAll('\u00a0', ' ')).toBe('Ajoutez « unite », ou retirez « unite_pluriel ».');
    expect(await rulesOf(text.replace('unite_pluriel', 'unite: poste, unite_pluriel'))).not.toContain(
      'champ-sans-effet',
    );
    expect(await rulesOf(text.replace('unite_pluriel: postes, ', ''))).not.toContain('champ-sans-effet');
  });
});
