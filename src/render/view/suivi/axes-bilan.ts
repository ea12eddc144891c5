import { count } from '../../../kernel/french/list.ts';
import type { AxeView } from '../axes.ts';
import { buildCourbes } from './courbes.ts';
import type { Autour, LigneSuivi } from './ligne.ts';
import type { Paire } from './paire.ts';

/** About one page of words: what an axis prints of its points. */
const MAX_MOTS = 3000;

/** Each axis with its commitments, their charts and what the year said of them in words; `coupe` says what is left out, and where it is. */
export function buildAxesBilan(axes: readonly AxeView[], paires: ReadonlyMap<string, Paire>, autour: Autour) {
  return axes.map(({ numero, titre, engagements }) => {
    const shown = engagements.flatMap(({ id }) => paires.get(id) ?? []);
    const own = shown.map(({ vue }) => vue);
    return {
      numero,
      titre,
      lignes: own,
      ...buildCourbes(shown, autour),
      releves: own.flatMap((ligne) => ligne.releves.map((one) => ({ numero: ligne.numero, ...one }))),
      autres: own.flatMap((ligne) =>
        ligne.autres_releves === 0 ? [] : [`${ligne.numero} (${ligne.autres_releves})`],
      ),
      ...motsOf(own),
    };
  });
}

function motsOf(own: readonly LigneSuivi[]) {
  let left = MAX_MOTS;
  const cut: { numero: string; nombre: number }[] = [];
  const mots = own.flatMap(({ numero, titre, points }) => {
    // The last points say where the commitment stands: they are kept first.
    const kept = points.filter((_, i) => {
      const rest = points.slice(i);
      return rest.reduce((sum, one) => sum + lengthOf(one), 0) <= left;
    });
    left -= kept.reduce((sum, one) => sum + lengthOf(one), 0);
    if (kept.length < points.length) cut.push({ numero, nombre: points.length - kept.length });
    return kept.length === 0 ? [] : [{ numero, titre, points: kept }];
  });
  return {
    mots,
    coupe: cut.map(({ numero, nombre }) => `${numero} (${count(nombre, 'point')})`),
  };
}

const lengthOf = (one: LigneSuivi['points'][number]) =>
  Object.values(one).reduce((sum, text) => sum + text.length, 0);
