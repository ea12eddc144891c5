import { describe, expect, it } from 'vitest';
import { consolider } from '../../src/avenant/index.ts';
import { checkContrat } from '../../src/check/index.ts';
import { baseLue } from '../../src/cli/pipeline/base-lue.ts';
import type { Avenant } from '../../src/model/contrat.ts';
import { renderMarkdown } from '../../src/render/index.ts';
import { fakeIo } from '../cli/fake-io.ts';
import { contrat as parsed, read, TEMPLATES } from '../support/files.ts';

const NAMES = ['nantes', 'nantes-avenant-1', 'nantes-avenant-2'].map((name) => `examples/${name}.yaml`);
const IO = fakeIo({ files: Object.fromEntries(NAMES.map((name) => [name, read(name)])) });

/** The document as plain text: ordinary spaces, no Markdown marks. */
const lu = (file: string): string =>
  renderMarkdown(parsed(file), { document: 'contrat', templates: TEMPLATES })
    .markdown.replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '');

describe('nantes', () => {
  const [contrat, premier, second] = NAMES.map((fichier) => ({
    fichier,
    contrat: parsed(fichier),
    texte: read(fichier),
  }));
  if (!contrat || !premier || !second) throw new Error('three files');
  const engagementsAt = (au?: string) => {
    const { contrat: state } = consolider(contrat, [premier, second], au);
    return new Map(state.axes.flatMap(({ engagements }) => engagements).map((one) => [one.id, one]));
  };

  it.each([
    'code INSEE 44109',
    '20 mai 2021',
    '+70 postes ; calendrier : 33 en 2021, 37 en 2022 (70 en tout)',
    '+70 agents à partir de 115 (en décembre 2020), pour atteindre 185 agents',
    'plus de 30 caméras supplémentaires',
  ])('prints « %s »', (fact) => {
    expect(lu(contrat.fichier)).toContain(fact);
  });

  it.each([
    [
      premier,
      'les mots : « plus de 30 caméras supplémentaires » sont remplacés par les mots : « +104 caméras',
    ],
    [premier, 'S’ajoute à : 1.5 (Recruter 70 policiers municipaux supplémentaires)'],
    [premier, 'Postes de l’État (policiers et gendarmes) : 70 → 150'],
    [second, 'les mots : « 2026 » sont remplacés par les mots : « 31 décembre 2023 »'],
    [second, 'coût de 2 800 000 € (investissement) ; État : 50 %, soit 1 400 000 €'],
  ])('words each change as an article', ({ fichier }, fact) => {
    expect(lu(fichier)).toContain(fact);
  });

  it('consolidates to 250 cameras from 162 by the end of 2023', () => {
    const cameras = engagementsAt().get('cameras');
    expect(cameras).toMatchObject({
      porteurs: ['ville'],
      echeance: '2023-12-31',
      quantite: { reference: { valeur: 162 }, cible: 250, variation: 88 },
    });
    expect([...engagementsAt().keys()].slice(-4)).toEqual([
      'renfort-pm-2026',
      'crs',
      'retention',
      'operateurs',
    ]);
  });

  it('is, between the two avenants, what the first one made it', () => {
    expect(engagementsAt('2022-12-31').get('cameras')).toMatchObject({
      echeance: 2026,
      quantite: { reference: { valeur: 146 } },
    });
    expect(engagementsAt('2022-10-03').get('cameras')).toEqual(
      contrat.contrat.axes[0]?.engagements.find(({ id }) => id === 'cameras'),
    );
  });

  it.each([
    ['nothing but délibérations to write in the first avenant', premier, ['a-completer']],
    ['that the second one starts from another base', second, ['avenant-base-differente', 'a-completer']],
  ])('shows, beside the contract, %s', async (_, { fichier, contrat: avenant }, rules) => {
    const base = await baseLue(IO, fichier, avenant.avenant as Avenant);
    expect(base).toMatchObject({ empreinte: avenant.avenant?.contrat.empreinte });
    expect('rencontres' in base && base.rencontres.filter((one) => Object.keys(one).length > 0)).toEqual([]);
    const { problems } = await checkContrat(fichier, new TextEncoder().encode(read(fichier)), {
      base: async () => base,
    });
    expect([...new Set(problems.map(({ rule }) => rule))]).toEqual(rules);
  });
});
