import type { NestedPath } from '../../kernel/path.ts';
import { type Desordre, desordresDe, situe } from '../../model/suite-avenants.ts';
import type { RuleContext } from './context.ts';

/** What is wrong with the place of the avenant among those of its contract, or of one of those signed before; with where the file says it. */
export function desordres({
  contrat,
  base,
}: RuleContext): (Pick<Desordre, 'nature' | 'message'> & { path: NestedPath })[] {
  if (!base || !contrat.avenant) return [];
  const { anterieurs } = base;
  return desordresDe([...anterieurs, situe('cet avenant', contrat)]).map(({ rang, nature, message }) => ({
    nature,
    message,
    path:
      rang < anterieurs.length
        ? ['avenant', 'contrat', 'avenants', rang, 'fichier']
        : nature === 'date'
          ? ['signature', 'date']
          : ['avenant', 'numero'],
  }));
}
