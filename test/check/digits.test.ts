import { describe, expect, it } from 'vitest';
import { contextOf } from '../../src/check/lookups/context.ts';
import { DONNEES } from '../../src/check/registry/donnees.ts';
import type { RuleProblem } from '../../src/check/rule.ts';
import type { Contrat, IndicateurDiagnostic, Mesure } from '../../src/model/contrat.ts';
import { controleOf } from '../../src/model/controle.ts';
import { INDICATEURS_SSMSI } from '../../src/model/ssmsi.ts';
import { runs } from '../support/tiers.ts';

/** Draws integers below a bound, always the same ones. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const LABELS = INDICATEURS_SSMSI.filter(({ niveau, remplace_par }) => niveau === 'commune' && !remplace_par);

/** A diagnostic as `csi diagnostic` writes it: fifteen indicators, ten years, rates with the decimals of the base, some figures withheld. */
function filled(draw: (below: number) => number): Contrat {
  const counts = { habitants: 1000 + draw(800_000), logements: 500 + draw(400_000) };
  const years = Array.from({ length: 10 }, (_, i) => 2016 + i);
  const perYear = years.map((annee) => ({
    annee,
    habitants: counts.habitants + draw(900),
    logements: counts.logements + draw(900),
  }));
  const indicateurs = LABELS.map(({ id, libelle, unite, denominateur }): IndicateurDiagnostic => {
    const serie = perYear.map(({ annee, [denominateur]: sur }): Mesure => {
      if (draw(5) === 0) return { annee, etat: 'non_diffuse' };
      const nombre = draw(6) === 0 ? 0 : draw(5000);
      // The base rounds its homes: its rates of burglaries are up to 0.11 % away.
      const shift = denominateur === 'logements' ? 1 + (draw(2201) - 1100) / 1_000_000 : 1;
      const taux = Number((((1000 * nombre) / sur) * shift).toFixed(7));
      return { annee, nombre, taux, [denominateur]: sur };
    });
    const comparaisons = [
      {
        perimetre: 'Cher',
        departement: '18',
        annee: 2025,
        nombre: 4120,
        taux: 13.8723451,
        [denominateur]: 296994,
      },
    ].map((one) => ({ ...one, taux: Number(((1000 * one.nombre) / 296994).toFixed(7)) }));
    const indicateur = {
      id,
      libelle,
      unite,
      denominateur,
      source: 'base',
      communes: ['18033'],
      serie,
      comparaisons,
    };
    return { ...indicateur, controle: controleOf(indicateur) };
  });
  const sources = [{ id: 'base', titre: 'Base statistique communale de la délinquance', millesime: 2026 }];
  return {
    diagnostic: { sources, indicateurs },
    document: { type: 'contrat' },
    parties: [],
    axes: [],
    territoire: { nom: 'Bourges' },
  } as unknown as Contrat;
}

function problemsOf(contrat: Contrat): string[] {
  const found: string[] = [];
  for (const { id, check } of DONNEES) check(contextOf(contrat), (_: RuleProblem) => found.push(id));
  return found;
}

const FIGURES = ['nombre', 'taux', 'habitants', 'logements'] as const;

/** The diagnostic with one digit of one figure changed, and what was changed. */
function flipped(contrat: Contrat, draw: (below: number) => number): { contrat: Contrat; what: string } {
  const copy = structuredClone(contrat);
  const { indicateurs = [] } = copy.diagnostic ?? {};
  const rows = indicateurs.flatMap(({ serie = [], comparaisons = [] }) => [...serie, ...comparaisons]);
  for (;;) {
    const row = rows[draw(rows.length)] as Mesure;
    const key = FIGURES[draw(FIGURES.length)] ?? 'nombre';
    const value = row[key];
    if (value === undefined) continue;
    const text = String(value);
    const at = draw(text.length);
    const digit = text[at] ?? '';
    if (!/\d/.test(digit)) continue;
    const other = text.slice(0, at) + String((Number(digit) + 1 + draw(9)) % 10) + text.slice(at + 1);
    if (Number(other) === value) continue;
    row[key] = Number(other);
    return { contrat: copy, what: `${key} ${text} → ${other}` };
  }
}

describe('the figures of a diagnostic that csi filled', () => {
  it('raise nothing as they were written', () => {
    for (let seed = 1; seed <= runs(10, 200); seed++) expect(problemsOf(filled(drawing(seed)))).toEqual([]);
  });

  it('are all watched: any one digit that changes is reported', () => {
    const missed: string[] = [];
    const caught = { rate: 0, key: 0 };
    const tried = runs(1000, 3000);
    for (let n = 0; n < tried; n++) {
      const draw = drawing(n + 7);
      const { contrat, what } = flipped(filled(drawing((n % 20) + 1)), draw);
      const found = new Set(problemsOf(contrat));
      if (found.has('taux-non-reproductible')) caught.rate++;
      if (found.has('chiffre-retouche')) caught.key++;
      if (found.size === 0) missed.push(what);
    }
    expect(missed).toEqual([]);
    // The check key sees all of them, and the rate nearly all but those of burglaries and of zeros.
    expect(caught.key).toBe(tried);
    expect(caught.rate / tried).toBeGreaterThan(0.7);
  });

  it('are still watched where the check key was taken out', () => {
    const draw = drawing(3);
    const contrat = filled(drawing(2));
    for (const indicateur of contrat.diagnostic?.indicateurs ?? []) delete indicateur.controle;
    expect(problemsOf(contrat)).toEqual([]);
    const tried = runs(200, 2000);
    let caught = 0;
    for (let n = 0; n < tried; n++) if (problemsOf(flipped(contrat, draw).contrat).length > 0) caught++;
    expect(caught / tried).toBeGreaterThan(0.9);
  });
});
