import { describe, expect, it } from 'vitest';
import type { Diagnostic, IndicateurDiagnostic } from '../../src/model/contrat.ts';
import { buildIndicateurTable } from '../../src/render/view/indicateur-table.ts';

const rate = (libelle: string, habitants: number, more: Partial<IndicateurDiagnostic> = {}) =>
  ({
    ...{ libelle, unite: 'infraction', communes: ['35238'], ...more },
    serie: [{ annee: 2025, nombre: 64, taux: 0.28, habitants }],
  }) as IndicateurDiagnostic;

const tableOf = (...indicateurs: IndicateurDiagnostic[]) => {
  const { lignes, bases } = buildIndicateurTable({ indicateurs } as Diagnostic);
  return { bases, repeated: lignes.filter(({ precision }) => precision.includes('en 2025')).length };
};

describe('what rates are counted for', () => {
  it('is printed once, below the table, when all share it', () => {
    expect(tableOf(rate('Vols', 230_890), rate('Coups', 230_890))).toEqual({
      bases: 'pour 1\u202f000 habitants portent sur 230\u202f890 habitants en 2025',
      repeated: 0,
    });
  });

  it('stays with each one where it differs, where places do, or where it is alone', () => {
    expect(tableOf(rate('Vols', 230_890), rate('Coups', 64_186))).toEqual({ bases: '', repeated: 2 });
    const elsewhere = rate('Coups', 230_890, { communes: ['18033'] });
    expect(tableOf(rate('Vols', 230_890), elsewhere)).toEqual({ bases: '', repeated: 2 });
    expect(tableOf(rate('Vols', 230_890))).toEqual({ bases: '', repeated: 1 });
  });
});
