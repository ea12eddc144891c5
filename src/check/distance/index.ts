/** How far a draft is from being signed: what is still to write (`fields.ts`, `named.ts`), and what later stages ask (`later.ts`). */
import type { Distance } from '../../kernel/distance.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { Contrat } from '../../model/contrat.ts';
import type { Source } from '../../source/index.ts';
import { fieldsOf } from './fields.ts';
import { laterThan } from './later.ts';
import { inWords } from './named.ts';

/** The distance of a draft, from its contract and from what the rules report at each stage. */
export function distanceOf(
  contrat: Contrat,
  source: Source,
  stages: Readonly<Record<'projet' | 'adoption' | 'signature', readonly Problem[]>>,
): Distance {
  const { written, missing } = fieldsOf(contrat);
  return {
    written,
    total: written + missing.length,
    toWrite: inWords(contrat, source, missing),
    adoption: laterThan(stages.projet, stages.adoption),
    signature: laterThan([...stages.projet, ...stages.adoption], stages.signature),
  };
}
