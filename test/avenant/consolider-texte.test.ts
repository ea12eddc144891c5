import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { consolider } from '../../src/avenant/index.ts';
import { HORS_AVENANT } from '../../src/avenant/ordres.ts';
import { preparer } from '../../src/avenant/preparer.ts';
import validate from '../../src/check/schema-validator.js';
import type { Contrat } from '../../src/model/contrat.ts';
import { edited, SCRIPTS } from '../compare/scripts.ts';
import { list, read } from '../support/files.ts';
import { runs } from '../support/tiers.ts';

const TEXTS = [
  ...list('examples/', '.yaml').map((name) => `examples/${name}`),
  'test/fixtures/complet.yaml',
  ...list('test/fixtures/bancs/', '.yaml').map((name) => `test/fixtures/bancs/${name}`),
]
  .filter((name) => !name.endsWith('.suivi.yaml'))
  .map((name) => [name, read(name)] as const)
  .filter(([, text]) => (parse(text) as Contrat).document.type !== 'avenant');

/** What an avenant can change. */
const changeable = (data: object) =>
  Object.fromEntries(Object.entries(data).filter(([key]) => !HORS_AVENANT.has(key)));

function consolidated(text: string, nouveau: Contrat) {
  const base = parse(text) as Contrat;
  const empreinte = `sha256:${'a'.repeat(64)}`;
  const signe = { contrat: base, fichier: 'contrat.yaml', empreinte };
  const avenant = preparer({ numero: 1, signe, anterieurs: [], base, nouveau }) as unknown as Contrat;
  return consolider({ texte: text, contrat: base }, [{ contrat: avenant, empreinte } as never]);
}

const withoutNumbers = (data: object) =>
  JSON.parse(JSON.stringify(changeable(data), (key, value) => (key === 'numero' ? undefined : value)));

describe('the file of a consolidated contract', () => {
  it('says what the new text says, whatever was edited and however the signed one is written', () => {
    fc.assert(
      fc.property(fc.nat(99), SCRIPTS, (n, script) => {
        const [, text] = TEXTS[n % TEXTS.length] as (typeof TEXTS)[number];
        const nouveau = edited(parse(text) as never, script).data as unknown as Contrat;
        fc.pre(validate(nouveau));
        const { texte, contrat } = consolidated(text, nouveau);
        expect(parse(texte)).toEqual(contrat);
        expect(withoutNumbers(contrat)).toEqual(withoutNumbers(nouveau));
      }),
      { numRuns: runs(12, 50), seed: 143 },
    );
  });

  it.each([
    ['examples/saint-dizier.yaml', 'examples/toulouse.yaml'],
    ['examples/toulouse.yaml', 'examples/saint-dizier.yaml'],
    ['examples/arles.yaml', 'examples/nantes.yaml'],
  ])('says what a contract with nothing in common says: %s, then %s', (one, other) => {
    const [text, nouveau] = [read(one), parse(read(other)) as Contrat];
    const { texte, contrat } = consolidated(text, nouveau);
    expect(parse(texte)).toEqual(contrat);
    expect(withoutNumbers(contrat)).toEqual(withoutNumbers(nouveau));
  });
});
