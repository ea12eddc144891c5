import { count } from '../../../kernel/french/list.ts';
import type { AxeView } from '../axes.ts';
import type { LigneSuivi } from './ligne.ts';

/** About one page of words: what an axis prints of its points. */
const MAX_MOTS = 3000;

/** Each axis with its commitments and what the year said of them in words; `coupe` says what is left out, and where it is. */
export function buildAxesBilan(axes: readonly AxeView[], lignes: ReadonlyMap<string, LigneSuivi>) {
  return axes.map(({ numero, titre, engagements }) => {
    const own = engagements.flatMap(({ id }) => lignes.get(id) ?? []);
    return {
      numero,
      titre,
      lignes: own,
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
