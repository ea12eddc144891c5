import type { NestedPath } from '../../kernel/path.ts';
import type { Engagement, Periode, Quantite } from '../../model/contrat.ts';

/** A dated step of a commitment, and its path. */
export interface Step {
  periode: Periode;
  path: NestedPath;
}

/** The dated steps of a commitment and of its actions: instalments, levels, ends of rhythms and of periods, deadlines of actions. */
export function stepsOf({ quantite, actions }: Engagement, path: NestedPath): Step[] {
  const found: Step[] = [];
  const add = (periode: Periode | undefined, at: NestedPath, key: string): void => {
    if (periode !== undefined) found.push({ periode, path: [at, key] });
  };
  const addQuantite = (steps: Quantite | undefined, at: NestedPath): void => {
    steps?.echeancier?.forEach(({ periode }, i) => {
      add(periode, [at, 'quantite', 'echeancier', i], 'periode');
    });
    steps?.paliers?.forEach(({ periode }, i) => {
      add(periode, [at, 'quantite', 'paliers', i], 'periode');
    });
    add(steps?.rythme?.fin, [at, 'quantite', 'rythme'], 'fin');
    add(steps?.periode?.fin, [at, 'quantite', 'periode'], 'fin');
  };
  addQuantite(quantite, path);
  actions?.forEach((action, i) => {
    add(action.echeance, [path, 'actions', i], 'echeance');
    addQuantite(action.quantite, [path, 'actions', i]);
  });
  return found;
}
