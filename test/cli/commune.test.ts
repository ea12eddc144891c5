import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from './fake-io.ts';

async function commune(...args: string[]) {
  const io = fakeIo();
  const code = await run(['commune', ...args], io);
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
  return { code, out: plain(io.stdout()), err: plain(io.stderr()) };
}

describe('csi commune', () => {
  it('finds a commune by its name, whatever its spelling, and names the source', async () => {
    for (const name of ['Bourges', 'BOURGES', 'bourges'])
      expect(await commune(name)).toEqual({
        code: 0,
        out: '18033  Bourges  Cher (18)  64 186 hab.  CA Bourges Plus, 241800507  18000\n',
        err: 'Code officiel géographique 2026, populations municipales de 2023 (Insee).\n',
      });
    expect((await commune('saint', 'doulchard')).out).toMatch(/^18205 {2}Saint-Doulchard {2}/);
  });

  it('gives every commune of a name, each with its département', async () => {
    const { out } = await commune('Saint-Denis');
    expect(out.match(/^\d\w+(?= )/gm)).toEqual(['11339', '30247', '93066', '97411']);
    expect(out).toContain('Seine-Saint-Denis (93)');
    expect((await commune('Saint-Denis', '--departement', '93')).out.match(/^\d\w+(?= )/gm)).toEqual([
      '93066',
    ]);
  });

  it('fits a terminal, and stays one line a commune in a pipe', async () => {
    const io = fakeIo({ isTTY: true });
    await run(['commune', 'Saint-Denis'], io);
    const shown = io.stdout().trimEnd().split('\n');
    expect(shown).toHaveLength(8);
    expect(Math.max(...shown.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect((await commune('Saint-Denis')).out.trimEnd().split('\n')).toHaveLength(4);
  });

  it('tells a postal code from an INSEE code', async () => {
    const { out } = await commune('18100');
    expect(out.split('\n')[0]).toMatch(/^18100 {2}Genouilly /);
    expect(out).toMatch(/^18279 {2}Vierzon .* 18100$/m);
    expect((await commune('31000')).out).toMatch(
      /^31555 {2}Toulouse .* 31000 à 31500 \(6 codes postaux\)\n$/,
    );
  });

  it('finds the beginning of names, with a limit that it states', async () => {
    expect((await commune('Le Havr')).out).toMatch(/^76351 {2}Le Havre /m);
    const { out, err } = await commune('sain');
    expect(out.trimEnd().split('\n')).toHaveLength(40);
    expect(err).toMatch(/^Et \d[\d ]+ autres : précisez le nom, ou --departement\.\n/);
  });

  it.each([
    [['75101'], 'Paris 1er Arrondissement (75101) n’est qu’une partie de la commune de « Paris », 75056.\n'],
    [['Villotran'], 'Villotran (60694) n’est qu’une partie de la commune de « Les Hauts-Talican », 60694.\n'],
    [
      ['Bourgess'],
      'Aucune commune ne s’appelle « Bourgess », et ce n’est le code d’aucune.\nVouliez-vous dire « Bourges » ?\n',
    ],
    [
      ['bourges', '--departement', '36'],
      'Aucune commune ne s’appelle « bourges » dans le département 36.\nIl y en a ailleurs : csi commune bourges\n',
    ],
    [
      ['bourges', '--departement', '99'],
      '« 99 » n’est pas un code de département : écrivez par exemple 18, 2A ou 971.\n',
    ],
    [[' '], 'csi commune attend un nom, un code INSEE ou un code postal.\n'],
    [['\u001b[31mx'], 'Aucune commune ne s’appelle « \\x1b[31mx », et ce n’est le code d’aucune.\n'],
  ])('%j is refused in a sentence', async (args, sentence) => {
    expect(await commune(...args)).toEqual({ code: 2, out: '', err: sentence });
  });

  it('gives the same as JSON', async () => {
    expect(JSON.parse((await commune('bourges', '--format', 'json')).out)).toEqual({
      version: 1,
      cog: 2026,
      annee_population: 2023,
      communes: [
        {
          code_insee: '18033',
          nom: 'Bourges',
          departement: '18',
          population: 64_186,
          codes_postaux: ['18000'],
          epci: { siren: '241800507', nom: 'CA Bourges Plus' },
        },
      ],
    });
  });
});
