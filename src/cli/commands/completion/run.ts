import type { Command } from 'commander';
import { VERDICTS } from '../../../catalogue/verdicts.ts';
import { idsOf } from '../../../check/catalogue.ts';
import { CLAUSES } from '../../../clauses/index.ts';
import { REPORTERS } from '../../../report/index.ts';
import { SHELLS } from '../../completion/index.ts';
import { wordsOf } from '../../completion/words.ts';
import type { Io } from '../../io.ts';
import { LEVELS } from '../../pipeline/levels.ts';

/** Writes the completion script for a shell to stdout. Returns 0. */
export async function completion(shell: keyof typeof SHELLS, program: Command, io: Io): Promise<number> {
  const script = await SHELLS[shell]();
  io.out.write(
    script({
      commands: wordsOf(program),
      regles: [
        ...idsOf('regles', 'suivi', 'portefeuille', 'exceptions', 'formes', 'gabarits'),
        ...CLAUSES.map(({ id }) => id),
        ...Object.keys(VERDICTS),
      ].toSorted(),
      pesables: idsOf('regles', 'suivi', 'exceptions').toSorted(),
      niveaux: LEVELS,
      rapports: Object.keys(REPORTERS),
    }),
  );
  return 0;
}
