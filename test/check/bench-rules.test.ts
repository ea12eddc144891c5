import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMES } from '../../src/catalogue/formes/index.ts';
import { checkContrat } from '../../src/check/index.ts';
import { RULES } from '../../src/check/rules/index.ts';
import { cog } from '../../src/cli/cog.ts';
import { drafts } from './drafts.ts';
import { empreintesOf, picturesOf } from './pictures.ts';
import { baseOf } from './signed.ts';

// Problems that no draft of the bench can have: bench.test.ts makes the bytes of some, and the others come from no file.
const ELSEWHERE: Readonly<Record<string, string>> = {
  'fichier-illisible': '../cli/golden/validate-inputs.txt',
  'autre-format': 'bench.test.ts',
  encodage: 'bench.test.ts',
  'fichier-vide': 'bench.test.ts',
  'fichier-trop-gros': 'bench.test.ts',
  'problemes-non-listes': 'bench.test.ts',
  'imbrication-trop-profonde': 'bench.test.ts',
  'reperes-trop-nombreux': 'bench.test.ts',
  // Fonts are only read once the contract has no other error.
  'caractere-sans-dessin': '../cli/golden/render.txt',
};

const all = drafts();
const ruleOf = (mark: string) => mark.replace(/.* /, '');
const RULE_IDS = new Set(RULES.map(({ id }) => id));
// Rules only run on a file without a problem of form.
const sound = all.filter(
  ({ expected }) => expected.length > 0 && expected.every((mark) => RULE_IDS.has(ruleOf(mark))),
);

describe('the marks of the bench', () => {
  it('name each rule and each problem of form, and nothing else', () => {
    const ids = [...RULES, ...FORMES].map(({ id }) => id);
    const marked = new Set(all.flatMap(({ expected }) => expected.map(ruleOf)));
    expect(ids.length).toBeGreaterThanOrEqual(140);
    expect([...marked, ...Object.keys(ELSEWHERE)].toSorted()).toEqual(ids.toSorted());
  });

  it.each(Object.entries(ELSEWHERE))('%s is tested elsewhere, in %s', (id, file) => {
    expect(readFileSync(join(import.meta.dirname, file), 'utf8')).toMatch(new RegExp(`['"\\s]${id}['"\\s]`));
  });

  it('disappear with their rule, and no other mark does', async () => {
    expect(sound.length).toBeGreaterThanOrEqual(3);
    for (const { id } of RULES) {
      let lost = 0;
      for (const { name, text, expected } of sound) {
        const { problems } = await checkContrat('contrat.yaml', new TextEncoder().encode(text), {
          levels: { [id]: 'aucune' },
          images: picturesOf,
          base: baseOf,
          empreintes: empreintesOf,
          cog,
        });
        const found = problems.map(({ rule, range: { start } }) => `${start.line}:${start.column} ${rule}`);
        expect(found, `${name} without ${id}`).toEqual(expected.filter((mark) => ruleOf(mark) !== id));
        lost += expected.length - found.length;
      }
      expect(lost, id).toBeGreaterThanOrEqual(1);
    }
  });
});
