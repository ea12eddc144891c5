import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import contratSchema from '../../schemas/csi.schema.json' with { type: 'json' };
import suiviSchema from '../../schemas/suivi.schema.json' with { type: 'json' };
import { run } from '../../src/cli/run.ts';
import type { Suivi } from '../../src/suivi/model.ts';
import { SOUND } from '../cli/cases/documents.ts';
import { type FakeIo, fakeIo } from '../cli/fake-io.ts';
import { ANNEES, type BaseVoulue, baseCommunale, NOM } from '../support/ssmsi.ts';

const NOM_2027 = 'donnee-data.gouv-2026-geographie2027-produit-le2027-06-24.csv';
const TERRITOIRE = 'nom: Éauze\n  communes: [{ code_insee: "32119", nom: Éauze }]\n';
const base = (voulue: Partial<BaseVoulue> = {}) =>
  baseCommunale({
    codes: ['32119'],
    mesure: (_, id, annee) => (id === 'vols-avec-armes' && annee > 2023 ? 'ndiff' : 200 + (annee - 2016)),
    ...voulue,
  });
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const textOf = (io: FakeIo, name: string) => Buffer.from(io.files.get(name) ?? '').toString();
const suiviOf = (io: FakeIo) => parse(textOf(io, 'a.suivi.yaml')) as Suivi;
const ids = 'cambriolages,degradations,vols-avec-armes';

/** A contract whose diagnostic ends in 2024, filled from its edition, and its follow-up. */
async function followed(): Promise<FakeIo> {
  const io = fakeIo({
    files: {
      'a.yaml': SOUND.replace('nom: Éauze\n', TERRITOIRE),
      [NOM]: base(),
      // The edition after: a year more, and the years before computed anew.
      [NOM_2027]: base({ annees: [...ANNEES, 2026], mesure: (_, __, annee) => 300 + (annee - 2016) }),
    },
  });
  await ok(io, 'diagnostic', 'a.yaml', '--depuis', NOM, '--annees', '2020-2024', '--indicateurs', ids);
  await ok(io, 'suivi', 'ouvrir', 'a.yaml');
  return io;
}

async function ok(io: FakeIo, ...args: string[]): Promise<string> {
  const before = io.stdout().length;
  expect(await run(args, io), `${args.join(' ')}\n${io.stderr()}${io.stdout()}`).toBe(0);
  return plain(io.stdout().slice(before));
}
const figures = (io: FakeIo, id: string) =>
  (suiviOf(io).diagnostic?.indicateurs ?? [])
    .filter((one) => one.id === id)
    .map(({ source, serie = [] }) => [
      source,
      ...serie.map(({ annee, nombre = 'nd' }) => `${annee} ${nombre}`),
    ]);

describe('csi diagnostic on a follow-up', () => {
  it('writes the indicators of the contract from its last year on, and never the contract', async () => {
    const io = await followed();
    const signed = io.files.get('a.yaml');
    const opened = textOf(io, 'a.suivi.yaml');
    const said = await ok(io, 'diagnostic', 'a.suivi.yaml', '--depuis', NOM);
    expect(io.files.get('a.yaml')).toBe(signed);
    const [head = '', remarks = ''] = opened.split('\n\n# Les engagements');
    expect(textOf(io, 'a.suivi.yaml').startsWith(head)).toBe(true);
    expect(textOf(io, 'a.suivi.yaml').endsWith(remarks)).toBe(true);
    expect(said).toContain('3 indicateurs ajoutés');
    const { sources = [], indicateurs = [] } = suiviOf(io).diagnostic ?? {};
    expect(sources).toMatchObject([{ id: 'ssmsi', fichier: NOM, mise_a_jour: '2026-06-25' }]);
    expect(sources[0]?.empreinte).toMatch(/^sha256:/);
    expect(indicateurs.map(({ id }) => id).sort()).toEqual(ids.split(','));
    expect(figures(io, 'cambriolages')).toEqual([['ssmsi', '2024 208', '2025 209']]);
    expect(figures(io, 'vols-avec-armes')).toEqual([['ssmsi', '2024 nd', '2025 nd']]);
    expect(await ok(io, 'validate', 'a.suivi.yaml')).not.toContain('erreur');
  });

  it('leaves what is there the second time, and what nobody wrote for it', async () => {
    const io = await followed();
    await ok(io, 'diagnostic', 'a.suivi.yaml', '--depuis', NOM);
    const written = textOf(io, 'a.suivi.yaml');
    expect(await ok(io, 'diagnostic', 'a.suivi.yaml', '--depuis', NOM)).toContain('déjà là');
    expect(await ok(io, 'diagnostic', 'a.suivi.yaml', '--depuis', NOM, '--actualiser')).toContain(
      '3 indicateurs inchangés',
    );
    expect(await ok(io, 'diagnostic', 'a.suivi.yaml', '--depuis', NOM_2027, '--a-blanc')).toContain(
      'Rien n’est écrit',
    );
    expect(textOf(io, 'a.suivi.yaml')).toBe(written);
  });

  it('adds another edition beside the one before, or renews it with --actualiser', async () => {
    const io = await followed();
    await ok(io, 'diagnostic', 'a.suivi.yaml', '--depuis', NOM);
    const first = textOf(io, 'a.suivi.yaml');
    await ok(io, 'diagnostic', 'a.suivi.yaml', '--depuis', NOM_2027, '--indicateurs', 'cambriolages');
    expect(figures(io, 'cambriolages')).toEqual([
      ['ssmsi', '2024 208', '2025 209'],
      ['ssmsi-2027', '2024 308', '2025 309', '2026 310'],
    ]);
    expect(await ok(io, 'validate', 'a.suivi.yaml')).not.toContain('erreur');
    io.files.set('a.suivi.yaml', Buffer.from(first));
    await ok(io, 'diagnostic', 'a.suivi.yaml', '--depuis', NOM_2027, '--actualiser');
    expect(figures(io, 'cambriolages')).toEqual([['ssmsi', '2024 308', '2025 309', '2026 310']]);
    expect(suiviOf(io).diagnostic?.sources).toMatchObject([{ id: 'ssmsi', mise_a_jour: '2027-06-24' }]);
  });

  it('says why it leaves indicators: another place, an end of series, nothing newer', async () => {
    const io = await followed();
    const text = textOf(io, 'a.yaml').replace(
      '  indicateurs:\n',
      `  indicateurs:
    - { id: coups, libelle: Coups et blessures volontaires, unite: victime, serie: [{ annee: 2022, nombre: 9 }] }
    - { id: bus, libelle: Incidents dans les bus, unite: incident, serie: [{ annee: 2022, nombre: 9 }] }
    - { id: afd, libelle: Usage de stupéfiants (AFD), unite: mis en cause, epci: "200066926", serie: [{ annee: 2022, nombre: 9 }] }
    - { id: trafic, libelle: Trafic de stupéfiants, unite: mis en cause, serie: [{ annee: 2025, nombre: 9 }] }
`,
    );
    io.files.set('b.yaml', Buffer.from(text));
    await ok(io, 'suivi', 'ouvrir', 'b.yaml');
    const said = await ok(io, 'diagnostic', 'b.suivi.yaml', '--depuis', NOM);
    expect(said).toMatch(/n’est plus publié, et « Violences[^\n]*prolongent pas la série\) : Coups/);
    expect(said).toContain('Laissé (n’est pas dans ce fichier) : Incidents dans les bus.');
    expect(said).toContain(
      'Laissé (compte d’autres lieux que ceux de ce fichier) : Usage de stupéfiants (AFD).',
    );
    expect(said).toContain('Laissé (rien de plus récent que 2025 dans ce fichier) : Trafic de stupéfiants.');
  });

  it('refuses the contract that is followed, lists of other things, and a contract without figures', async () => {
    const io = await followed();
    expect(await run(['diagnostic', 'a.yaml', '--depuis', NOM], io)).toBe(2);
    expect(plain(io.stderr())).toContain('a un suivi : il est signé, et ne change plus');
    await ok(io, 'diagnostic', 'a.yaml', '--depuis', NOM, '--a-blanc');
    io.files.set('qpv.csv', Buffer.from('code_qp;lib_qp;insee_com\nQN03201N;Le Garros;32119\n'));
    expect(await run(['diagnostic', 'a.suivi.yaml', '--depuis', 'qpv.csv'], io)).toBe(2);
    expect(plain(io.stderr())).toContain('ne va pas dans un suivi');
    io.files.set('nu.yaml', Buffer.from(SOUND.replace('nom: Éauze\n', TERRITOIRE)));
    await ok(io, 'suivi', 'ouvrir', 'nu.yaml');
    expect(await run(['diagnostic', 'nu.suivi.yaml', '--depuis', NOM], io)).toBe(2);
    expect(plain(io.stderr())).toContain('n’a pas de diagnostic chiffré : il n’y a rien à suivre');
  });

  it('keeps a bilan of a past day when a later edition is added', async () => {
    const io = await followed();
    await ok(io, 'diagnostic', 'a.suivi.yaml', '--depuis', NOM);
    const bilan = async (annee: string) => ok(io, 'bilan', 'a.yaml', '--annee', annee, '-o', '-');
    const chapter = (text: string) => text.slice(text.indexOf('## 6.'), text.indexOf('## 7.'));
    const before = chapter(await bilan('2026'));
    expect(before).toContain('| Au contrat (2024) | Depuis (2025) |');
    expect(before).toMatch(
      /Cambriolages[^|]*\| 208<br>[^|]*\| 209<br>[^|]*\| en hausse<br>\+0,5 %<br>2024–2025/,
    );
    await ok(io, 'diagnostic', 'a.suivi.yaml', '--depuis', NOM_2027);
    const after = chapter(await bilan('2026'));
    expect(after.replace(/Le suivi a aussi[^\n]*\n\n/, '')).toBe(before);
    expect(after).toContain('avaient paru au 31 décembre 2026');
    // The edition has the year of the contract: the change is read within it, and what was revised is said.
    expect(chapter(await bilan('2027'))).toMatch(
      /Cambriolages[^|]*\| 208<br>[^|]*revu depuis :<br>308<br>[^|]*\| 310<br>[^|]*\| en hausse<br>\+0,6 %/,
    );
    // A day before any edition: what the contract says, and nothing else.
    const early = chapter(await ok(io, 'bilan', 'a.yaml', '--au', '2026-06-24', '-o', '-'));
    expect(early).not.toContain('| 209<br>');
  });
});

describe('the schema of a follow-up', () => {
  it('has the shapes of the contract for an indicator and its source', () => {
    const [contrat, suivi] = [contratSchema.$defs, suiviSchema.$defs] as Record<string, unknown>[];
    const shared = [
      'source',
      'indicateur_diagnostic',
      'mesure',
      'comparaison',
      'evolution',
      'controle',
      'code_insee',
      'siren',
      'code_region',
      'code_departement',
      'date',
      'identifiant',
      'annee',
    ];
    for (const name of shared) expect(suivi?.[name], name).toEqual(contrat?.[name]);
  });
});
