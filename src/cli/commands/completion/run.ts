import type { Command } from 'commander';
import { FORMES } from '../../../catalogue/formes/index.ts';
import { GABARITS } from '../../../catalogue/gabarits.ts';
import { SUPPRESSIONS } from '../../../catalogue/suppressions.ts';
import { RULES } from '../../../check/rules/index.ts';
import { REPORTERS } from '../../../report/index.ts';
import { SHELLS } from '../../completion/index.ts';
import { wordsOf } from '../../completion/words.ts';
import type { Io } from '../../io.ts';
import { LEVELS } from '../../pipeline/levels.ts';

/** Writes to stdout the script that completes the commands of csi in a shell; always 0. */
export function completion(shell: keyof typeof SHELLS, program: Command, io: Io): number {
  const ids = [...RULES, ...SUPPRESSIONS].map(({ id }) => id).sort();
  io.out.write(
    SHELLS[shell]({
      commands: wordsOf(program),
      regles: [...ids, ...[...FORMES, ...GABARITS].map(({ id }) => id)].sort(),
      pesables: ids,
      niveaux: LEVELS,
      rapports: Object.keys(REPORTERS),
    }),
  );
  return 0;
}
