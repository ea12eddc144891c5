import { list } from '../kernel/french/list.ts';
import type { Contrat } from '../model/contrat.ts';
import { daysOf } from '../model/periodes.ts';

/** An avenant and the file that it was read from. */
export interface AvenantLu {
  fichier: string;
  contrat: Contrat;
}

/** Why avenants cannot follow one another in this order, as French sentences without a full stop. */
export function desordres(avenants: readonly AvenantLu[]): string[] {
  const found: string[] = [];
  for (const [i, { contrat, fichier }] of avenants.entries()) {
    const earlier = avenants[i - 1]?.contrat;
    const numero = contrat.avenant?.numero;
    const same = avenants.slice(0, i).filter((one) => one.contrat.avenant?.numero === numero);
    if (same.length > 0)
      found.push(`${list([...same.map((one) => one.fichier), fichier])} portent le même numéro, ${numero}`);
    const [day, last] = [contrat, earlier].map((one) => daysOf(one?.signature?.date)?.debut);
    if (day !== undefined && last !== undefined && day < last)
      found.push(`l’avenant n° ${numero} est signé avant l’avenant n° ${earlier?.avenant?.numero}`);
  }
  return found;
}
