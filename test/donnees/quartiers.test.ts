import { describe, expect, it } from 'vitest';
import { planQuartiers } from '../../src/donnees/plan-quartiers.ts';
import { isListeDeQuartiers, quartiersOf } from '../../src/donnees/quartiers.ts';

const LISTE = `code_qp;lib_qp;insee_dep;insee_com;lib_com
QN01801M;"Bourges Nord : Chancellerie, Gibjoncs";18;18033;Bourges
QN01802I;Aéroport;18;18033;Bourges
QN09301N;Franc-Moisin;93;93066, 93008;Saint-Denis
`;
const bytes = (text: string) => new TextEncoder().encode(text);
const of = (text: string, ...communes: string[]) => quartiersOf(bytes(text), communes);

describe('the list of quartiers prioritaires', () => {
  it('is recognised by its header, and read for some communes, even a quartier in two of them', () => {
    expect(isListeDeQuartiers(['code_qp', 'lib_qp'])).toBe(true);
    expect(isListeDeQuartiers(['CODGEO_2026', 'annee', 'indicateur'])).toBe(false);
    expect(of(LISTE, '18033')).toEqual([
      { code: 'QN01801M', nom: 'Bourges Nord : Chancellerie, Gibjoncs' },
      { code: 'QN01802I', nom: 'Aéroport' },
    ]);
    expect(of(LISTE, '93008')).toEqual([{ code: 'QN09301N', nom: 'Franc-Moisin' }]);
    expect(
      of(`\ufeff${LISTE.replaceAll(';', ',').replace('93066, 93008', '"93066, 93008"')}`, '93066'),
    ).toHaveLength(1);
  });

  it.each([
    [
      LISTE.replaceAll('QN018', 'QP018')
        .replaceAll('QN093', 'QP093')
        .replaceAll(/(Q\w{5})\d[MIN]/g, '$111'),
      'est la liste de 2015, que celle de 2024 a remplacée',
    ],
    [LISTE.replaceAll(/QN\w+/g, 'x'), 'n’a pas de colonne de codes de quartiers (QN01801M)'],
    [LISTE.replace('insee_com', 'autre'), 'n’a pas de colonne pour le code INSEE de la commune'],
    [LISTE.replace('lib_qp', 'autre'), 'n’a pas de colonne pour le nom du quartier'],
    [LISTE.replace('18033', '1004'), 'a un code de commune sans son zéro de tête (« 1004 »)'],
  ])('is refused in a sentence: %#', (text, message) => {
    expect(() => of(text, '18033')).toThrow(message);
  });

  it('fills the territory: new entries, the code of one that has none, nothing twice', () => {
    const liste = of(LISTE, '18033');
    const territoire = {
      nom: 'Bourges',
      quartiers_prioritaires: [{ nom: 'aéroport', nature: 'qpv' as const }],
    };
    expect(planQuartiers(territoire, liste)).toEqual({
      changes: [
        { add: ['territoire', 'quartiers_prioritaires', 0], key: 'code', value: 'QN01802I' },
        {
          append: ['territoire', 'quartiers_prioritaires'],
          value: { nom: 'Bourges Nord : Chancellerie, Gibjoncs', code: 'QN01801M', nature: 'qpv' },
        },
      ],
      sorts: [
        { quartier: liste[0], sort: 'ajoute' },
        { quartier: liste[1], sort: 'code' },
      ],
    });
    const full = { nom: 'Bourges', quartiers_prioritaires: liste.map(({ nom, code }) => ({ nom, code })) };
    expect(planQuartiers(full, liste).changes).toEqual([]);
    expect(planQuartiers({ nom: 'Bourges' }, liste).changes).toHaveLength(1);
  });
});
